import type { Indicator, Report } from '../../../report/types.ts'
import type { LikePatterns } from './told-words.ts'
import type { Told } from './told-figure.ts'
import { isMadeOf } from './is-made-of.ts'
import { sentenceBefore } from './sentence-before.ts'
import { topOf } from './top-of.ts'
import { digitsIn } from '../stated-range.ts'
import type { Difference } from './differ.ts'

const least = 4
const fine = 3
/** So long a name leaves no doubt, even where the values are small. */
const long = 7

/** It counts a whole year, by its words or its time. */
export function isYearly({ whole, metric: { time } }: Indicator): boolean {
  const year = time.kind === 'explicit' && time.start?.endsWith('-01-01') && time.end?.endsWith('-12-31')
  return whole || year === true
}

/** It counts a whole year, or nothing narrower is said. */
export function mayBeYearly(figure: Indicator): boolean {
  const { kind, text, start, end } = figure.metric.time
  const year = start?.endsWith('-01-01') === true && end?.endsWith('-12-31') === true
  // 全年 in a report of which the year is not known.
  const unknown = start === null && text?.startsWith('全年') === true
  return isYearly(figure) || kind === 'none' || unknown || (kind === 'inherited' && year)
}

/**
 * Makes a test whether a figure is told of again with its name in full: 委员会受理482件，…成功率96.9% and 推动委员会成功率达98.6%;
 * what the longer name has more stands before the shorter in its sentence, or only says who saw to it.
 */
export function retold(
  report: Report,
  contentOf: (text: string) => string,
  { plain, seeing, body, tails, isAudience }: Pick<LikePatterns, 'plain' | 'seeing' | 'body' | 'tails' | 'isAudience'>,
): (one: Told, two: Told, difference: Difference) => boolean {
  const before = (figure: Indicator) => plain(sentenceBefore(report, figure))
  return (one, two, difference) => {
    const [short, full] = one.noun.length <= two.noun.length ? [one, two] : [two, one]
    if (short.head !== '' || full.head !== '' || full.figure.part || !full.noun.endsWith(short.noun)) return false
    // 重复信访31件, 推动重复信访13件化解: what was done with some of them.
    if (short.figure.part && full.figure.after !== '') return false
    const ofYear = difference === 'rate' || difference === 'swapped' ? mayBeYearly : isYearly
    if (short.noun.length < least || !ofYear(short.figure) || !isYearly(full.figure)) return false
    const lead = full.noun.slice(0, full.noun.length - short.noun.length).replace(seeing, '')
    // 执法支队检查1250户, 指导支队…，全年检查1520户: so many digits that changed places leave no doubt of whose they are;
    // rates of two bodies are alike.
    const isCount = one.figure.metric.unit !== '%' && digitsIn(one.figure.metric) >= fine
    const isWhose = difference === 'swapped' && isCount && body.test(lead)
    const more = isAudience(lead, short.noun) || isWhose ? '' : lead
    if (difference === 'few') return more === '' && short.noun.length >= long && !short.figure.part
    if (contentOf(short.noun).length < 2 && more === '' && difference !== 'swapped') return false
    if (difference === 'near' || difference === 'rounded') return false
    if (difference === 'rate' && more === '' && short.noun.length < long) return false
    if (more === '') return difference === 'swapped' || !short.figure.part
    const told = before(short.figure)
    // 新收行政应诉一审案件63件，…出庭应诉率100%, 行政诉讼案件负责人出庭应诉率98.3%: in the same words, with others between them.
    const owner = more.replace(tails, '')
    const isMade = full.figure.metric.unit === '%' && contentOf(owner).length >= 2 && isMadeOf(owner, told)
    return told.includes(more) || (isMade && topOf(report, short.figure) !== topOf(report, full.figure))
  }
}
