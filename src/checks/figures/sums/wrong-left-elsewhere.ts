import { blockOf, sentenceOf } from '../../../report/links.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import { isCount } from '../in-block.ts'
import { isOfBefore } from '../is-of-before.ts'
import type { Miscount } from '../miscount.ts'
import { agree, numberOf, type Range, statedRange, writeLike } from '../stated-range.ts'
import type { RestWords } from './wrong-rests.ts'

/** What is left of something, as another sentence has it: 尚有14个项目未存储. */
interface Left {
  figure: Indicator
  /** What was not done: 存储. */
  act: string
  /** What it is left of, as far as it says: 项目. */
  noun: string
  /** The whole, where it is told there, too: 86项中尚有37项未行使. */
  whole: Indicator | null
  /** What brought them to light, where it says so: 检查发现的问题中. */
  found: string
}

/** A whole and what was done of it, in one sentence. */
interface Done {
  whole: Indicator
  part: Indicator
}

const opening = /(?:^|[，；])(?:[^，。；\d]{0,8})?(?:尚|还|仍)(?:有|余|剩)$/u
const amid = /^[^，。；：（）\d]{0,14}(?:中|里)，?(?:尚|还|仍)?(?:有|余)?$/u
const bare = '(?:能|曾|予以?|被|得到|完成|实现|按期|及时|全部|最终){0,2}'
const undone = new RegExp(`^(?:的)?([一-龥（）“”]{0,12}?)(?:尚|还|仍|均)?(?:未|没有?)${bare}([一-龥]{2})`, 'u')
/** 检查发现的问题中截至11月底仍有 */
const among =
  /(?:^|[，；])(?:(?:全年|年内|本年度?)?([一-龥]{2,8})的)?([一-龥]{2,6})中，?(?:(?:截[至止]到?)?[\d年月日底末]{2,11}，?)?(?:目前)?(?:尚|还|仍)(?:有|余)$/u
const anySome = /(?:个别|部分|少数|一些|各|有的|基层|全|本|我)[一-龥]{1,3}/gu
/** The parts of a whole may stand between it and what was done of it. */
const reach = 8
/** By more, something else is left. */
const limit = 0.5

/** Patterns of what is left of something, and of what was done of it. */
export interface LeftWords extends FigureWords, Pick<RestWords, 'older' | 'done'> {
  base: string
  idle: string
  /** What some were found not to be: 判定为不合格, 无效. */
  voided: { found: string; as: string }
  /** Words that narrow a figure down: 重点. */
  some: string
}

interface Prepared {
  voided: RegExp
  /** One of many does it alone: what is left of some is not what is left of all. */
  ofSome: RegExp
  narrowing: RegExp
}

/** 尚有14个项目未存储, where 764个项目 had 752个 of them 已存储: what is told elsewhere does not leave so many. */
export function makeLeftCheck({
  older,
  done,
  base,
  idle,
  voided: { found, as },
  ...words
}: LeftWords): (report: Report) => Miscount[] {
  const { places, bodies } = words.figures
  const prepared: Prepared = {
    voided: new RegExp(`^(?:的)?([一-龥]{0,8}?)(?:被|经)?(?:${found})?(?:为|是)?(?:无|不)(${as})`, 'u'),
    ofSome: new RegExp(
      `(?:^|[，；：])[一-龥]{1,8}(?:${bodies.ends}|${places})(?!${bodies.longer}|[务社校域内])(?![一-龥]{0,3}[均都])`,
      'u',
    ),
    narrowing: new RegExp(words.some, 'u'),
  }
  const before = new RegExp(older, 'u')
  const [common, saying] = [new RegExp(done, 'u'), new RegExp(`${base}|${idle}`, 'gu')]
  // 反馈问题12个，整改10个: whether 3个问题未整改 is of those is not known.
  const isNarrower = ({ whole }: Done, { act, noun, found }: Left): boolean =>
    !(found !== '' && isFoundSo(whole, found)) &&
    common.test(act) &&
    whole.words.replace(noun, '').replaceAll(saying, '').length >= 2
  return (report) => {
    const figures = report.indicators.filter((one) => isCount(one) && !isOfBefore(one, report.meta.reportYear))
    const lefts = figures.flatMap((figure) => leftOf(report, figure, prepared) ?? [])
    return lefts.flatMap((left) => {
      if (before.test(clausesOf(report, left.figure))) return []
      const dones = donesOf({ all: report.indicators, figures }, left, prepared).filter(
        (known) => !before.test(clausesOf(report, known.whole)) && (left.whole !== null || !isNarrower(known, left)),
      )
      if (left.found !== '' && isFoundTwice(figures, left)) return []
      const found = dones.filter(({ whole }) => left.found !== '' && isFoundSo(whole, left.found))
      return judge(left, found.length > 0 ? found : dones, report.meta.reportYear)
    })
  }
}

/** 检查共发现归档不及时等问题126个, of 检查发现的问题 */
function isFoundSo({ before }: Indicator, found: string): boolean {
  return before.includes(found.slice(0, 2)) && before.includes(found.slice(-2))
}

/** Several inspections found some: what is left may be of all of them. */
function isFoundTwice(figures: Indicator[], { figure, noun, found }: Left): boolean {
  const wholes = figures.filter(
    (one) =>
      one !== figure &&
      one.measure === figure.measure &&
      one.before.includes(found.slice(-2)) &&
      (one.before + one.after).includes(noun),
  )
  return new Set(wholes.map(({ metric }) => metric.value)).size > 1
}

function leftOf(report: Report, figure: Indicator, { voided, ofSome }: Prepared): Left | null {
  const { value } = blockOf(report, figure).text
  const { start, end } = sentenceOf(report, figure.metric)
  const behind = value.slice(figure.metric.end, Math.min(end, figure.metric.end + 30))
  const [, counted = '', act] = undone.exec(behind) ?? voided.exec(behind) ?? []
  if (act === undefined || figure.metric.time.kind === 'vague') return null
  const last = report.indicators[figure.index - 1]
  const isAmid =
    last?.metric.sentence === figure.metric.sentence &&
    last.measure === figure.measure &&
    isCount(last) &&
    amid.test(value.slice(last.metric.end, figure.metric.start))
  const lead = value.slice(start, isAmid ? last.metric.start : figure.metric.start)
  const owner = isAmid ? null : among.exec(lead.slice(-40))
  if (!isAmid && owner === null && !opening.test(lead.slice(-20))) return null
  // 镇里人手少，检查发现的问题中仍有…: what is left is of what its own clause names.
  if (ofSome.test((owner?.[0] ?? lead).replaceAll(anySome, '')) && !isAmid) return null
  const noun = counted === '' ? (owner?.[2] ?? '') : counted
  return { figure, act, noun, whole: isAmid ? last : null, found: owner?.[1] ?? '' }
}

/** What is known to have been done of as many, in other sentences. */
function donesOf(
  { all, figures }: { all: Indicator[]; figures: Indicator[] },
  { figure, act, noun, whole }: Left,
  { narrowing }: Prepared,
): Done[] {
  // 整改通知书29份 are no more than called for.
  const did = new RegExp(`(?<![未不应需拟待可])${act}(?!通知|建议|意见|方案|措施|要求|函)`, 'u')
  const alike = figures.filter(
    (part) =>
      part.measure === figure.measure &&
      part.metric.sentence !== figure.metric.sentence &&
      !part.metric.target &&
      did.test(part.words) &&
      !narrowing.test(part.before),
  )
  return alike.flatMap((part): Done[] => {
    const near = all.slice(Math.max(0, part.index - reach), part.index).findLast(
      (one) =>
        one.metric.sentence === part.metric.sentence &&
        one.measure === part.measure &&
        isCount(one) &&
        !one.part &&
        // 发现158个，发出通知书29份，已整改147个
        (one.metric.unit === part.metric.unit || one.metric.value >= part.metric.value),
    )
    if (!near || near.metric.value < part.metric.value || narrowing.test(near.before)) return []
    const isNamed = whole
      ? whole.metric.value === near.metric.value
      : noun.length >= 2 && (near.before + near.after).includes(noun)
    return isNamed ? [{ whole: near, part }] : []
  })
}

function judge({ figure }: Left, known: Done[], reportYear: number | null): Miscount[] {
  const gapOf = ({ whole, part }: Done): Range => {
    const [a, b] = [statedRange(whole), statedRange(part)]
    return [a[0] - b[1], a[1] - b[0]]
  }
  const valueOf = ({ whole, part }: Done) => Number((whole.metric.value - part.metric.value).toPrecision(12))
  const [first] = known
  if (!first || new Set(known.map(valueOf)).size > 1) return []
  const { kind, end } = figure.metric.time
  if (kind === 'explicit' && end !== (first.part.metric.time.end ?? `${String(reportYear)}-12-31`)) return []
  if (known.some((done) => agree(gapOf(done), statedRange(figure)))) return []
  const value = valueOf(first)
  if (Math.abs(value - figure.metric.value) > Math.max(2, limit * Math.max(value, figure.metric.value))) return []
  return [
    {
      kind: 'sum',
      place: figure.metric.place,
      stated: figure.metric.text,
      terms: `${numberOf(first.whole.metric)}-${numberOf(first.part.metric)}`,
      computed: writeLike(first.whole.metric, value),
      related: [
        { metric: first.whole.metric, note: 'base' },
        { metric: first.part.metric, note: 'part' },
      ],
    },
  ]
}

/** The sentence before a figure and a little behind it. */
function clausesOf(report: Report, { metric, block }: Indicator): string {
  const { value } = blockOf(report, { block }).text
  const { start, end } = sentenceOf(report, metric)
  return value.slice(Math.max(start, metric.start - 60), Math.min(end, metric.end + 30))
}
