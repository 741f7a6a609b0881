import { listed } from '../state/grouped.ts'
import { shownFindings } from '../state/shown-findings.ts'
import type { FileEntry, Opened } from '../state/state.ts'
import { baseName } from '../take/base-name.ts'
import { fileTypes } from '../take/file-types.ts'
import { useAnnotate } from './use-annotate.ts'
import { download } from '../take/download.ts'
import type { WriteOrder } from '../work/protocol.ts'
import { Menu, type MenuItem } from './menu.tsx'
import { usePage } from './page-context.ts'

/** Parts of the page's width that the columns of a list of remarks have in Word. */
export const remarkWidths = [4, 10, 5, 18, 22, 16, 25]

/** What can be taken away of one report: what the filter shows, in the order of the list. */
export function TakeAway({ entry, open }: { entry: FileEntry; open: Opened }) {
  const { state, words, dispatch, driver } = usePage()
  const annotate = useAnnotate(entry, open)
  const { view } = open
  if (view === null) return null
  const base = baseName(entry.path)
  const shown = () => listed(shownFindings(open.findings, open.filter, state.done[entry.id] ?? []))
  const save = (suffix: string, content: string | Uint8Array, type: string): void => {
    const name = `${base}${suffix}`
    download(name, content, type)
    dispatch({ type: 'told', text: words.take.saved(name) })
  }
  const remarks = state.locale === 'zh' ? '-检查意见' : '-remarks'
  const write = async (extension: 'docx' | 'csv' | 'html', what: WriteOrder['what']): Promise<void> => {
    const bytes = await driver.write(what)
    if (bytes === null) dispatch({ type: 'told', text: words.take.notWritten(`${base}${remarks}.${extension}`) })
    else save(`${remarks}.${extension}`, bytes, fileTypes[extension])
  }
  const writeList = (as: 'docx' | 'csv'): void => {
    const heading = state.locale === 'zh' ? `${base}：检查意见` : `${base}: remarks`
    const findings = shown().map(({ problem, quote, section }) => ({ problem, quote, section }))
    void write(as, { kind: 'remarks', as, heading, reports: [{ path: null, findings }], widths: remarkWidths })
  }
  const annotated = (trackFixes: boolean): MenuItem => ({
    name: trackFixes ? words.take.annotatedFixed : words.take.annotated,
    act: () => void annotate?.(trackFixes),
  })
  return (
    <Menu
      name={words.take.menu}
      items={[
        ...(annotate !== null ? [annotated(false), annotated(true)] : []),
        {
          name: words.take.docx,
          act: () => {
            writeList('docx')
          },
        },
        {
          name: words.take.csv,
          act: () => {
            writeList('csv')
          },
        },
        {
          name: words.take.html,
          act: () => {
            const problems = shown().map(({ problem }) => problem)
            void write('html', { kind: 'page', path: entry.path, text: view.text, problems })
          },
        },
        ...(view.editable
          ? [
              {
                name: words.take.text,
                act: () => {
                  const suffix = view.format === 'markdown' ? '.md' : '.txt'
                  save(
                    `-${state.locale === 'zh' ? '修改稿' : 'mended'}${suffix}`,
                    view.text.replaceAll('\n', entry.lineEnd),
                    fileTypes.text,
                  )
                  dispatch({ type: 'saved' })
                },
              },
            ]
          : []),
        {
          name: words.take.print,
          act: () => {
            print()
          },
        },
      ]}
    />
  )
}
