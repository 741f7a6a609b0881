import { groupByEach } from '../../../report/group.ts'
import { blockOf, headingOf } from '../../../report/links.ts'
import { pairsIn } from '../../../report/text/pairs-in.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { isMadeOf } from './is-made-of.ts'
import type { Likeness } from './like-words.ts'
import {
  baseOf,
  type Readers,
  readersOf,
  type Reference,
  referenceOf,
  type ReferenceWords,
  type Told,
  toldOf,
} from './read-references.ts'
import { mayBeYearly, isYearly as isWhole } from './retold.ts'
import type { Retelling } from './retold-doings.ts'
import { sentenceBefore } from './sentence-before.ts'
import { topOf } from './top-of.ts'
import { pairKey } from './pair-key.ts'

/** So many figures may have the same name, and so many a word in common. */
const [several, crowded] = [6, 64]
/** Smaller values differ by more than a slip of the keys. */
const least = 10

/**
 * Figures that are referred to by what was done and what it was done to, in other words than at first: 全年立案58件 and, in
 * another part, 2023年立案的85件案件中; 执业律师763人 and 736名律师中. Nothing else in the report has that name.
 */
export function retoldReferences(
  report: Report,
  figures: Indicator[],
  words: ReferenceWords,
  like: Likeness,
): Retelling[] {
  const readers = readersOf(words)
  const references = figures.flatMap((figure) => {
    const reference = referenceOf(figure, readers, like)
    return reference ? [{ ...reference, base: reference.noun === '' ? baseOf(report, figure, like) : '' }] : []
  })
  if (references.length === 0) return []
  const told = figures.map((figure) => toldOf(figure, readers, like))
  const byWord = groupByEach(told, ({ figure, own }) => pairsIn(own).map((pair) => pairKey(figure, pair)))
  return references.flatMap((reference): Retelling[] => {
    const { figure: second, act, noun } = reference
    const near = byWord.get(pairKey(second, act === '' ? noun.slice(0, 2) : act.slice(-2))) ?? []
    if (near.length > crowded) return []
    const alike = near.flatMap((one) =>
      one.figure !== second && !isSome(one.figure, reference, readers) && isNamed(report, one, reference, like)
        ? [one.figure]
        : [],
    )
    const wholes = alike.filter(({ part }) => !part)
    const named = wholes.length > 0 ? wholes : alike
    const [first] = named
    const isOne = new Set(named.map(({ metric }) => metric.value)).size === 1
    if (!first || !isOne || named.length > several) return []
    const isKnown = alike.some(({ metric }) => metric.value === second.metric.value)
    if (isKnown || like.narrowOf(first) !== like.narrowOf(second)) return []
    return retellingOf(report, first, reference)
  })
}

/** 全县58家养老机构均…, and with fewer something was done. */
function isSome({ before, after, metric }: Indicator, { figure, act }: Reference, { some }: Readers): boolean {
  return act === '' && after !== '' && some.test(before) && metric.value < figure.metric.value
}

function retellingOf(report: Report, first: Indicator, { figure: second, isAll, act }: Reference): Retelling[] {
  const isElsewhere = topOf(report, first) !== topOf(report, second)
  const isYearly = isAll && mayBeYearly(first)
  if (!isElsewhere && !(isYearly && mayBeYearly(second) && act !== '' && first.block !== second.block)) return []
  const [one, other] = first.index < second.index ? [first, second] : [second, first]
  const isLarge = Math.min(first.metric.value, second.metric.value) >= least
  return [
    {
      first: one,
      second: other,
      isEvident: (difference, digits) =>
        (isLarge && (difference === 'swapped' || difference === 'digit' || (difference === 'near' && digits > 2))) ||
        // 发生行政诉讼案件4件 and 全年3件行政诉讼案件均…
        (isYearly && isWhole(second) && (difference === 'few' || difference === 'near')),
      isOfAll: true,
    },
  ]
}

/** Whether a figure is told with all of the words of a reference, the act or what tells the noun apart in its own clause. */
function isNamed(
  report: Report,
  { figure, own, opens }: Told,
  { act, noun, base }: Reference,
  like: Likeness,
): boolean {
  if (act === '' && !own.includes(noun.slice(0, 2))) return false
  if (opens !== null && !noun.endsWith(opens) && !opens.endsWith(noun)) return false
  const ends = act === '' ? [] : Array.from({ length: act.length - 1 }, (_, cut) => act.slice(cut))
  const said = act === '' ? '' : ends.find((end) => own.includes(end))
  if (said === undefined) return false
  const before = act.slice(0, act.length - said.length)
  if (before.length === 1) return false
  const title = headingOf(report, blockOf(report, figure))?.title.value ?? ''
  const context = `${own}#${like.plain(sentenceBefore(report, figure))}#${title}`
  return [noun, before, base].every((words) => isMadeOf(words, context))
}
