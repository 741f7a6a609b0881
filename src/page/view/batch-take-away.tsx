import { troubleMessage } from '../../say/trouble-message.ts'
import { say } from '../../say/say.ts'
import { latenessOf } from '../state/overview.ts'
import type { FileEntry, State } from '../state/state.ts'
import { download } from '../take/download.ts'
import { zipAnnotated } from '../take/zip-annotated.ts'
import type { WriteOrder } from '../work/protocol.ts'
import type { Words } from '../words/page-words.ts'
import { columnsOf } from './batch-table.tsx'
import { Menu } from './menu.tsx'
import { usePage } from './page-context.ts'
import { fileTypes } from '../take/file-types.ts'
import { remarkWidths } from './take-away.tsx'

/** What can be taken away of many reports. */
export function BatchTakeAway({ sorted }: { sorted: readonly FileEntry[] }) {
  const { state, words, dispatch, driver } = usePage()
  const { locale } = state
  const save = (name: string, content: Uint8Array | Blob, type: string): void => {
    download(name, content, type)
    dispatch({ type: 'told', text: words.take.saved(name) })
  }
  const [tableName, remarksName] = locale === 'zh' ? ['检查总表', '全部意见'] : ['table', 'remarks']
  const write = async (name: string, what: WriteOrder['what'] & { as: 'docx' | 'csv' }): Promise<void> => {
    const bytes = await driver.write(what)
    if (bytes === null) dispatch({ type: 'told', text: words.take.notWritten(name) })
    else save(`${name}.${what.as}`, bytes, fileTypes[what.as])
  }
  const writeTable = (as: 'docx' | 'csv'): void => {
    const columns = [...columnsOf(words).map(({ name }) => name), words.batch.reason]
    const rows = sorted.map((entry) => rowOf(entry, state, words))
    const table = { heading: words.batch.table, columns, rows }
    void write(tableName, { kind: 'table', as, table, widths: [18, 18, 6, 6, 6, 6, 18, 9, 13] })
  }
  const writeRemarks = (as: 'docx' | 'csv'): void => {
    const reports = sorted.flatMap(({ path, packed, problem }) =>
      problem === null && packed !== null ? [{ path, findings: packed }] : [],
    )
    const heading = words.take.allDocx.replace(/（.*| \(.*/u, '')
    void write(remarksName, { kind: 'remarks', as, heading, reports, widths: [4, 12, ...remarkWidths.slice(1)] })
  }
  const drafts = sorted.flatMap(({ path, source, digest, packed }) =>
    digest?.annotatable === true && source.kind === 'file' && packed !== null
      ? [{ path, file: source.file, findings: packed }]
      : [],
  )
  const writeAll = async (): Promise<void> => {
    const { zip, failed } = await zipAnnotated(drafts, {
      annotate: async (file, findings) => driver.annotate(file, findings, false),
      suffix: words.take.annotatedSuffix,
      onProgress: (done) => {
        dispatch({ type: 'told', text: words.take.writing(done, drafts.length) })
      },
    })
    save(locale === 'zh' ? '批注稿.zip' : 'comments.zip', zip, 'application/zip')
    for (const path of failed) dispatch({ type: 'told', text: words.take.notAnnotated(path) })
  }
  return (
    <Menu
      name={words.take.menu}
      items={[
        ...(drafts.length > 0 ? [{ name: words.take.allAnnotated, act: () => void writeAll() }] : []),
        {
          name: words.take.tableDocx,
          act: () => {
            writeTable('docx')
          },
        },
        {
          name: words.take.tableCsv,
          act: () => {
            writeTable('csv')
          },
        },
        {
          name: words.take.allDocx,
          act: () => {
            writeRemarks('docx')
          },
        },
        {
          name: words.take.allCsv,
          act: () => {
            writeRemarks('csv')
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
  const { gate } = digest
  return [
    path,
    digest.issuer ?? '',
    String(digest.year ?? ''),
    String(error),
    String(warning),
    String(info),
    gate === null ? missing.join(locale === 'zh' ? '、' : ', ') : '',
    gate === null ? words.batch.lateStates[latenessOf(digest)] : '',
    gate === null ? '' : say(gate, about.rules, locale).message,
  ]
}
