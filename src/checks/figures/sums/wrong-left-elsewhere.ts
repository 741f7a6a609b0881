import { blockOf, sentenceOf } from '../../../report/links.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import { isCount } from '../in-block.ts'
import { isOfBefore } from '../is-of-before.ts'
import type { Miscount } from '../miscount.ts'
import { agree, numberOf, type Range, statedRange, writeLike } from '../stated-range.ts'
import { isFoundSo, isFoundTwice, type Left, leftOf, type LeftPatterns } from './left-told.ts'
import type { RestWords } from './wrong-rests.ts'

/** A whole and what was done of it, in one sentence. */
interface Done {
  whole: Indicator
  part: Indicator
}

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
  /** What only calls for an act, behind its word: 整改通知书. */
  demands: string
}

interface Prepared extends LeftPatterns {
  narrowing: RegExp
  demands: string
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
    demands: words.demands,
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

/** What is known to have been done of as many, in other sentences. */
function donesOf(
  { all, figures }: { all: Indicator[]; figures: Indicator[] },
  { figure, act, noun, whole }: Left,
  { narrowing, demands }: Prepared,
): Done[] {
  // 整改通知书29份 are no more than called for.
  const did = new RegExp(`(?<![未不应需拟待可])${act}(?!${demands})`, 'u')
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
