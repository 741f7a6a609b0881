import { type Diagnostic, forEachDiagnostic, setDiagnostics } from '@codemirror/lint'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'preact/hooks'
import { say } from '../../say/say.ts'
import { diagnosticsOf } from '../document/diagnostics.ts'
import type { Finding, Opened } from '../state/state.ts'
import { afterFrame } from './after-frame.ts'
import { usePage } from './page-context.ts'
import type { Draft } from './use-draft.ts'

/** The text in an editor, with findings marked in it while one types. */
export function Editor({ draft, open, shown }: { draft: Draft; open: Opened; shown: readonly Finding[] }) {
  const { state, dispatch } = usePage()
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  const keys = useRef(new WeakMap<Diagnostic, string>())
  // What the editor calls is always that of the last look.
  const current = useRef({ draft, selected: open.selected })
  current.current = { draft, selected: open.selected }

  useEffect(() => {
    if (place.current === null) return
    const view = new EditorView({
      state: current.current.draft.state,
      parent: place.current,
      dispatchTransactions: (transactions, self) => {
        self.update(transactions)
        const changed = transactions.some(({ docChanged }) => docChanged)
        if (changed || transactions.some(({ selection }) => selection !== undefined))
          current.current.draft.moved(self.state, changed)
        if (!changed && transactions.some((one) => one.isUserEvent('select'))) {
          const key = keyAt(self, keys.current)
          if (key !== null && key !== current.current.selected) dispatch({ type: 'selected', key })
        }
      },
    })
    editor.current = view
    current.current.draft.attach(view)
    return () => {
      current.current.draft.attach(null)
      view.destroy()
      editor.current = null
    }
  }, [dispatch])

  const { stale } = open
  const rules = state.about?.rules
  const length = open.view?.text.length
  const revealed = useRef<string | null>(null)
  useEffect(() => {
    if (stale) return
    const message = ({ problem }: Finding): string => say(problem, rules ?? {}, state.locale).message
    return afterFrame(() => {
      const view = editor.current
      // Where somebody types meanwhile, what is found in the new text is marked.
      if (view === null || view.state.doc.length !== length) return
      const diagnostics = diagnosticsOf(shown, { length, message, keys: keys.current })
      view.dispatch(setDiagnostics(view.state, diagnostics))
      show(current.current.selected)
    })
  }, [shown, stale, rules, state.locale, length])

  // Once only: who goes on writing elsewhere must not be taken back at the next look.
  const show = (key: string | null): void => {
    const view = editor.current
    if (view === null || key === revealed.current) return
    if (key === null || keyAt(view, keys.current) === key) {
      revealed.current = key
      return
    }
    forEachDiagnostic(view.state, (diagnostic, from, to) => {
      if (keys.current.get(diagnostic) !== key) return
      revealed.current = key
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      })
    })
  }
  const { selected } = open
  useEffect(() => {
    show(selected)
  }, [selected])

  return <div class="editor" ref={place} />
}

/** The finding that the cursor stands in. */
function keyAt(view: EditorView, keys: WeakMap<Diagnostic, string>): string | null {
  const { head } = view.state.selection.main
  let found: string | null = null
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if (from <= head && head <= to) found ??= keys.get(diagnostic) ?? null
  })
  return found
}
