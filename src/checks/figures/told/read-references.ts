import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { BodyWords } from './body-before.ts'
import { wholeOf } from '../figure-words.ts'
import type { Likeness } from './like-words.ts'
import type { MoreWords } from './more-than-all.ts'
import type { LikeWords } from './told-words.ts'

/** What is told of again, and how: 2023年立案的58件案件中, 94件处罚案件中. */
export interface Reference {
  figure: Indicator
  act: string
  noun: string
  /** Of which they are some, where only that names them: 44家不合格社会组织中，年末完成整改的29家. */
  base: string
  /** All of them are meant: 全年9次…均…. */
  isAll: boolean
}

export interface Told {
  figure: Indicator
  own: string
  /** What it opens with, as far as it does: 2914名执法人员全部持证. */
  opens: string | null
}

const times =
  /(?:截[至止]到?)?(?:\d{4}年度?|[全本当今]年度?|年内)?(?:[年月]?[底末]|\d{1,2}(?:[—~-]\d{1,2})?月(?:份|底|末|\d{1,2}日)?)?/gu
const behind =
  /^(?:的)?([一-龥“”（）]{0,12}?)(?:(均|全部|全都|都)|当中|之中|中(?![心央小级型国])|里|虽|仍|逐|实行|进行|(?<![主重必需])要(?!求|素|件|点)|仅|占|已|未|[，。；、：]|$)/u
const longest = 24

export type ReferenceWords = BodyWords & MoreWords & Pick<LikeWords, 'acts'>

/** What is made of the words, for any number of reports. */
export const readersOf = once((words: ReferenceWords) => ({
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

export type Readers = ReturnType<typeof readersOf>

/** The words of a clause: 全省2914名执法人员全部持证 says all of it of what it opens with. */
export function toldOf(figure: Indicator, { opening }: Pick<Readers, 'opening'>, like: Likeness): Told {
  const isOpening = figure.after !== '' && opening.test(figure.before.replaceAll(times, ''))
  const rest = isOpening ? like.plain(figure.after).slice(0, longest) : like.headOf(figure)
  const opens = isOpening ? like.withoutHead(like.plain(behind.exec(figure.after)?.[1] ?? '-')) : null
  return { figure, own: `${like.plain(figure.before).slice(-longest)}#${rest}`, opens }
}

/** What a figure refers to, but for those among which it is; null where it refers to none. */
export function referenceOf(
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
export function baseOf({ indicators }: Report, { index, metric }: Indicator, like: Likeness): string {
  const last = indicators[index - 1]
  const amid = last?.metric.sentence === metric.sentence ? /^([一-龥“”]{2,16})中$/u.exec(last.after)?.[1] : undefined
  return amid === undefined ? '' : like.withoutHead(like.plain(amid))
}
