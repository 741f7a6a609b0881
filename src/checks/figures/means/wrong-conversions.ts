import type { Indicator, Report } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import { type FigureBlock, figureBlocks, gapBetween } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { agree, isPlain, numberOf, statedRange, writeLike } from '../stated-range.ts'
import { unitFactor } from '../unit-factor.ts'

/** What stands in brackets without a word that says so must be near it. */
const near = 0.2

/** Pattern of the words that say that a value is another one converted: 折合, 相当于. */
export interface ConversionWords extends FigureWords {
  converted: string
}

/** Makes a check of 132公顷（合1890亩）: a value in another unit that is not that of the value right before it. */
export function makeConversionCheck(words: ConversionWords): (report: Report) => Miscount[] {
  const patterns: Patterns = {
    figures: words.figures,
    converted: new RegExp(words.converted, 'u'),
    // 132公顷（合1980亩）, 3.2吨，折合3200公斤
    said: new RegExp(`^(?:左右)?[（(，](?:${words.converted}|计|为|约|成)*$`, 'u'),
  }
  return (report) =>
    figureBlocks(report).flatMap((block) => block.figures.flatMap((_, at) => judge(block, at, patterns)))
}

interface Patterns extends FigureWords {
  converted: RegExp
  said: RegExp
}

function judge(block: FigureBlock, at: number, { converted, said, figures }: Patterns): Miscount[] {
  const [first, second] = [block.figures[at - 1], block.figures[at]]
  const factor = first && second ? factorOf(first, second, { figures }) : null
  if (!first || !second || factor === null) return []
  const gap = gapBetween(block, first, second)
  if (!said.test(gap) || !isPlain(first.metric) || !isPlain(second.metric)) return []
  const isBare = !converted.test(gap)
  if (isBare && !/^[（(]/u.test(gap)) return []
  const isSlip = isShifted(first, second) && /^[）)]/u.test(block.value.slice(second.metric.end))
  if (isBare && factor === 1 && !isSlip) return []
  const [low, high] = statedRange(first)
  if (agree([low * factor, high * factor], statedRange(second))) return []
  const value = first.metric.value * factor
  if (isBare && !isSlip && Math.abs(value - second.metric.value) > near * value) return []
  return [
    {
      kind: 'conversion',
      place: second.metric.place,
      stated: second.metric.text,
      terms: factor === 1 ? first.metric.text : `${numberOf(first.metric)}×${String(Number(factor.toPrecision(6)))}`,
      computed: writeLike(second.metric, Number(value.toPrecision(12))),
      related: [{ metric: first.metric, note: 'base' }],
    },
  ]
}

/** 3.5吨（3500斤）: the digits are the same, so the one was meant to be the other. */
function isShifted(first: Indicator, second: Indicator): boolean {
  const digits = ({ metric: { value } }: Indicator) =>
    value.toPrecision(12).replace(/[.]|0{1,12}(?=$|[.])|^0[.]0{0,12}/gu, '')
  return digits(first) === digits(second)
}

/** How many of the one unit another is; null for units that measure different things. */
function factorOf(first: Indicator, second: Indicator, words: FigureWords): number | null {
  // 1.2亿元（即12000万元）
  if (first.metric.unit === second.metric.unit) return first.metric.scale === second.metric.scale ? null : 1
  return unitFactor(first, second, words)
}
