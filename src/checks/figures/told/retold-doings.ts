import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import { pairsIn } from '../../../report/text/pairs-in.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { type Attributive, attributiveOf, type VerbWords } from './attributive.ts'
import type { BodyWords } from './body-before.ts'
import { wholeOf } from '../figure-words.ts'
import type { Likeness } from './like-words.ts'
import { isYearly } from './retold.ts'
import { sentenceBefore } from './sentence-before.ts'
import type { Difference } from './differ.ts'
import { topOf } from './top-of.ts'
import { pairKey } from './pair-key.ts'

/** So many figures of one act are looked at. */
const several = 24
const longest = 20
/** So long an act says something of its own. */
const long = 4
const leading = /^(?:针?对|就|围绕|将|把|为|向|从|在|以|逐[件案个一])*$/u
const bodiesOf = once((words: BodyWords) => new RegExp(`(?:${wholeOf(words)}|${words.bodies.all})$`, 'u'))

/** Two figures of what seems to be one doing, and a test whether a difference of their values is evidence. */
export interface Retelling {
  first: Indicator
  second: Indicator
  isEvident: (difference: Difference, digits: number) => boolean
  /** Both tell of all there are, whoever does what is told of around them. */
  isOfAll?: boolean
}

/**
 * Figures that are told of again as an attribute: 审结528件 and 全年审结的518件行政复议案件. Time grows with the number of
 * figures.
 */
export function retoldDoings(
  report: Report,
  figures: Indicator[],
  words: BodyWords & VerbWords,
  like: Likeness,
): Retelling[] {
  const again = figures.flatMap((figure) => {
    const said = attributiveOf(figure, words)
    return said ? [{ figure, act: like.plain(said.act), object: like.withoutHead(like.plain(said.object)), said }] : []
  })
  if (again.length === 0) return []
  const bodies = bodiesOf(words)
  const wanted = new Set(again.map(({ figure, act }) => pairKey(figure, act.slice(-2))))
  const measures = new Set(again.map(({ figure }) => figure.measure))
  const alike = figures.filter(({ measure }) => measures.has(measure))
  const keyed = alike.flatMap((figure) =>
    pairsIn(like.leadOf(figure).slice(-longest)).flatMap((two) => {
      const key = pairKey(figure, two)
      return wanted.has(key) ? [{ key, figure }] : []
    }),
  )
  const byAct = groupBy(keyed, ({ key }) => key)
  const contextOf = (figure: Indicator) => like.plain(sentenceBefore(report, figure))
  return again.flatMap(({ figure: second, act, object, said }) => {
    const found = (byAct.get(pairKey(second, act.slice(-2))) ?? []).slice(0, several).flatMap(({ figure: first }) => {
      if (first === second || first.metric.sentence === second.metric.sentence) return []
      const name = like.leadOf(first) + like.headOf(first)
      const at = name.indexOf(object)
      const rest = at < 0 ? name : name.slice(0, at) + like.withoutHead(name.slice(at + object.length))
      if (at < 0 && !(like.contentOf(object).length >= 2 && contextOf(first).includes(object))) return []
      return isSameAct(rest, act, { said, bodies }) ? [{ first, literal: at >= 0 && rest === act }] : []
    })
    const single = new Set(found.map(({ first }) => first.metric.value)).size === 1
    const content = like.contentOf(object).length
    return found.map(({ first, literal }): Retelling => {
      const yearly = isYearly(first) && isYearly(second)
      // 检查发现隐患194处 and, in another part, 全年检查发现的186处隐患: the only figure so named.
      const named =
        content > 0 || (literal && single && act.length >= long && topOf(report, first) !== topOf(report, second))
      return {
        first,
        second,
        isEvident: (difference, digits) =>
          difference === 'swapped'
            ? digits >= 3
              ? content > 0 || yearly
              : yearly && digits === 2
            : yearly && named && (difference === 'digit' || difference === 'near') && digits >= 3,
      }
    })
  })
}

/** 审结, and 县政府审结 or 逐件审签全年审结: what stands before one of them only says who, or is another clause. */
function isSameAct(
  rest: string,
  act: string,
  { said: { lead }, bodies }: { said: Attributive; bodies: RegExp },
): boolean {
  if (rest.length < 2) return false
  if (act.endsWith(rest)) return leading.test(act.slice(0, -rest.length)) || (lead === '' && act === rest)
  return rest.endsWith(act) && bodies.test(rest.slice(0, -act.length))
}
