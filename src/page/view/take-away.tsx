import { csvTable } from '../../format/csv-table.ts'
import { docxTable } from '../../format/docx-table.ts'
import { html } from '../../format/html.ts'
import { remarkTable } from '../../format/remarks.ts'
import { listed } from '../state/grouped.ts'
import { shownFindings } from '../state/shown-findings.ts'
import type { FileEntry, Opened } from '../state/state.ts'
import { baseName } from '../take/base-name.ts'
import { fileTypes } from '../take/file-types.ts'
import { useAnnotate } from './use-annotate.ts'
import { download } from '../take/download.ts'
import { version } from '../version.ts'
import { remarksOf } from '../take/remarks-of.ts'
import { Menu, type MenuItem } from './menu.tsx'
import { usePage } from './page-context.ts'

/** Parts of the page's width that the columns of a list of remarks have in Word. */
export const remarkWidths = [4, 10, 5, 18, 22, 16, 25]

/** What can be taken away of one report: what the filter shows, in the order of the list. */
export function TakeAway({ entry, open }: { entry: FileEntry; open: Opened }) {
  const { state, words, dispatch } = usePage()
  const annotate = useAnnotate(entry, open)
  const { view } = open
  if (view === null) return null
  const base = baseName(entry.path)
  const { rules = {}, basis = {} } = state.about ?? {}
  const findings = listed(shownFindings(open.findings, open.filter, state.done[entry.id] ?? []))
  const heading = state.locale === 'zh' ? `${base}：检查意见` : `${base}: remarks`
  const table = () => remarkTable(remarksOf(findings, words), { locale: state.locale, heading, rules, basis })
  const save = (suffix: string, content: string | Uint8Array, type: string): void => {
    const name = `${base}${suffix}`
    download(name, content, type)
    dispatch({ type: 'told', text: words.take.saved(name) })
  }
  const annotated = (trackFixes: boolean): MenuItem => ({
    name: trackFixes ? words.take.annotatedFixed : words.take.annotated,
    act: () => void annotate?.(trackFixes),
  })
  const remarks = state.locale === 'zh' ? '-检查意见' : '-remarks'
  return (
    <Menu
      name={words.take.menu}
      items={[
        ...(annotate !== null ? [annotated(false), annotated(true)] : []),
        {
          name: words.take.docx,
          act: () => {
            save(`${remarks}.docx`, docxTable(table(), { widths: remarkWidths }), fileTypes.docx)
          },
        },
        {
          name: words.take.csv,
          act: () => {
            save(`${remarks}.csv`, csvTable(table()), fileTypes.csv)
          },
        },
        {
          name: words.take.html,
          act: () => {
            const problems = findings.map(({ problem }) => problem)
            const result = { path: entry.path, text: view.text, problems }
            const options = {
              locale: state.locale,
              color: false,
              version,
              rules,
              basis,
              absolute: (path: string) => path,
            }
            const format = html(options)
            save(`${remarks}.html`, format.begin() + format.file(result) + format.end(), fileTypes.html)
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
