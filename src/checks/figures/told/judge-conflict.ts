import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { BodyWords } from './body-before.ts'
import { directFigures } from './direct-figures.ts'
import type { FigureWords } from '../figure-words.ts'
import type { Named } from './indicator-name.ts'
import { isMisplaced, keySlip } from './key-slip.ts'
import type { RivalWords } from './rivals.ts'
import { makeSameStory } from './same-story.ts'
import { agree, statedRange } from '../stated-range.ts'
import { makeSharesScope } from './shares-scope.ts'

// From here on it is another thing that is counted.
const near = 0.25
const slip = 0.03

const wholesOf = once(({ figures: { places } }: FigureWords) => new RegExp(`^(?:[全我本各]?(?:${places}))?$`, 'u'))

/** Makes a judge of two values of one name. */
export function makeConflictJudge(
  report: Report,
  words: BodyWords & RivalWords & FigureWords,
): (a: Named, b: Named) => 'none' | 'doubtful' | 'certain' {
  const whole = wholesOf(words)
  const bodyOf = ({ scope }: Indicator): string => scope.replace(whole, '')
  const sameStory = makeSameStory(report)
  const sharesScope = makeSharesScope(report, words)
  let known: boolean[] | undefined
  const isDirect = ({ index }: Indicator) => (known ??= directFigures(report, report.indicators))[index] === true
  return (a, b) => {
    const [one, two] = [a.figure, b.figure]
    const [x, y] = [one.metric, two.metric]
    if (agree(statedRange(one), statedRange(two))) return 'none'
    const times = sharesScope(one, two)
    if (times === 'no') return 'none'
    const apart = Math.abs(x.value - y.value) / Math.max(x.value, y.value)
    const wholes = [a, b].filter(({ whole }) => whole).length
    const specific = a.weight >= 3 && b.weight >= 3
    // 各镇街共聘请…: a scope that only one of them names may be narrower.
    if ((bodyOf(one) === '') !== (bodyOf(two) === '') && apart > slip && !sameStory(one, two)) return 'none'
    const direct = [a, b].every(({ whole, figure }) => whole || isDirect(figure))
    const certain = times === 'same' && x.unit === y.unit && a.had === b.had && wholes > 0
    const keyed = keySlip(x, y)
    if (a.division && b.division) return apart <= 0.2 ? 'doubtful' : 'none'
    // To the letter the same, of one body: even words that mostly say little are enough for a slip.
    const literal = one.words === two.words && one.words.length >= 6 && one.scope === two.scope && one.scope !== ''
    if (literal && wholes === 2 && keyed !== null && keyed >= 3 && apart <= 0.5) return 'doubtful'
    const related = [a, b].every(({ weight }) => weight > 0)
    if (direct && keyed !== null && related && !specific) {
      // 1120 and 1210 are one number typed twice; 17 and 18 only where both count all there is.
      if (keyed >= 3 && apart <= 0.5) return 'doubtful'
      if (wholes > 0 && apart <= 0.2 && one.scope === two.scope && shortest(a, b) >= 2) return 'doubtful'
      if (wholes === 2 && apart <= 0.2 && one.scope !== '' && one.scope === two.scope) return 'doubtful'
    }
    if (
      keyed !== null &&
      wholes === 2 &&
      (a.had || b.had) &&
      one.scope !== '' &&
      one.scope === two.scope &&
      apart <= 0.2
    )
      return 'doubtful'
    // 412.5万元 and 4125万元
    if (specific && direct && wholes > 0 && isMisplaced(x, y)) return 'doubtful'
    if (specific && direct && keyed !== null && keyed >= 2 && apart <= 0.6) return certain ? 'certain' : 'doubtful'
    if (specific && direct && apart <= near) return certain ? 'certain' : 'doubtful'
    if (wholes === 2) {
      if (specific) return 'doubtful'
      if (apart <= slip && Math.min(x.value, y.value) >= 20) return certain ? 'certain' : 'doubtful'
      return sameStory(one, two) ? 'doubtful' : 'none'
    }
    return 'none'
  }
}

function shortest(a: Named, b: Named): number {
  return Math.min(a.weight, b.weight)
}
