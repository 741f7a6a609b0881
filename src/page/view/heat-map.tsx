import { nameOf, type RuleRank } from '../state/overview.ts'
import type { FileEntry } from '../state/state.ts'
import { usePage } from './page-context.ts'
import { useSteps } from './use-steps.ts'

const cell = 22
const left = 190
const top = 170
const rowsAtOnce = 10

/** Bodies by rules: what is graver has another colour, what is more often a stronger one. The numbers stand in it. */
export function HeatMap({ files, rules }: { files: readonly FileEntry[]; rules: readonly RuleRank[] }) {
  const { words, dispatch } = usePage()
  const drawn = useSteps(Math.ceil(files.length / rowsAtOnce)) * rowsAtOnce
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
        {rules.map(({ rule, title }, at) => (
          <text key={rule} class="heat-rule" transform={`translate(${left + at * cell + 15} ${top - 8}) rotate(-60)`}>
            {short(title, 13)}
            <title>{title}</title>
          </text>
        ))}
        {files.slice(0, drawn).map((entry, row) => (
          <g
            key={entry.id}
            class="heat-row"
            transform={`translate(0 ${top + row * cell})`}
            onClick={() => {
              dispatch({ type: 'opened', file: entry.id })
            }}
          >
            <rect class="heat-over" x="0" y="0" width={width} height={cell} />
            <text class="heat-body" x={left - 10} y={cell / 2}>
              {short(nameOf(entry), 13)}
              <title>{entry.path}</title>
            </text>
            {rules.map(({ rule, title }, at) => {
              const found = entry.digest?.rules[rule]
              return (
                <g key={rule}>
                  <rect
                    class={found === undefined ? 'heat-none' : `fill-${found.severity}`}
                    x={left + at * cell + 1}
                    y="1"
                    width={cell - 2}
                    height={cell - 2}
                    rx="3"
                    opacity={found === undefined ? 1 : Math.min(1, 0.4 + 0.15 * found.count)}
                  >
                    <title>{`${nameOf(entry)} · ${title} · ${found?.count ?? 0}`}</title>
                  </rect>
                  {found !== undefined && found.count > 1 && (
                    <text class="heat-count" x={left + at * cell + cell / 2} y={cell / 2}>
                      {found.count}
                    </text>
                  )}
                </g>
              )
            })}
          </g>
        ))}
      </svg>
    </div>
  )
}

function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
