import { troubleMessage } from '../../say/trouble-message.ts'
import { say } from '../../say/say.ts'
import { type Column, isUnread, latenessOf, type Order } from '../state/overview.ts'
import type { FileEntry, State } from '../state/state.ts'
import type { Words } from '../words/page-words.ts'
import { useMemo } from 'preact/hooks'
import { memo } from './memo.ts'
import { type Page, usePage } from './page-context.ts'
import { useInTurn } from './use-in-turn.ts'

interface Props {
  sorted: readonly FileEntry[]
  order: Order
  setOrder: (order: Order) => void
}

/** How many rows are drawn at a time. */
const rowsAtOnce = 8

/** One row a file; a click opens it. */
export function BatchTable({ sorted, order, setOrder }: Props) {
  const { state, words, dispatch } = usePage()
  const columns = columnsOf(words)
  const { about, locale } = state
  const wanted = useMemo(() => sorted.map((entry) => ({ entry, about, locale, words })), [sorted, about, locale, words])
  const rows = useInTurn(wanted, rowsAtOnce, isSame)
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={words.batch.table}>
      <table class="batch-table">
        <thead>
          <tr>
            {columns.map(({ column, name }) => {
              const current = order.column === column
              return (
                <th
                  key={column}
                  scope="col"
                  class={`column-${column}`}
                  aria-sort={current ? (order.down ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    title={words.batch.sortBy(name)}
                    onClick={() => {
                      setOrder({ column, down: current ? !order.down : isNumber(column) })
                    }}
                  >
                    {name}
                    <span aria-hidden="true">{current ? (order.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entry, about, locale, words: own }, at) => (
            // By where they stand: while the table is drawn anew, a file may stand twice for a moment.
            <Row key={at} entry={entry} about={about} locale={locale} words={own} dispatch={dispatch} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowContent = Pick<Page, 'words'> & Pick<State, 'about' | 'locale'> & { entry: FileEntry }
type RowProps = RowContent & Pick<Page, 'dispatch'>

function isSame(a: RowContent, b: RowContent): boolean {
  return a.entry === b.entry && a.about === b.about && a.words === b.words
}

/** Drawn again only when something about its file is new: there may be hundreds. */
const Row = memo(({ entry, about, locale, words, dispatch }: RowProps) => {
  const { digest, problem } = entry
  const open = (
    <button
      type="button"
      class="link"
      onClick={() => {
        dispatch({ type: 'opened', file: entry.id })
      }}
    >
      {entry.path}
    </button>
  )
  if (isUnread(entry) && problem !== null) {
    return (
      <tr class="row-unread">
        <td>{entry.path}</td>
        <td colSpan={7}>
          <strong>{words.batch.unread}：</strong>
          {troubleMessage(problem, locale)}
        </td>
      </tr>
    )
  }
  if (digest === null || about === null) {
    return (
      <tr class="row-waiting">
        <td>{entry.path}</td>
        <td colSpan={7} class="muted">
          {words.batch.waiting}
        </td>
      </tr>
    )
  }
  const late = latenessOf(digest)
  const { gate } = digest
  return (
    <tr>
      <td>{open}</td>
      <td>{digest.issuer ?? '—'}</td>
      <td class="number">{digest.year ?? '—'}</td>
      {(['error', 'warning', 'info'] as const).map((level) => (
        <td key={level} class={`number count-${level}${digest.counts[level] === 0 ? ' is-zero' : ''}`}>
          {digest.counts[level]}
        </td>
      ))}
      <td>
        {gate !== null ? (
          <span class="tag tag-missing">{say(gate, about.rules, locale).message}</span>
        ) : digest.missing.length === 0 ? (
          <span class="muted">{words.batch.noneMissing}</span>
        ) : (
          digest.missing.map((key) => (
            <span class="tag tag-missing" key={key}>
              {about.parts[key]?.[locale] ?? key}
            </span>
          ))
        )}
      </td>
      {gate === null ? <td class={`late-${late}`}>{words.batch.lateStates[late]}</td> : <td class="muted">—</td>}
    </tr>
  )
})

function isNumber(column: Column): boolean {
  return column !== 'file' && column !== 'body'
}

/** The columns with their names. */
export function columnsOf({ batch, levels }: Words): { column: Column; name: string }[] {
  return [
    { column: 'file', name: batch.file },
    { column: 'body', name: batch.body },
    { column: 'year', name: batch.year },
    { column: 'error', name: levels.error },
    { column: 'warning', name: levels.warning },
    { column: 'info', name: levels.info },
    { column: 'missing', name: batch.missing },
    { column: 'late', name: batch.late },
  ]
}
