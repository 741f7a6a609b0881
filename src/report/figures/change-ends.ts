import { baseBehind } from './base-behind.ts'
import type { ChangePatterns } from './change-patterns.ts'
import { isOfAsMuch } from './is-of-as-much.ts'
import { isPair } from './is-pair.ts'
import type { Change, Direction, Indicator, Time } from '../types.ts'
import { type Earlier, isOfNextYear, nameOf } from './year-before.ts'
import type { Around } from './around.ts'

/** The ends of a change that an amount belongs to. */
export type Ends = Pick<Change, 'from' | 'to' | 'direction'>

const far = 100
const mean = /[均每][^，。；]{0,8}$/u

/** 罚款2218.6万元，案均4327元，较上年2120.3万元增长4.6%: what has changed stands before a mean that is far from both. */
function reachedBefore({ second, last, near }: Around): Indicator | undefined {
  if (!second || !last || !mean.test(second.before)) return second
  const [low, high] = [second.metric.value, last.metric.value].toSorted((a, b) => a - b)
  if ((low ?? 0) * far > (high ?? 0)) return second
  const before = near().find(({ index }) => index === second.index - 1)
  return isPair(before, last) ? before : undefined
}

/** The word between two ends. */
function moveOf(gap: string, { riseOf, fallOf }: ChangePatterns): Direction | null {
  const [up, down] = [riseOf.test(gap), fallOf.test(gap)]
  return up === down ? null : up ? 'rise' : 'fall'
}

/** 由A下降到B, whether an amount follows or not; told at B. */
export function bareEnds({ figure, last, lead, gap }: Around, patterns: ChangePatterns): Ends | null {
  if (!last || !isPair(last, figure) || last.metric.sentence !== figure.metric.sentence) return null
  const between = gap(last, figure)
  if (!patterns.from.test(lead(last)) || !patterns.to.test(between)) return null
  return { from: last, to: figure, direction: moveOf(between, patterns) }
}

/** The ends of a change; what several years come to together is none, nor what stands before the change of something else. */
export function endsOf(around: Around, patterns: ChangePatterns, earlier: Earlier): Ends | null {
  const ends = foundEnds(around, patterns, earlier)
  return ends && [ends.from, ends.to].some((end) => end && isOfYears(end, around)) ? null : ends
}

/** 三年合计6067.56万元 */
const ofYears = /[一二两三四五六七八九十几\d]年(?:[来间里])?(?:累计|合计|总计|一共|共)[^，。；]*$/u

function isOfYears(figure: Indicator, { lead }: Around): boolean {
  return ofYears.test(lead(figure))
}

/** 由45项减至30项，平均收费下降两成: of which nothing was told before. */
function isOfOther({ figure, second, lead }: Around, between: string, { own }: ChangePatterns): boolean {
  const noun = own.exec(between)?.[1]?.replace(/[量数额]$/u, '')
  return noun !== undefined && second !== undefined && !(lead(second) + second.after + figure.after).includes(noun)
}

function foundEnds(around: Around, patterns: ChangePatterns, earlier: Earlier): Ends | null {
  const { figure, last, second, next, third, gap, lead } = around
  const same = (...others: (Indicator | undefined)[]) =>
    others.every((other) => other?.metric.sentence === figure.metric.sentence)
  if (last && second && isPair(second, last) && same(last)) {
    const [one, two] = [gap(second, last), gap(last, figure)]
    // 和上年的42件相比，今年受理52件，增加10件
    if (patterns.withPast.test(lead(second)) && /^相?比，/u.test(one) && patterns.amount.test(two))
      return { from: second, to: last, direction: null }
    if (same(second)) {
      const fromTo = patterns.amount.test(two) && patterns.from.test(lead(second)) && patterns.to.test(one)
      if (fromTo && isOfOther(around, two, patterns)) return null
      if (fromTo) return { from: second, to: last, direction: moveOf(one, patterns) }
      // 受理52件，较上年的42件多10件
      const to = reachedBefore(around)
      if (patterns.than.test(one) && patterns.thanAmount.test(two))
        return to ? { from: last, to, direction: null } : null
    }
    const stillTo = next && /[到至达为]/u.test(gap(figure, next)) && isPair(last, next)
    if (same(second) && !stillTo && patterns.fromPast.test(one) && patterns.by.test(two))
      return { from: last, to: second, direction: null }
    const years = patterns.amount.test(two) ? byYears(second, last, around, patterns) : null
    if (years) return years
  }
  const compared = patterns.years.exec(lead(figure))?.groups
  if (compared) {
    const ofYear = (year = '') =>
      around.near().findLast((one) => isWithin(year, one.metric.time) && !isOfYears(one, around))
    const [to, from] = [ofYear(compared['now']), ofYear(compared['past'])]
    return from && to && from !== to && isPair(from, to) ? { from, to, direction: null } : null
  }
  if (last && next && isPair(last, next) && same(last, next)) {
    if (patterns.alone.test(gap(last, figure)) && baseBehind(around, last, patterns))
      return { from: next, to: last, direction: null }
    const falling = patterns.from.test(lead(last)) && patterns.onTo.test(gap(figure, next))
    if (falling && gap(last, figure).length < 8) return { from: last, to: next, direction: null }
    // 比上年的52件增加13件，达到65件
    const past = patterns.thanLead.test(lead(last)) && patterns.by.test(gap(last, figure))
    // 下降18%，为386件; but 为386人提供帮助 tells of something else.
    const reached = gap(figure, next)
    if (past && (patterns.reached.test(reached) || (reached === '，为' && next.after === '')))
      return { from: last, to: next, direction: null }
  }
  // 与上年的183期相比，增加34期
  const sized = last && (isPair(last, figure) || ['%', '个百分点'].includes(figure.measure ?? ''))
  if (sized && same(last) && patterns.withPast.test(lead(last)) && patterns.compareBy.test(gap(last, figure)))
    return { from: last, to: null, direction: null }
  // 较上年的340件减少85件
  if (
    last &&
    isPair(last, figure) &&
    same(last) &&
    patterns.thanLead.test(lead(last)) &&
    patterns.by.test(gap(last, figure))
  )
    return { from: last, to: null, direction: null }
  if (next && third && isPair(next, third) && same(next, third) && !isListed(around)) {
    const [one, two] = [gap(figure, next), gap(next, third)]
    if (patterns.fromNext.test(one) && patterns.to.test(two))
      return { from: next, to: third, direction: moveOf(two, patterns) }
  }
  // 立案数比上年的46件下降13.0%
  const ofBase = last?.measure && ['%', '个百分点'].includes(figure.measure ?? '')
  if (ofBase && same(last) && patterns.thanLead.test(lead(last)) && patterns.by.test(gap(last, figure)))
    return { from: last, to: null, direction: null }
  if (!last || !same(last) || !patterns.alone.test(gap(last, figure))) return null
  return { from: byWords(last, around, earlier, patterns), to: last, direction: null }
}

/** 取消9项、合并减少13项，由326项变为331项: one of several that went or came is not by how much it changed. */
export function isListed({ figure, last, gap }: Around): boolean {
  return last !== undefined && isPair(last, figure) && gap(last, figure).startsWith('、')
}

function isWithin(year: string, { start, end }: Time): boolean {
  return start?.slice(0, 4) === year && end?.slice(0, 4) === year
}

/** 上年同期为310件，今年为372件，or the other way round; also in two sentences. */
function byYears(one: Indicator, two: Indicator, { gap, lead, near }: Around, patterns: ChangePatterns): Ends | null {
  if (two.metric.sentence - one.metric.sentence > 1) return null
  const [first, second] = [lead(one), lead(two)]
  const alike =
    two.words.replace(patterns.doing, '').replace('同期', '').length < 2 ||
    one.words.includes(two.words) ||
    two.words.includes(one.words)
  // 2024年为186件，而上年为248件
  const only = near().filter((figure) => isPair(figure, one)).length === 2
  const bare = only && one.words === '' && two.words.length < 2 && one.metric.sentence === two.metric.sentence
  if (!alike || (one.words === '' && !bare)) return null
  if (patterns.past.test(first) && patterns.now.test(second) && isOfAsMuch(one, two))
    return { from: one, to: two, direction: moveOf(second, patterns) }
  const turned = patterns.pastNext.test(gap(one, two)) && !patterns.past.test(first)
  return turned && isOfAsMuch(two, one) ? { from: two, to: one, direction: null } : null
}

/** The one figure of the same words that holds for the year before. */
function byWords(to: Indicator, { gap, figure }: Around, earlier: Earlier, patterns: ChangePatterns): Indicator | null {
  if (to.words.length < 4 || !patterns.compared.test(gap(to, figure))) return null
  const found = earlier.get(nameOf(to))
  // What was taken for one of the year before is none of its own.
  return found && found !== to && isOfNextYear(to, found) ? found : null
}
