import { csvTable } from '../../format/csv-table.ts'
import { docxTable } from '../../format/docx-table.ts'
import { remarkTable } from '../../format/remarks.ts'
import { troubleMessage } from '../../say/trouble-message.ts'
import { say } from '../../say/say.ts'
import { gateOf, latenessOf } from '../state/overview.ts'
import type { FileEntry, State } from '../state/state.ts'
import { download } from '../take/download.ts'
import { zipAnnotated } from '../take/zip-annotated.ts'
import { remarksOf } from '../take/remarks-of.ts'
import type { Words } from '../words/words.ts'
import { columnsOf } from './batch-table.tsx'
import { Menu } from './menu.tsx'
import { usePage } from './page-context.ts'
import { fileTypes } from '../take/file-types.ts'
import { remarkWidths } from './take-away.tsx'

/** What can be taken away of many reports. */
export function BatchTakeAway({ sorted }: { sorted: readonly FileEntry[] }) {
  const { state, words, dispatch, driver } = usePage()
  const { locale, about } = state
  const { rules = {}, basis = {} } = about ?? {}
  const save = (name: string, content: string | Uint8Array | Blob, type: string): void => {
    download(name, content, type)
    dispatch({ type: 'told', text: words.take.saved(name) })
  }
  const table = () => ({
    heading: words.batch.table,
    columns: [...columnsOf(words).map(({ name }) => name), words.batch.reason],
    rows: sorted.map((entry) => rowOf(entry, state, words)),
  })
  const remarks = () => {
    const all = sorted.flatMap(({ path, findings, problem }) =>
      problem === null ? remarksOf(findings, words, path) : [],
    )
    return remarkTable(all, { locale, heading: words.take.allDocx.replace(/（.*| \(.*/u, ''), rules, basis })
  }
  const drafts = sorted.flatMap(({ path, source, digest, findings }) =>
    digest?.annotatable === true && source.kind === 'file'
      ? [{ path, file: source.file, problems: findings.map(({ problem }) => problem) }]
      : [],
  )
  const writeAll = async (): Promise<void> => {
    const { zip, failed } = await zipAnnotated(drafts, {
      annotate: async (file, problems) => driver.annotate(file, problems, false),
      suffix: words.take.annotatedSuffix,
      onProgress: (done) => {
        dispatch({ type: 'told', text: words.take.writing(done, drafts.length) })
      },
    })
    save(locale === 'zh' ? '批注稿.zip' : 'comments.zip', zip, 'application/zip')
    for (const path of failed) dispatch({ type: 'told', text: words.take.notAnnotated(path) })
  }
  const [tableName, remarksName] = locale === 'zh' ? ['检查总表', '全部意见'] : ['table', 'remarks']
  return (
    <Menu
      name={words.take.menu}
      items={[
        ...(drafts.length > 0 ? [{ name: words.take.allAnnotated, act: () => void writeAll() }] : []),
        {
          name: words.take.tableDocx,
          act: () => {
            save(`${tableName}.docx`, docxTable(table(), { widths: [18, 18, 6, 6, 6, 6, 18, 9, 13] }), fileTypes.docx)
          },
        },
        {
          name: words.take.tableCsv,
          act: () => {
            save(`${tableName}.csv`, csvTable(table()), fileTypes.csv)
          },
        },
        {
          name: words.take.allDocx,
          act: () => {
            const widths = [4, 12, ...remarkWidths.slice(1)]
            save(`${remarksName}.docx`, docxTable(remarks(), { widths }), fileTypes.docx)
          },
        },
        {
          name: words.take.allCsv,
          act: () => {
            save(`${remarksName}.csv`, csvTable(remarks()), fileTypes.csv)
          },
        },
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

function rowOf(entry: FileEntry, { about, locale }: State, words: Words): string[] {
  const { path, digest, problem } = entry
  if (digest === null || about === null || problem !== null) {
    const reason = problem === null ? '' : troubleMessage(problem, locale)
    return [path, '', '', '', '', '', '', '', reason]
  }
  const { error, warning, info } = digest.counts
  const missing = digest.missing.map((key) => about.parts[key]?.[locale] ?? key)
  const gate = gateOf(entry, about)
  return [
    path,
    digest.issuer ?? '',
    String(digest.year ?? ''),
    String(error),
    String(warning),
    String(info),
    gate === null ? missing.join(locale === 'zh' ? '、' : ', ') : '',
    gate === null ? words.batch.lateStates[latenessOf(digest, about)] : '',
    gate === null ? '' : say(gate, about.rules, locale).message,
  ]
}
