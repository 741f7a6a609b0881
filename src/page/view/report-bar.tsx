import type { FileEntry, Opened, Tab } from '../state/state.ts'
import { FileButton } from './file-button.tsx'
import { FixAll } from './fix-all.tsx'
import { Icon } from './icon.tsx'
import { usePage } from './page-context.ts'
import { TakeAway } from './take-away.tsx'
import { useAnnotate } from './use-annotate.ts'
import type { Draft } from './use-draft.ts'

interface Props {
  entry: FileEntry
  open: Opened
  draft: Draft | null
  tab: Tab
}

/** Name of the open file, and what can be done with it. */
export function ReportBar({ entry, open, draft, tab }: Props) {
  const { state, words, dispatch } = usePage()
  const annotate = useAnnotate(entry, open)
  return (
    <div class="report-bar">
      {state.files.length > 1 && (
        <button
          type="button"
          class="button-quiet"
          onClick={() => {
            dispatch({ type: 'closed' })
          }}
        >
          <Icon name="back" /> {words.backToAll}
        </button>
      )}
      <h1 class="report-name" title={entry.path}>
        <Icon name="file" /> {entry.path}
      </h1>
      <div class="report-actions">
        {draft !== null && (
          <div class="tabs" role="group" aria-label={words.document}>
            {(['read', 'edit'] as Tab[]).map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={tab === name}
                onClick={() => {
                  dispatch({ type: 'tab', tab: name })
                  dispatch({ type: 'pane', pane: 'text' })
                }}
              >
                {words.tabs[name]}
              </button>
            ))}
          </div>
        )}
        {draft !== null && (draft.canUndo || draft.canRedo) && (
          <>
            <button
              type="button"
              class="button-icon"
              aria-label={words.fixes.undo}
              title={words.fixes.undo}
              disabled={!draft.canUndo}
              onClick={draft.undo}
            >
              <Icon name="undo" />
            </button>
            <button
              type="button"
              class="button-icon"
              aria-label={words.fixes.redo}
              title={words.fixes.redo}
              disabled={!draft.canRedo}
              onClick={draft.redo}
            >
              <Icon name="redo" />
            </button>
          </>
        )}
        {draft !== null && <FixAll open={open} draft={draft} />}
        {annotate !== null && (
          <button type="button" class="button button-small button-main" onClick={() => void annotate(false)}>
            {words.take.saveAnnotated}
          </button>
        )}
        {open.view !== null && <TakeAway entry={entry} open={open} />}
        <FileButton kind="button button-small">
          <Icon name="plus" /> {words.addFiles}
        </FileButton>
      </div>
    </div>
  )
}
