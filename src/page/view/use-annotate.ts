import { shownFindings } from '../state/shown-findings.ts'
import type { FileEntry, Opened } from '../state/state.ts'
import { baseName } from '../take/base-name.ts'
import { download } from '../take/download.ts'
import { fileTypes } from '../take/file-types.ts'
import { usePage } from './page-context.ts'

/** Saves the open Word file with what the filter shows as comments in it; null for a file of another kind. */
export function useAnnotate(entry: FileEntry, open: Opened): ((trackFixes: boolean) => Promise<void>) | null {
  const { state, words, dispatch, driver } = usePage()
  const { source } = entry
  if (source.kind !== 'file' || entry.digest?.annotatable !== true || open.view === null) return null
  return async (trackFixes) => {
    const shown = shownFindings(open.findings, open.filter, state.done[entry.id] ?? [])
    const problems = shown.map(({ problem }) => problem)
    const bytes = await driver.annotate(source.file, problems, trackFixes)
    if (bytes === null) {
      dispatch({ type: 'told', text: words.take.notAnnotated(entry.path) })
      return
    }
    const name = `${baseName(entry.path)}${words.take.annotatedSuffix}`
    download(name, bytes, fileTypes.docx)
    dispatch({ type: 'told', text: words.take.saved(name) })
  }
}
