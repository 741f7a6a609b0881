import { groupBy } from '../../../report/group.ts'
import { blockOf, headingOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import { pairsIn } from '../../../report/text/pairs-in.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { BodyWords } from './body-before.ts'
import { wholeOf } from '../figure-words.ts'
import { isMadeOf } from './is-made-of.ts'
import type { Likeness } from './like-words.ts'
import type { MoreWords } from './more-than-all.ts'
import { mayBeYearly, isYearly as isWhole } from './retold.ts'
import type { Retelling } from './retold-doings.ts'
import type { LikeWords } from './told-words.ts'
import { sentenceBefore } from './sentence-before.ts'
import { topOf } from './top-of.ts'
import { pairKey } from './pair-key.ts'

/** What is told of again, and how: 2023年立案的58件案件中, 94件处罚案件中. */
interface Reference {
  figure: Indicator
  act: string
  noun: string
  /** Of which they are some, where only that names them: 44家不合格社会组织中，年末完成整改的29家. */
  base: string
  /** All of them are meant: 全年9次…均…. */
  isAll: boolean
}

interface Told {
  figure: Indicator
  own: string
  /** What it opens with, as far as it does: 2914名执法人员全部持证. */
  opens: string | null
}

const times =
  /(?:截[至止]到?)?(?:\d{4}年度?|[全本当今]年度?|年内)?(?:[年月]?[底末]|\d{1,2}(?:[—~-]\d{1,2})?月(?:份|底|末|\d{1,2}日)?)?/gu
const behind =
  /^(?:的)?([一-龥“”（）]{0,12}?)(?:(均|全部|全都|都)|当中|之中|中(?![心央小级型国])|里|虽|仍|逐|实行|进行|(?<![主重必需])要(?!求|素|件|点)|仅|占|已|未|[，。；、：]|$)/u
/** So many figures may have the same name, and so many a word in common. */
const [several, crowded] = [6, 64]
const longest = 24
/** Smaller values differ by more than a slip of the keys. */
const least = 10

type ReferenceWords = BodyWords & MoreWords & Pick<LikeWords, 'acts'>

const readersOf = once((words: ReferenceWords) => ({
  opening: new RegExp(
    `^[，、]?(?:对|就|针对|围绕)?(?:${wholeOf(words)}|(?:${words.bodies.own})[一-龥]{0,2}|前述|上述|这|该|目前)?的?$`,
    'u',
  ),
  own: new RegExp(`^(?:${wholeOf(words)}|对|就|针对)`, 'u'),
  /** 立案案件: no more than what was done. */
  done: new RegExp(`^(?:${words.acts})$`, 'u'),
  ofHead: new RegExp(`^[^，。；]{0,12}?(?:${words.figures.heads})`, 'u'),
  /** 指导56家养老机构: fewer may be some of them. */
  some: new RegExp(`^(?:${words.more.before}){1,2}$`, 'u'),
  /** Of divisions and offices, other work may have been done with some. */
  offices: new RegExp(`^(?:${words.divisions})|(?:${words.figures.bodies.ends}|${words.profile.offices})$`, 'u'),
}))

type Readers = ReturnType<typeof readersOf>

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
  const byWord = groupBy(
    told.flatMap((one) => pairsIn(one.own).map((pair) => ({ one, key: pairKey(one.figure, pair) }))),
    ({ key }) => key,
  )
  return references.flatMap((reference): Retelling[] => {
    const { figure: second, act, noun } = reference
    const near = byWord.get(pairKey(second, act === '' ? noun.slice(0, 2) : act.slice(-2))) ?? []
    if (near.length > crowded) return []
    const alike = near.flatMap(({ one }) =>
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

/** The words of a clause: 全省2914名执法人员全部持证 says all of it of what it opens with. */
function toldOf(figure: Indicator, { opening }: Pick<Readers, 'opening'>, like: Likeness): Told {
  const isOpening = figure.after !== '' && opening.test(figure.before.replaceAll(times, ''))
  const rest = isOpening ? like.plain(figure.after).slice(0, longest) : like.headOf(figure)
  const opens = isOpening ? like.withoutHead(like.plain(behind.exec(figure.after)?.[1] ?? '-')) : null
  return { figure, own: `${like.plain(figure.before).slice(-longest)}#${rest}`, opens }
}

function referenceOf(
  figure: Indicator,
  { own, opening, offices, done, ofHead }: Readers,
  like: Likeness,
): Omit<Reference, 'base'> | null {
  const { metric, part, after } = figure
  const [whole, counted = '', all] = behind.exec(after) ?? []
  if (part || metric.unit === '%' || whole === undefined || offices.test(counted)) return null
  const before = figure.before.replaceAll(times, '').replace(own, '')
  const act = before.length > 2 && before.endsWith('的') ? before.slice(0, -1) : ''
  // 对立案的56起案件按季调度: what is done with them is no part of their name.
  const named = act === '' ? counted : (ofHead.exec(counted)?.[0] ?? counted)
  if (act === '' && (!opening.test(before) || after.startsWith('，'))) return null
  // 结案 of 办结案件 is no word.
  const noun = like.plain(like.withoutHead(named))
  if (act === '' && done.test(noun)) return { figure, act: noun, noun: '', isAll: all !== undefined }
  if (act === '' && like.contentOf(noun).length < 2) return null
  return { figure, act: like.plain(act), noun, isAll: all !== undefined }
}

/** The noun of those among which they are, right before them in their sentence. */
function baseOf({ indicators }: Report, { index, metric }: Indicator, like: Likeness): string {
  const last = indicators[index - 1]
  const amid = last?.metric.sentence === metric.sentence ? /^([一-龥“”]{2,16})中$/u.exec(last.after)?.[1] : undefined
  return amid === undefined ? '' : like.withoutHead(like.plain(amid))
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
