import { once } from '../memo/once.ts'
import type { Clues } from './clues.ts'
import { sieveOf } from '../text/sieve.ts'
import { spansOf, type Span } from '../text/spans.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** A period with its days, ISO, as far as they are known. */
export interface Period extends Span {
  from: string | null
  to: string | null
  long: boolean
}

interface Piece extends Period {
  /** It is a whole year, which can stand before a part of it: 去年 + 12月. */
  whole: boolean
  /** It says which year it is of. */
  named: boolean
}

const link = /^起?(?:[至到]|—{1,2}|-|～)$/u

const compiled = once((words: Vocabulary['time']['periods']) =>
  words.map((word) => ({ ...word, source: new RegExp(word.pattern, 'gu'), sieve: sieveOf(word.pattern) })),
)

/** Finds dates and words for periods of a folded text, put together where they stand side by side: 去年12月, 2022年全年, 年初至11月底. */
export function makePeriodFinder(
  words: Vocabulary['time']['periods'],
  reportYear: number | null,
): (value: string, clues: Clues) => Period[] {
  const sources = compiled(words)
  return (value, { characters, dates: found }) => {
    const dates = found.map(({ start, end, from, to, long, year }): Piece => {
      const named = year !== null
      return { start, end, from, to, long, named, whole: named && isYear({ from, to }) }
    })
    const near = sources.filter(({ sieve }) => sieve(characters))
    if (dates.length + near.length === 0) return []
    const named = near.flatMap(({ source, year, start, end, part }) =>
      spansOf(value, source).map((span): Piece => {
        const of = reportYear === null ? null : String(reportYear + year)
        const days = {
          from: of && start ? `${of}-${start}` : null,
          to: of && end ? `${of}-${end}` : null,
        }
        return { ...span, ...days, long: false, named: part !== true, whole: part !== true && isYear(days) }
      }),
    )
    return joined(value, [...dates, ...named])
  }
}

/** Parts first: 去年12月至今年3月 ends in 今年3月, not in 今年. */
function joined(value: string, pieces: Piece[]): Period[] {
  const inOrder = pieces.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return [partOf, rangeOf]
    .reduce((found, join) => paired(value, found, join), inOrder)
    .map((piece) => withSame(value, piece))
}

function paired(value: string, pieces: Piece[], join: typeof partOf): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const both = last && join(value, last, piece)
    if (both) result[result.length - 1] = both
    else if (!last || piece.start >= last.end) result.push(piece)
  }
  return result
}

/** 去年 + 12月, 2022年 + 全年, 去年 + 年底 (written 去年底). */
function partOf(value: string, year: Piece, part: Piece): Piece | null {
  if (!year.whole || part.named || year.from === null) return null
  const gap = value.slice(year.end, part.start)
  const overlaps = part.start === year.end - 1 && value.charAt(part.start) === '年'
  if (!(overlaps || (part.start === year.end && gap === '') || gap === '的')) return null
  return { ...part, start: year.start, named: true, ...ofYear(part, Number(year.from.slice(0, 4))) }
}

/** 年初至11月底, 去年12月至今年3月. */
function rangeOf(value: string, first: Piece, last: Piece): Piece | null {
  if (last.start <= first.end || !link.test(value.slice(first.end, last.start)) || !first.from || !last.to) return null
  const { to } = last.named || !first.named ? last : ofYear(last, Number(first.from.slice(0, 4)))
  if (to === null || to < first.from) return null
  return { ...first, end: last.end, to, whole: false, long: to.slice(0, 4) > first.from.slice(0, 4) }
}

/** The same days of another year. */
function ofYear({ from, to }: Piece, year: number): { from: string | null; to: string | null } {
  if (from === null || to === null) return { from, to }
  const shift = year - Number(from.slice(0, 4))
  const move = (iso: string): string => String(Number(iso.slice(0, 4)) + shift) + iso.slice(4)
  return { from: move(from), to: move(to) }
}

/** 上年同期 is the same period of the year before. */
function withSame(value: string, piece: Piece): Period {
  const { start, end, from, to, long } = piece
  return { start, end: value.startsWith('同期', end) ? end + 2 : end, from, to, long }
}

function isYear({ from, to }: Pick<Period, 'from' | 'to'>): boolean {
  return from?.endsWith('-01-01') === true && to?.endsWith('-12-31') === true && from.slice(0, 4) === to.slice(0, 4)
}
