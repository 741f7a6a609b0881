import { memo } from './memo.ts'
import type { Place } from '../../problem/place.ts'
import { type Mark, segments } from '../document/segments.ts'
import type { ViewBlock } from '../work/protocol.ts'

interface Props {
  block: ViewBlock
  text: string
  marks: readonly Mark[]
  selected: string | null
  /** It stands behind all text: who signed, and when. */
  close: boolean
}

/** A block of the report as it is read. */
export const DocumentBlock = memo(({ block, text, marks, selected, close }: Props) => {
  const inner = (place: Place = block) => (
    <Marked place={place} block={block} text={text} marks={marks} selected={selected} />
  )
  const id = `at-${block.start}`
  switch (block.role) {
    case 'title':
      return (
        <h2 id={id} class="doc-title">
          {inner()}
        </h2>
      )
    case 'heading': {
      const Heading = `h${Math.min(6, block.level + 2)}` as 'h3'
      return (
        <Heading id={id} class={`doc-heading doc-heading-${Math.min(4, block.level)}`}>
          {inner()}
        </Heading>
      )
    }
    case 'table':
      return (
        <div class="doc-table" id={id} tabIndex={0} role="region" aria-label="表格">
          <table>
            <tbody>
              {block.rows.map(({ header, cells }, row) => (
                <tr key={row}>
                  {cells.map((cell, at) =>
                    header ? <th key={at}>{inner(cell)}</th> : <td key={at}>{inner(cell)}</td>,
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    default:
      return (
        <p id={id} class={`doc-${block.role}${close ? ' doc-close' : ''}`}>
          {inner()}
        </p>
      )
  }
})

function Marked({
  place,
  block,
  text,
  marks,
  selected,
}: {
  place: Place
  block: ViewBlock
  text: string
  marks: readonly Mark[]
  selected: string | null
}) {
  const { strong, hidden } = block
  return (
    <>
      {segments(place, { marks, strong, hidden }).map(({ start, end, keys, severity, ...how }) => {
        const words = text.slice(start, end)
        if (severity === null) {
          if (how.hidden) return null
          return how.strong ? <strong key={start}>{words}</strong> : words
        }
        const chosen = selected !== null && keys.includes(selected)
        const classes = [
          'mark',
          `mark-${severity}`,
          chosen && 'is-chosen',
          how.strong && 'is-strong',
          start === end && 'mark-gap',
        ]
        return (
          <mark key={`${start}-${end}`} class={classes.filter(Boolean).join(' ')} data-keys={keys.join('\n')}>
            {words}
          </mark>
        )
      })}
    </>
  )
}
