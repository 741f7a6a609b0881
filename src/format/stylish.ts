import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { inPieces } from './piece.ts'
import { stylishChanges } from './stylish-changes.ts'
import { stylishFile } from './stylish-file.ts'
import { stylishSummary } from './stylish-summary.ts'
import { addTotals, noTotals, type Totals, totalsOf } from './stylish-totals.ts'

/** For people: findings by file, level and rule, then how many there are, and what could not be checked. */
export function stylish(options: FormatOptions): Format {
  const totals = noTotals()
  return inPieces(
    {
      of: (result) => {
        const changes = stylishChanges(result, options)
        const problems = stylishFile(result, options)
        const lines = [...changes, ...(changes.length > 0 && problems.length > 0 ? [''] : []), ...problems]
        return {
          text: lines.length === 0 ? '' : `${lines.join('\n')}\n\n`,
          noted: totalsOf(result, options.rules),
        }
      },
      take: ({ text, noted }) => {
        addTotals(totals, noted as Totals)
        return text
      },
    },
    { begin: () => '', end: () => `${stylishSummary(totals, options).join('\n')}\n` },
  )
}
