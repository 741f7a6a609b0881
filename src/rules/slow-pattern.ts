import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { analyse, type Report } from 'scslre'
import { phrase } from './phrases.ts'
import type { Wording } from './types.ts'

// A repetition that may go this far counts as one without end: nested in another it takes exponential time, beside
// one of the same characters quadratic, and by itself, tried from every character, so many times the length.
const far: Record<Report['type'], number> = { Self: 2, Trade: 60, Move: 1000 }

/** Why a regular expression may take more than time in proportion to the text; null when it is safe or no expression. */
export function slowPattern(source: string, flags = 'u'): Wording | null {
  try {
    const parsed = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') })
    const [first] = kinds.flatMap((type) => reportsOf(endless(parsed, far[type]), flags, type))
    return first === undefined ? null : reasonOf(first)
  } catch {
    return null
  }
}

const kinds = ['Self', 'Trade', 'Move'] as const

function reportsOf(source: string, flags: string, type: Report['type']): readonly Report[] {
  const reportTypes = { Self: false, Trade: false, Move: false, [type]: true }
  return analyse({ source, flags }, { reportTypes, maxReports: 1 }).reports
}

/** The pattern with the upper bounds left out that are so high that they bound nothing. */
function endless(pattern: AST.Pattern, most: number): string {
  const bounds: { start: number; end: number; text: string }[] = []
  visitRegExpAST(pattern, {
    onQuantifierEnter({ element, end, min, max, greedy }) {
      if (max < most || max === Infinity || min === max) return
      bounds.push({ start: element.end, end, text: `{${min},}${greedy ? '' : '?'}` })
    },
  })
  return bounds
    .sort((a, b) => b.start - a.start)
    .reduce((source, { start, end, text }) => source.slice(0, start) + text + source.slice(end), pattern.raw)
}

function reasonOf(report: Report): Wording {
  const character = report.character.pick
  switch (report.type) {
    case 'Self': {
      const [inner, outer] = [report.quant.raw, report.parentQuant.raw]
      return phrase(
        `重复中套重复，\`${inner}\` 又在 \`${outer}\` 之中，遇到一串“${character}”会极慢`,
        `a repetition in a repetition, \`${inner}\` in \`${outer}\`, hangs on a run of ‘${character}’`,
      )
    }
    case 'Trade': {
      const [first, second] = [report.startQuant.raw, report.endQuant.raw]
      return phrase(
        `\`${first}\` 和 \`${second}\` 能匹配同样的字，遇到一串“${character}”会很慢`,
        `\`${first}\` and \`${second}\` can take the same characters, slow on a run of ‘${character}’`,
      )
    }
    case 'Move':
      return phrase(
        `\`${report.quant.raw}\` 没有上限，遇到一串“${character}”会很慢，请写明次数，如 {1,40}`,
        `\`${report.quant.raw}\` has no bound, slow on a run of ‘${character}’; give one, as in {1,40}`,
      )
  }
}
