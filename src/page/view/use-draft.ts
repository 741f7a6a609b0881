import { history, redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import { EditorState, type StateCommand, type Transaction, type TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { editorSetup } from '../document/editor-setup.ts'
import type { Edit } from '../../edit/edit.ts'
import type { View } from '../work/protocol.ts'
import { usePage } from './page-context.ts'

/** The text of the open file as it is being changed, with what can be undone; it outlives the editor on the screen. */
export interface Draft {
  state: EditorState
  canUndo: boolean
  canRedo: boolean
  change: (edits: readonly Edit[]) => void
  undo: () => void
  redo: () => void
  /** The editor tells of itself, so that changes go through it while it is there. */
  attach: (view: EditorView | null) => void
  /** What the editor did. */
  moved: (state: EditorState, changed: boolean) => void
}

/** How long one may pause while typing. */
const pause = 120

/** The draft of a file whose text can be edited; null for others. */
export function useDraft(file: number, view: View | null): Draft | null {
  const { dispatch, driver, words } = usePage()
  const editor = useRef<EditorView | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [draft, setDraft] = useState<{ file: number; state: EditorState } | null>(null)
  const latest = useRef(draft)
  latest.current = draft

  useEffect(() => {
    if (view?.editable !== true || latest.current?.file === file) return
    setDraft({ file, state: EditorState.create({ doc: view.text, extensions: [history(), editorSetup(words)] }) })
  }, [file, view, words])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )

  const moved = useCallback(
    (state: EditorState, changed: boolean) => {
      latest.current = { file, state }
      setDraft(latest.current)
      if (!changed) return
      dispatch({ type: 'edited', file, text: state.doc.toString() })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void driver.examineOpen(), pause)
    },
    [file, dispatch, driver],
  )

  if (draft?.file !== file) return null
  // The editor's own, while it is there: marks change it, too, and a change must start from the latest.
  const stateNow = (): EditorState | undefined => editor.current?.state ?? latest.current?.state
  const run = (make: (state: EditorState) => TransactionSpec): void => {
    const state = stateNow()
    if (state === undefined) return
    perform(state.update(make(state)))
  }
  const perform = (transaction: Transaction): void => {
    if (editor.current !== null) editor.current.dispatch(transaction)
    else moved(transaction.state, transaction.docChanged)
  }
  const command = (one: StateCommand) => (): void => {
    const state = stateNow()
    if (state !== undefined) one({ state, dispatch: perform })
  }
  return {
    state: draft.state,
    canUndo: undoDepth(draft.state) > 0,
    canRedo: redoDepth(draft.state) > 0,
    change: (edits) => {
      run(() => ({
        changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
        userEvent: 'input.fix',
      }))
    },
    undo: command(undo),
    redo: command(redo),
    attach: (one) => {
      editor.current = one
    },
    moved,
  }
}
