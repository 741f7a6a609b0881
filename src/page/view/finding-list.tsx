import { useEffect, useRef } from 'preact/hooks'
import { grouped, listed } from '../state/grouped.ts'
import { step } from '../state/step.ts'
import type { Finding } from '../state/state.ts'
import { FindingItem } from './finding-item.tsx'
import { usePage } from './page-context.ts'
import type { Draft } from './use-draft.ts'

/** The findings by level and rule; ↑ and ↓ move between them. */
export function FindingList({ shown, draft }: { shown: readonly Finding[]; draft: Draft | null }) {
  const { state, words, dispatch } = usePage()
  const list = useRef<HTMLDivElement>(null)
  const { open } = state
  const selected = open?.selected ?? null
  const done = new Set(state.done[open?.file ?? 0] ?? [])
  const rules = state.about?.rules ?? {}

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
    const key = step(listed(shown), selected, by)
    if (key === null) return
    dispatch({ type: 'selected', key })
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus())
  }

  return (
    <div class="finding-list" ref={list} onKeyDown={move}>
      {grouped(shown).map(({ level, rules: groups }) => (
        <section key={level} class={`level level-${level}`} aria-labelledby={`level-${level}`}>
          <h2 id={`level-${level}`} class="level-name">
            <span class="level-dot" aria-hidden="true" />
            {words.levels[level]}
            <span class="level-why">{words.levelsWhy[level]}</span>
          </h2>
          {groups.map(({ rule, findings }) => (
            <div class="rule" key={rule}>
              <h3 class="rule-name">
                {rules[rule]?.title[state.locale] ?? rule}
                {findings.length > 1 && <span class="rule-count">{words.places(findings.length)}</span>}
              </h3>
              <ul>
                {findings.map((finding) => (
                  <FindingItem
                    key={finding.key}
                    finding={finding}
                    chosen={finding.key === selected}
                    done={done.has(finding.key)}
                    draft={draft}
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

function keepInView(box: HTMLElement, item: HTMLElement): void {
  const [outer, inner] = [box.getBoundingClientRect(), item.getBoundingClientRect()]
  if (box.scrollHeight <= box.clientHeight) return
  // Room for the names of level and rule above it.
  const above = outer.top + 84
  if (inner.top < above) box.scrollTop += inner.top - above
  else if (inner.bottom > outer.bottom) box.scrollTop += Math.min(inner.bottom - outer.bottom + 16, inner.top - above)
}
