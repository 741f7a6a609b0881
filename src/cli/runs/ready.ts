import { type FormatName, formats } from '../../format/formats.ts'
import type { FormatOptions } from '../../format/options.ts'
import type { Piece } from '../../format/pieces.ts'
import type { Result } from '../../lint/result.ts'
import { isFatal } from '../../problem/is-fatal.ts'
import { errorsOf } from '../errors-of.ts'
import { type Counts, countsOf } from '../exit-code.ts'
import type { Layout } from '../options/format-options.ts'

/** A result as its format shows it: nothing else of it is needed. */
export interface Ready {
  path: string
  counts: Counts
  piece: Piece
}

/** How results are shown, as plain data. */
export interface Showing {
  format: FormatName
  quiet: boolean
  layout: Layout
}

/** What makes results ready. */
export interface Making {
  showing: Showing
  /** A name for how: what else is made so is the same. */
  by: string
  /** null for what more is to be said of, and what the format fails on. */
  make: (result: Result) => Ready | null
}

/** Opens the making of results for a format; null where that cannot do it. */
export function openMaking(showing: Showing, options: FormatOptions): Making | null {
  const { pieces } = formats[showing.format](options)
  if (pieces === undefined) return null
  return {
    showing,
    by: JSON.stringify(showing),
    make: (result) => {
      if (result.problems.some(isFatal)) return null
      try {
        const piece = pieces.of(showing.quiet ? errorsOf(result) : result)
        return { path: result.path, counts: countsOf(result), piece }
      } catch {
        return null
      }
    },
  }
}
