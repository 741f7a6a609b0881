import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import { drive } from '../drive.ts'
import { reduce } from '../state/reduce.ts'
import { initialState } from '../state/state.ts'
import { wordsOf } from '../words/words.ts'
import { BatchView } from './batch-view.tsx'
import { droppedFiles, type Given } from './dropped-files.ts'
import { Header } from './header.tsx'
import { Home } from './home.tsx'
import { type Page, PageContext } from './page-context.ts'
import { ReportView } from './report-view.tsx'
import { Toast } from './toast.tsx'

/** The whole page. */
export function App() {
  const [state, dispatch] = useReducer(reduce, 'zh' as const, initialState)
  const latest = useRef(state)
  latest.current = state
  const driver = useMemo(() => drive(() => latest.current, dispatch), [])
  const words = wordsOf(state.locale)
  const [dragging, setDragging] = useState(false)

  const addFiles = useCallback((files: readonly Given[]) => {
    if (files.length === 0) return
    dispatch({ type: 'added', files: files.map(({ path, file }) => ({ path, source: { kind: 'file', file } })) })
  }, [])
  const addText = useCallback((path: string, text: string) => {
    dispatch({ type: 'added', files: [{ path, source: { kind: 'text', text } }] })
  }, [])

  useEffect(() => {
    document.documentElement.lang = words.lang
    document.title = words.name
  }, [words])
  useEffect(() => {
    if (state.theme === 'auto') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = state.theme
  }, [state.theme])
  // The open file is examined for all that is shown, the others beside it.
  const open = state.open?.file ?? null
  useEffect(() => {
    if (open !== null) void driver.examineOpen()
  }, [driver, open])
  const waiting = state.files.length > 1 && state.files.some(({ status }) => status === 'waiting')
  useEffect(() => {
    if (waiting) void driver.examineWaiting()
  }, [driver, waiting])
  useDrop(setDragging, addFiles)
  // What is shown is another: people without a mouse or a screen go on from its beginning.
  const shown = state.files.length === 0 ? 'home' : (open ?? 'all')
  const before = useRef<typeof shown>(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    window.scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [shown])
  useWarning(state.unsaved)

  const page: Page = { state, words, dispatch, driver, addFiles, addText }
  return (
    <PageContext.Provider value={page}>
      <Header />
      <main id="main" tabIndex={-1}>
        {state.broken !== null && (
          <p class="notice notice-error" role="alert">
            {words.broken}
          </p>
        )}
        {state.files.length === 0 ? <Home dragging={dragging} /> : state.open === null ? <BatchView /> : <ReportView />}
      </main>
      {dragging && state.files.length > 0 && <div class="drop-over">{words.home.dropNow}</div>}
      <Toast />
      <div class="sr-only" role="status" aria-live="polite">
        {state.announced}
      </div>
    </PageContext.Provider>
  )
}

/** Has the browser ask before a changed text is lost. */
function useWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault()
      // Browsers of years ago ask only with it.
      Object.assign(event, { returnValue: true })
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
    }
  }, [unsaved])
}

/** Files may be dropped anywhere on the page. */
function useDrop(setDragging: (dragging: boolean) => void, addFiles: (files: readonly Given[]) => void): void {
  useEffect(() => {
    let depth = 0
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      depth++
      setDragging(true)
    }
    const leave = (): void => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setDragging(false)
    }
    const over = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      depth = 0
      setDragging(false)
      if (!hasFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then(addFiles)
    }
    const events = { dragenter: enter, dragleave: leave, dragover: over, drop }
    const all = Object.entries(events) as [string, EventListener][]
    for (const [name, listener] of all) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of all) window.removeEventListener(name, listener)
    }
  }, [setDragging, addFiles])
}
