import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Rule } from '../../rules/types.ts'
import { type Group, grouped, listed } from '../state/grouped.ts'
import { step } from '../state/step.ts'
import type { Finding } from '../state/state.ts'
import { FindingItem } from './finding-item.tsx'
import { usePage } from './page-context.ts'
import type { Draft } from './use-draft.ts'
import { useSteps } from './use-steps.ts'

/** How many are drawn at a time, so that hundreds do not hold up the page. */
const atOnce = 12

/** The findings by level and rule; ↑ and ↓ move between them. */
export function FindingList({ shown, draft }: { shown: readonly Finding[]; draft: Draft | null }) {
  const { state, words, dispatch } = usePage()
  const list = useRef<HTMLDivElement>(null)
  const { open } = state
  const selected = open?.selected ?? null
  const file = open?.file ?? 0
  const done = useMemo(() => new Set(state.done[file] ?? []), [state.done, file])
  const rules = state.about?.rules ?? noRules
  const groups = useMemo(() => grouped(shown), [shown])
  const order = useMemo(() => listed(shown), [shown])
  // What is chosen is there at once, however far down.
  const chosenAt = order.findIndex(({ key }) => key === selected)
  const drawn = Math.max(useSteps(Math.ceil(order.length / atOnce)) * atOnce, chosenAt + 1)

  useEffect(() => {
    if (selected === null) return
    const item = list.current?.querySelector<HTMLElement>('[aria-current="true"]')
    // Only the list moves: where people read, the page must stay.
    if (item && list.current) keepInView(list.current, item.closest('li') ?? item)
  }, [selected])

  const move = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key]
    if (by === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    const key = step(order, selected, by)
    if (key === null) return
    dispatch({ type: 'selected', key })
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus())
  }

  return (
    <div
      class={order.length > many ? 'finding-list is-long' : 'finding-list'}
      ref={list}
      aria-busy={drawn < order.length}
      onKeyDown={move}
    >
      {firstOf(groups, drawn).map(({ level, rules: ofLevel }) => (
        <section key={level} class={`level level-${level}`} aria-labelledby={`level-${level}`}>
          <h2 id={`level-${level}`} class="level-name">
            <span class="level-dot" aria-hidden="true" />
            {words.levels[level]}
            <span class="level-why">{words.levelsWhy[level]}</span>
          </h2>
          {ofLevel.map(({ rule, findings, count }) => (
            <div class="rule" key={rule}>
              <h3 class="rule-name">
                {rules[rule]?.title[state.locale] ?? rule}
                {count > 1 && <span class="rule-count">{words.places(count)}</span>}
              </h3>
              <ul>
                {findings.map((finding) => (
                  <FindingItem
                    key={finding.key}
                    finding={finding}
                    file={file}
                    chosen={finding.key === selected}
                    done={done.has(finding.key)}
                    draft={finding.key === selected ? draft : null}
                    rules={rules}
                    words={words}
                    dispatch={dispatch}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

/** Of so many, those out of sight are not laid out. */
const many = 60

const noRules: Record<string, Rule> = {}

/** As many findings from the top, with how many there are of each rule. */
function firstOf(
  groups: readonly Group[],
  most: number,
): { level: Group['level']; rules: { rule: string; findings: Finding[]; count: number }[] }[] {
  let left = most
  return groups.flatMap(({ level, rules }) => {
    if (left <= 0) return []
    const some = rules.flatMap(({ rule, findings }) => {
      if (left <= 0) return []
      const first = findings.slice(0, left)
      left -= first.length
      return [{ rule, findings: first, count: findings.length }]
    })
    return [{ level, rules: some }]
  })
}

function keepInView(box: HTMLElement, item: HTMLElement): void {
  // On narrow screens the list is as long as the page.
  if (box.scrollHeight <= box.clientHeight) {
    const { top, bottom } = item.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) item.scrollIntoView({ block: 'center' })
    return
  }
  const [outer, inner] = [box.getBoundingClientRect(), item.getBoundingClientRect()]
  // Room for the name of the level above it, and of the rule where it is the first; no half of another finding.
  const above = outer.top + (item.previousElementSibling === null ? 84 : 42)
  if (inner.top < above) box.scrollTop += inner.top - above
  else if (inner.bottom > outer.bottom) box.scrollTop += Math.min(inner.bottom - outer.bottom + 16, inner.top - above)
}
