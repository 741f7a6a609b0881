import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { analyse, type Report } from 'scslre'
import { ambiguousRepeat } from './ambiguous-repeat.ts'

/** Why a pattern is slow: `inner` in or beside `outer` on a run of `character`; `twice`: `inner` takes that in two ways. */
export interface SlowPattern {
  outcome: 'nested' | 'neighbours' | 'endless' | 'twice'
  data: { inner: string; outer: string; character: string }
}

// A repetition that may go this far counts as one without end: nested in another it takes exponential time, beside
// one of the same characters quadratic, and by itself, tried from every character, so many times the length.
const far: Record<Report['type'], number> = { Self: 2, Trade: 60, Move: 1000 }

/** Why a regular expression may take more than time in proportion to the text; null when it is safe or no expression. */
export function slowPattern(source: string, flags = 'u'): SlowPattern | null {
  try {
    const parsed = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') })
    const repeat = ambiguousRepeat(parsed)
    if (repeat !== null) return { outcome: 'twice', data: { inner: repeat.quant, outer: '', character: repeat.text } }
    const [first] = kinds.flatMap((type) => reportsOf(endless(parsed, far[type]), flags, type))
    return first === undefined ? null : troubleOf(first)
  } catch {
    return null
  }
}

const kinds = ['Self', 'Trade', 'Move'] as const

/** All that is reported is of a repetition without end; to find out that there is none takes far less than to look for it. */
function reportsOf(source: string | null, flags: string, type: Report['type']): readonly Report[] {
  if (source === null) return []
  const reportTypes = { Self: false, Trade: false, Move: false, [type]: true }
  return analyse({ source, flags }, { reportTypes, maxReports: 1 }).reports
}

/** The pattern with the upper bounds left out that are so high that they bound nothing; null where all of them bound. */
function endless(pattern: AST.Pattern, most: number): string | null {
  const bounds: { start: number; end: number; text: string }[] = []
  let unbounded = 0
  visitRegExpAST(pattern, {
    onQuantifierEnter({ element, end, min, max, greedy }) {
      if (max < most || min === max) return
      unbounded++
      if (max === Infinity) return
      bounds.push({ start: element.end, end, text: `{${min},}${greedy ? '' : '?'}` })
    },
  })
  if (unbounded === 0) return null
  return bounds
    .sort((a, b) => b.start - a.start)
    .reduce((source, { start, end, text }) => source.slice(0, start) + text + source.slice(end), pattern.raw)
}

function troubleOf(report: Report): SlowPattern {
  const character = report.character.pick
  switch (report.type) {
    case 'Self':
      return { outcome: 'nested', data: { inner: report.quant.raw, outer: report.parentQuant.raw, character } }
    case 'Trade':
      return { outcome: 'neighbours', data: { inner: report.startQuant.raw, outer: report.endQuant.raw, character } }
    case 'Move':
      return { outcome: 'endless', data: { inner: report.quant.raw, outer: '', character } }
  }
}
