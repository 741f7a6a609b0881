import { allMatches } from '../text/all-matches.ts'
import { kept } from '../memo/kept.ts'
import { firstMatch, sieved, testOf } from '../text/pattern.ts'
import { type Characters, charactersOf } from '../text/sieve.ts'
import type { PartWords, Vocabulary } from '../vocabulary.ts'

/**
 * The parts of the report that the title of a heading names, by key; a joint heading names several. `top`: it may be one
 * of the first level, which can name a part in words that name some work below that.
 */
export type PartReader = (title: string, top?: boolean) => string[]

/** Reports have titles in common, and each is read more than once. */
const mostTitles = 500

/** Compiles what names the parts; `{{year}}` and `{{nextYear}}` in a pattern stand for the report year and the next. */
export function makePartReader({ parts }: Vocabulary, reportYear: number | null): PartReader {
  const kinds = Object.entries(parts).map(([key, part]) => ({ key, ...part, find: finderOf(part, reportYear) }))
  const read = (title: string, top: boolean): string[] => {
    const whole = clausesIn(title)
    const found = kinds.flatMap(({ key, rest, alongside, find }) => {
      const at = rest ? -1 : find(whole, top ? title : null)
      return at < 0 ? [] : [{ key, alongside, at }]
    })
    const others = found.filter(({ alongside }) => !alongside)
    // 主要举措和成效、存在的不足 names both; 下一步工作举措 only the plan: the rest part must come first.
    const before = others.length > 0 ? clausesIn(title.slice(0, Math.min(...others.map(({ at }) => at)))) : whole
    const first = kinds.filter(({ rest, find }) => rest && find(before, null) >= 0)
    return [...first, ...found].map(({ key }) => key)
  }
  const anywhere = kept((title: string) => read(asStatement(title), false), mostTitles)
  const atTop = kept((title: string) => read(asStatement(title), true), mostTitles)
  return (title, top = false) => (top ? atTop(title) : anywhere(title))
}

const around = /^[【〖〔「『]|[】〗〕」』？?]{1,3}$/gu

/** 还有哪些不足？ and 【存在不足】 name what they do without marks. */
function asStatement(title: string): string {
  return title.replaceAll(around, '')
}

/** Fills the years into a pattern of the vocabulary; without a report year it matches nothing there. */
export function withYears(source: string, reportYear: number | null): string {
  return source
    .replaceAll('{{nextYear}}', reportYear === null ? '(?!)' : String(reportYear + 1))
    .replaceAll('{{year}}', reportYear === null ? '(?!)' : String(reportYear))
}

/** A clause of a title, with the punctuation behind it. */
interface Clause {
  text: string
  start: number
  characters: Characters
}

/** Finds where in a title a part is named; -1 where it is not. `whole`: the title of a heading of the first level. */
type Find = (clauses: Clause[], whole: string | null) => number

function finderOf({ headings, except, alone, beside }: PartWords, reportYear: number | null): Find {
  const naming = headings.map((source) => sieved(withYears(source, reportYear)))
  const excepted = except.map(sieved)
  const isAlone = testOf(alone)
  const isBeside = testOf(beside)
  return (clauses, whole) => {
    for (const { text, start, characters } of clauses) {
      const match = firstMatch(text, characters, excepted) ? null : firstMatch(text, characters, naming)
      if (match) return start + match.index
    }
    if (whole === null || alone.length === 0) return -1
    if (isAlone(whole)) return 0
    const says = (pieces: Piece[]): Piece | undefined =>
      pieces.every(({ text }) => isAlone(text) || isBeside(text)) ? pieces.find(({ text }) => isAlone(text)) : undefined
    return (says(piecesOf(whole, /[^，。；]+/gu)) ?? says(piecesOf(whole, /[^，。；、]+/gu)))?.start ?? -1
  }
}

type Piece = Pick<Clause, 'text' | 'start'>

function piecesOf(title: string, piece: RegExp): Piece[] {
  return allMatches(title, piece).map(({ index, 0: text }) => ({ text, start: index }))
}

function clausesIn(title: string): Clause[] {
  let start = 0
  return title.split(/(?<=[，。；])/u).map((text) => {
    const clause = { text, start, characters: charactersOf(text) }
    start += text.length
    return clause
  })
}
