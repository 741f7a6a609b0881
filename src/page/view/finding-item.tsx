import { fixesOf } from '../../edit/fixes-of.ts'
import { say } from '../../say/say.ts'
import type { Locale } from '../../rules/locale.ts'
import type { Rule } from '../../rules/types.ts'
import type { Finding } from '../state/state.ts'
import type { Words } from '../words/page-words.ts'
import { EditShown } from './edit-shown.tsx'
import { memo } from './memo.ts'
import { type Page, usePage } from './page-context.ts'
import { placeWords, spotWords } from '../words/place-words.ts'
import { scrollToMiddle, showPlace } from './show-place.ts'
import type { Draft } from './use-draft.ts'

interface Props extends Pick<Page, 'dispatch'> {
  finding: Finding
  file: number
  chosen: boolean
  done: boolean
  /** Given to the chosen one only, since it is another at every change. */
  draft: Draft | null
  rules: Record<string, Rule>
  words: Words
}

/**
 * One finding: where and what; when it is chosen, also on what it rests and what to do. Drawn again only when something about it
 * is new: there may be hundreds.
 */
export const FindingItem = memo(({ finding, file, chosen, done, draft, rules, words, dispatch }: Props) => {
  const { problem, key } = finding
  const said = say(problem, rules, localeOf(words))
  const toggle = (): void => {
    dispatch({ type: 'done', file, key, done: !done })
  }
  return (
    <li
      data-rule={problem.id}
      data-place={problem.place === null ? '' : `${problem.place.start.line}:${problem.place.start.column}`}
      class={`finding finding-${problem.severity}${chosen ? ' is-chosen' : ''}${done ? ' is-done' : ''}`}
    >
      <div class="finding-head">
        <button
          type="button"
          class="finding-main"
          aria-current={chosen ? 'true' : undefined}
          aria-expanded={chosen}
          onClick={() => {
            dispatch({ type: 'selected', key: chosen ? null : key })
            if (!chosen) dispatch({ type: 'pane', pane: 'findings' })
          }}
          onKeyDown={(event) => {
            if (event.key !== ' ' || !chosen) return
            event.preventDefault()
            toggle()
          }}
        >
          <span class="finding-message">{said.message}</span>
          <span class="finding-place">{placeWords(finding, words)}</span>
        </button>
        <label class="finding-done" title={words.markDone}>
          <input type="checkbox" checked={done} onChange={toggle} aria-label={`${words.markDone}：${said.message}`} />
          <span aria-hidden="true">{words.markDone}</span>
        </label>
      </div>
      {chosen && <Details finding={finding} advice={said.advice} related={said.related} draft={draft} />}
    </li>
  )
})

function localeOf({ lang }: Words): Locale {
  return lang === 'en' ? 'en' : 'zh'
}

function Details({
  finding: { problem },
  advice,
  related,
  draft,
}: {
  finding: Finding
  advice: string | null
  related: string[]
  draft: Draft | null
}) {
  const { state, words, dispatch } = usePage()
  const { about, locale, open } = state
  const rule = about?.rules[problem.id]
  const text = open?.view?.text ?? ''
  const fixes = fixesOf(problem)
  const suggestions = problem.edits.filter(({ kind }) => kind === 'suggestion')
  const changing = draft !== null && open?.stale !== true
  return (
    <div class="finding-details">
      <button
        type="button"
        class="button button-small go-to-text"
        onClick={() => {
          dispatch({ type: 'pane', pane: 'text' })
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              const mark = document.querySelector('.doc .is-chosen')
              if (mark !== null) scrollToMiddle(mark)
            })
          })
        }}
      >
        {words.inText}
      </button>
      {fixes.length > 0 && (
        <div class="mend">
          <EditShown edits={fixes} text={text} />
          {changing && (
            <button
              type="button"
              class="button button-small button-main"
              onClick={() => {
                draft.change(fixes)
              }}
            >
              {words.fix}
            </button>
          )}
        </div>
      )}
      {suggestions.map((edit) => (
        <div class="mend mend-suggested" key={`${edit.start}-${edit.text}`}>
          <span class="tag">{words.suggestion}</span>
          <EditShown edits={[edit]} text={text} />
          {changing && (
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                draft.change([edit])
              }}
            >
              {words.useSuggestion}
            </button>
          )}
        </div>
      ))}
      {problem.related.length > 0 && (
        <dl>
          <dt>{words.related}</dt>
          {problem.related.map(({ place }, at) => (
            <dd key={at}>
              <button
                type="button"
                class="link"
                onClick={() => {
                  showPlace(place.start.offset)
                }}
              >
                {related[at]} <span lang="zh-CN">{quoted(text.slice(place.start.offset, place.end.offset))}</span>{' '}
                <span class="muted">{spotWords(place, words)}</span>
              </button>
            </dd>
          ))}
        </dl>
      )}
      <dl>
        {advice !== null && (
          <>
            <dt>{words.toDo}</dt>
            <dd>{advice}</dd>
          </>
        )}
        {rule !== undefined && rule.basis.length > 0 && (
          <>
            <dt>{words.basis}</dt>
            {rule.basis
              .flatMap((id) => about?.basis[id] ?? [])
              .map((basis) => (
                <dd key={basis.id}>
                  {locale === 'en' && basis.en && `${basis.en.document} `}
                  <span lang="zh-CN">{basis.document}</span>
                  <span class="muted">
                    （{(locale === 'en' && basis.en?.issued) || basis.issued}）{basis.verified ? '' : words.unverified}
                  </span>
                  <span class="asks">{basis.asks[locale]}</span>
                </dd>
              ))}
          </>
        )}
        {rule !== undefined && (
          <>
            <dt>{words.why}</dt>
            <dd>{rule.docs.why[locale].trim()}</dd>
          </>
        )}
      </dl>
    </div>
  )
}

function quoted(text: string): string {
  const words = text.replaceAll(/\s+/gu, ' ').trim()
  return words === '' ? '' : `“${words.length > 24 ? `${words.slice(0, 24)}…` : words}”`
}
