import { allMatches } from '../../../report/text/all-matches.ts'
import { latest } from '../../../report/memo/latest.ts'
import { partitionPoint } from '../../../doc/partition-point.ts'
import { placeOf } from '../../../report/text/text.ts'
import type { Indicator, Place, Report } from '../../../report/types.ts'
import { below } from '../below.ts'
import { type FigureBlock, figureBlocks, leadOf } from '../in-block.ts'
import { portionRange } from '../changes/portion-range.ts'
import { isPlain, reckonedRange, type Range } from '../stated-range.ts'

/** A stated percentage, in digits or in words (近七成, 过半). */
export interface Percentage {
  /** Range in the block's text: the number with its approximators. */
  start: number
  end: number
  place: Place
  text: string
  /** What it says, as a range of percentages. */
  range: Range
  value: number
  /** How many figures of the block stand before it. */
  at: number
  /** The figure itself, where it is one. */
  figure: Indicator | null
  /** What stands between it and the figure before it. */
  lead: string
}

const tenths =
  /(不到|不足|未到|将近|接近|近|约|大约|超过|超|逾|突破)?(?<![\d一二三四五六七八九十每])([一二两三四五六七八九])成(半)?(?:(以上|多|余)|(左右))?(?=[，。；、（）的]|$|[一-龥])(?!立|果|功|效|员|为|本|绩|都|交|品|了|长|年)/gu
const half =
  /(?<![\d一-龥]月|时间|任务|进度)(过半|超过?(?:半数|一半)|逾半数|一半以上|半数以上|不到一半|不足一半)(?!年|月|径|价|小时)/gu
/** 97% may be 97.5 % that was cut off, but not 98.0 %. */
const almost = 0.599
const digits = '一二三四五六七八九'

/** The blocks that state percentages, with those of each, in order. */
export const percentagesIn = latest((report: Report) =>
  figureBlocks(report)
    .map((block) => ({ block, percentages: percentagesOf(block) }))
    .filter(({ percentages }) => percentages.length > 0),
)

function percentagesOf(block: FigureBlock): Percentage[] {
  const { figures } = block
  const written = figures.flatMap((figure, at): Percentage[] => {
    const { metric, approximators } = figure
    if (metric.unit !== '%' || !isPlain(metric)) return []
    const lead = leadOf(block, at)
    const word = below.exec(lead)?.[0]
    const { value } = metric
    const isWhole = metric.decimals === 0 && approximators.length === 0
    const range: Range = word
      ? [value * 0.8, value]
      : isWhole
        ? [value - almost, value + almost]
        : reckonedRange({ metric, approximators })
    return [{ ...placed(block, metric.start, metric.end), range, value: metric.value, at, figure, lead }]
  })
  const portions = figures.flatMap((figure, at): Percentage[] => {
    const { metric } = figure
    const range = metric.unit === null ? portionRange(figure) : null
    if (!range) return []
    const lead = leadOf(block, at)
    return [{ ...placed(block, metric.start, metric.end), range, value: metric.value * 100, at, figure, lead }]
  })
  return [
    ...written,
    ...portions,
    ...(block.value.includes('成') ? inWords(block, tenths, rangeOfTenths) : []),
    ...(block.value.includes('半') ? inWords(block, half, rangeOfHalf) : []),
  ].toSorted((a, b) => a.start - b.start)
}

function inWords(block: FigureBlock, pattern: RegExp, read: (match: RegExpMatchArray) => [number, Range] | null) {
  return allMatches(block.value, pattern).flatMap((match): Percentage[] => {
    const [value, range] = read(match) ?? []
    if (value === undefined || range === undefined) return []
    const start = match.index
    const end = start + match[0].length
    const at = countBefore(block, start)
    const from = Math.max(0, start - 80, block.figures[at - 1]?.metric.end ?? 0)
    return [{ ...placed(block, start, end), range, value, at, figure: null, lead: block.value.slice(from, start) }]
  })
}

function placed({ text }: FigureBlock, start: number, end: number) {
  return { start, end, place: placeOf(text, start, end), text: text.raw.slice(start, end) }
}

function countBefore({ figures }: FigureBlock, start: number): number {
  return partitionPoint(figures.length, (at) => (figures[at]?.metric.end ?? 0) <= start)
}

function rangeOfTenths([, before = '', digit = '', five, more, about]: RegExpMatchArray): [number, Range] | null {
  const tenth = digit === '两' ? 2 : digits.indexOf(digit) + 1
  const value = tenth * 10 + (five ? 5 : 0)
  if (/近/u.test(before)) return [value, [value - 5, value]]
  if (/不到|不足|未到/u.test(before)) return [value, [value - 10, value]]
  if (/超|逾|突破/u.test(before) || more) return [value, [value, value + 10]]
  return before || about ? [value, [value - 5, value + 5]] : [value, [value - 5, value + 9]]
}

function rangeOfHalf([words]: RegExpMatchArray): [number, Range] {
  return /不/u.test(words) ? [50, [0, 50]] : [50, [50, 100]]
}
