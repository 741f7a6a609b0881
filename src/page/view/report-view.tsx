import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import { troubleMessage } from '../../say/trouble-message.ts'
import { say } from '../../say/say.ts'
import { listed } from '../state/grouped.ts'
import { shownFindings } from '../state/shown-findings.ts'
import type { Pane } from '../state/state.ts'
import { step } from '../state/step.ts'
import { DocumentView } from './document-view.tsx'
import { Editor } from './editor.tsx'
import { FindingBar } from './finding-bar.tsx'
import { FindingList } from './finding-list.tsx'
import { MapPanel } from './map-panel.tsx'
import { usePage } from './page-context.ts'
import { ReportBar } from './report-bar.tsx'
import { scrollToMiddle } from './show-place.ts'
import { useDraft } from './use-draft.ts'

/** One report: what was understood of it, its text, and what was found in it. */
export function ReportView() {
  const { state, words, dispatch } = usePage()
  const { open, files } = state
  const entry = files.find(({ id }) => id === open?.file)
  const done = state.done[open?.file ?? 0]
  const shown = useMemo(
    () => (open === null ? [] : shownFindings(open.findings, open.filter, done ?? [])),
    [open?.findings, open?.filter, done],
  )
  const draft = useDraft(open?.file ?? 0, open?.view ?? null)
  const selected = open?.selected ?? null
  const tab = draft === null ? 'read' : (open?.tab ?? 'read')

  const go = useCallback(
    (by: 1 | -1) => {
      dispatch({ type: 'selected', key: step(listed(shown), selected, by) })
    },
    [dispatch, shown, selected],
  )
  useKey('F8', (event) => {
    go(event.shiftKey ? -1 : 1)
  })

  useEffect(() => {
    if (selected === null) return
    const at = listed(shown).findIndex(({ key }) => key === selected)
    const finding = listed(shown)[at]
    if (finding === undefined) return
    const { message } = say(finding.problem, state.about?.rules ?? {}, state.locale)
    const level = words.levels[finding.problem.severity]
    dispatch({ type: 'announced', text: `${words.position(at + 1, shown.length)} ${level} ${message}` })
    const mark = document.querySelector('.doc .is-chosen')
    if (mark !== null && isOut(mark)) scrollToMiddle(mark)
  }, [selected])

  const found = open?.findings.length ?? 0
  const ready = open?.view !== null && open?.stale === false
  useEffect(() => {
    if (ready) dispatch({ type: 'announced', text: found === 0 ? words.none : words.count(found) })
  }, [ready, found])

  if (open === null || entry === undefined) return null
  const { view } = open
  const pane = open.pane
  return (
    <div class={`report pane-${pane}`}>
      <ReportBar entry={entry} open={open} draft={draft} tab={tab} />
      {view === null ? (
        entry.problem === null ? (
          <p class="notice" role="status">
            {words.reading(entry.path)}
          </p>
        ) : (
          <p class="notice notice-error" role="alert">
            <strong>{words.batch.unread}：</strong>
            {troubleMessage(entry.problem, state.locale)}
          </p>
        )
      ) : (
        <>
          <nav class="pane-tabs" aria-label={words.findings}>
            {(['findings', 'text', 'map'] as Pane[]).map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={pane === name}
                onClick={() => {
                  dispatch({ type: 'pane', pane: name })
                }}
              >
                {words.panes[name]}
                {name === 'findings' && <b>{found}</b>}
              </button>
            ))}
          </nav>
          <MapPanel map={view.map} />
          <div class="panes">
            <section class="pane pane-text-box" aria-label={words.document}>
              {tab === 'edit' && draft !== null ? (
                <Editor draft={draft} open={open} shown={shown} />
              ) : (
                <DocumentView view={view} shown={shown} selected={selected} />
              )}
            </section>
            <aside class="pane pane-findings-box" aria-label={words.findings}>
              <FindingBar open={open} shown={shown} go={go} />
              {found === 0 && (
                <div class="all-well">
                  <p class="all-well-head">{words.none}</p>
                  <p>{words.noneWhy}</p>
                </div>
              )}
              {found > 0 && shown.length === 0 && <p class="notice">{words.noneShown}</p>}
              <FindingList key={state.locale} shown={shown} draft={draft} />
              {found > 0 && <p class="help-keys">{words.helpKeys}</p>}
            </aside>
          </div>
        </>
      )}
    </div>
  )
}

function isOut(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top < 140 || bottom > innerHeight - 40
}

function useKey(name: string, act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== name) return
      event.preventDefault()
      latest.current(event)
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [name])
}
