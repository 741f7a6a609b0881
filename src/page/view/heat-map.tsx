import { useMemo } from 'preact/hooks'
import { nameOf, type RuleRank } from '../state/overview.ts'
import type { FileEntry } from '../state/state.ts'
import { memo } from './memo.ts'
import { type Page, usePage } from './page-context.ts'
import { useInTurn } from './use-in-turn.ts'

const cell = 22
const left = 190
const top = 170
const rowsAtOnce = 4

/** Bodies by rules: what is graver has another colour, what is more often a stronger one. The numbers stand in it. */
export function HeatMap({ files, rules }: { files: readonly FileEntry[]; rules: readonly RuleRank[] }) {
  const { words, dispatch } = usePage()
  const wanted = useMemo(() => files.map((entry) => ({ entry, rules })), [files, rules])
  const rows = useInTurn(wanted, rowsAtOnce, isSame)
  const [width, height] = [left + rules.length * cell + 20, top + files.length * cell + 6]
  return (
    <div class="heat-box" tabIndex={0} role="region" aria-label={words.batch.picture}>
      <svg
        class="heat"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.batch.picture}
      >
        <defs>
          <pattern id="heat-none" x={left} width={cell} height={cell} patternUnits="userSpaceOnUse">
            <rect class="heat-none" x="1" y="1" width={cell - 2} height={cell - 2} rx="3" />
          </pattern>
        </defs>
        {rules.map(({ rule, title }, at) => (
          <text key={rule} class="heat-rule" transform={`translate(${left + at * cell + 15} ${top - 8}) rotate(-60)`}>
            {short(title, words.lang === 'en' ? 24 : 13)}
            <title>{title}</title>
          </text>
        ))}
        {rows.map((row, at) => (
          <Row key={at} at={at} width={width} dispatch={dispatch} {...row} />
        ))}
      </svg>
    </div>
  )
}

interface Content {
  entry: FileEntry
  rules: readonly RuleRank[]
}

function isSame(a: Content, b: Content): boolean {
  return a.entry === b.entry && a.rules === b.rules
}

/** One body; where nothing was found there is one pattern for all. */
const Row = memo(
  ({ entry, rules, at, width, dispatch }: Content & Pick<Page, 'dispatch'> & { at: number; width: number }) => (
    <g
      class="heat-row"
      transform={`translate(0 ${top + at * cell})`}
      onClick={() => {
        dispatch({ type: 'opened', file: entry.id })
      }}
    >
      <rect class="heat-over" x="0" y="0" width={width} height={cell} />
      <text class="heat-body" x={left - 10} y={cell / 2}>
        {short(nameOf(entry), 13)}
        <title>{entry.path}</title>
      </text>
      <rect fill="url(#heat-none)" x={left} y="0" width={rules.length * cell} height={cell} />
      {rules.map(({ rule, title }, column) => {
        const found = entry.digest?.rules[rule]
        const x = left + column * cell
        return found === undefined ? null : (
          <g key={rule}>
            <rect
              class={`fill-${found.severity}`}
              x={x + 1}
              y="1"
              width={cell - 2}
              height={cell - 2}
              rx="3"
              opacity={Math.min(1, 0.4 + 0.15 * found.count)}
            >
              <title>{`${nameOf(entry)} · ${title} · ${found.count}`}</title>
            </rect>
            {found.count > 1 && (
              <text class="heat-count" x={x + cell / 2} y={cell / 2}>
                {found.count}
              </text>
            )}
          </g>
        )
      })}
    </g>
  ),
)

function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
