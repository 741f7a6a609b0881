import { severities } from '../../rules/severities.ts'
import { shownFindings } from '../state/shown-findings.ts'
import type { Finding, Opened } from '../state/state.ts'
import { Icon } from './icon.tsx'
import { usePage } from './page-context.ts'

/** Counts that are filters, and the way to the next finding. */
export function FindingBar({ open, shown, go }: { open: Opened; shown: readonly Finding[]; go: (by: 1 | -1) => void }) {
  const { state, words, dispatch } = usePage()
  const { filter, findings } = open
  const done = state.done[open.file] ?? []
  const rules = [...new Set(findings.map(({ problem }) => problem.id))]
  return (
    <div class="finding-bar">
      <div class="chips" role="group" aria-label={words.findings}>
        {severities.map((level) => {
          const on = filter.levels.includes(level)
          const count = findings.filter(({ problem }) => problem.severity === level).length
          return (
            <button
              key={level}
              type="button"
              class={`chip chip-${level}`}
              aria-pressed={on}
              disabled={count === 0}
              onClick={() => {
                const levels = on ? filter.levels.filter((one) => one !== level) : [...filter.levels, level]
                dispatch({ type: 'filtered', filter: { levels } })
              }}
            >
              {words.levels[level]} <b>{count}</b>
            </button>
          )
        })}
        <span class="steps-between">
          <button
            type="button"
            class="button-icon"
            aria-label={words.previousKey}
            title={words.previousKey}
            disabled={shown.length === 0}
            onClick={() => {
              go(-1)
            }}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="button-icon"
            aria-label={words.nextKey}
            title={words.nextKey}
            disabled={shown.length === 0}
            onClick={() => {
              go(1)
            }}
          >
            <Icon name="down" />
          </button>
        </span>
      </div>
      {findings.length > 0 && (
        <div class="filters">
          <select
            aria-label={words.rule}
            value={filter.rule ?? ''}
            onChange={(event) => {
              dispatch({ type: 'filtered', filter: { rule: event.currentTarget.value || null } })
            }}
          >
            <option value="">{words.allRules}</option>
            {rules.map((id) => (
              <option key={id} value={id}>
                {state.about?.rules[id]?.title[state.locale] ?? id}
              </option>
            ))}
          </select>
          {done.length > 0 && (
            <label class="inline-check">
              <input
                type="checkbox"
                checked={filter.done}
                onChange={() => {
                  dispatch({ type: 'filtered', filter: { done: !filter.done } })
                }}
              />
              {words.showDone}
            </label>
          )}
          <span class="muted count-shown">
            {shown.length === findings.length
              ? words.count(shown.length)
              : words.countOf(shown.length, findings.length)}
            {done.length > 0 && ` · ${words.doneCount(shownDone(findings, done))}`}
          </span>
        </div>
      )}
    </div>
  )
}

function shownDone(findings: readonly Finding[], done: readonly string[]): number {
  const all = { levels: severities, rule: null, done: true }
  return shownFindings(findings, all, []).filter(({ key }) => done.includes(key)).length
}
