import type { MetricPatterns } from './metric-patterns.ts'
import type { Span } from '../text/spans.ts'
import type { Metric } from '../types.ts'
import { isAmongUnits } from './is-among-units.ts'
import { numberStart } from './read-number.ts'
import { readQuantity } from './read-quantity.ts'
import type { Quantity } from './quantity.ts'
import { unitAt } from './unit-at.ts'

/** A metric within a block's text. */
export type Count = Span & Pick<Metric, 'value' | 'decimals' | 'scale' | 'unit' | 'approximators' | 'rank'>

/** How far before a number words about it stand. */
const reach = 12

/** Before a numeral that counts nothing, or not by itself: 第三, 第一、二轮, 每一件. */
const ordinal = /(?:[第前每同另首几数\d.百千万亿]|第[一二三四五六七八九十]{1,3}[、和及])$/u

/** A sign before a number, not a dash between two, nor a part of a word (减负0.6亿元). */
const signed = /(?<![\dA-Za-z%）)-])-$|(?:^|[，。；：（、为是达至到由幅率])负$/u

/** Every number of a folded text that counts or measures, names and dates among them. One pass. */
export function findCounts(text: string, patterns: MetricPatterns): Count[] {
  const counts: Count[] = []
  // Numbers that wait for the unit at the end of their series: 分别提高12、18个百分点.
  let series: Quantity[] = []
  const leave = (): void => {
    for (const one of series) if (arabicCount(text, one, patterns)) counts.push(countOf(text, one, patterns))
    series = []
  }
  numberStart.lastIndex = 0
  for (let match = numberStart.exec(text); match; match = numberStart.exec(text)) {
    const at = match.index
    const read = readQuantity(text, at, patterns)
    numberStart.lastIndex = read?.end ?? skip(text, at)
    if (!read) {
      leave()
      continue
    }
    const quantity = withSign(text, read)
    if (quantity.unit === null && !quantity.chinese && isJoint(text, quantity.end) && isFree(text, quantity)) {
      series.push(quantity)
      continue
    }
    const found =
      quantity.chinese && !quantity.share
        ? chineseCount(text, quantity, patterns)
        : arabicCount(text, quantity, patterns)
    if (found && found.unit !== null && isEither(text, series, found)) {
      const { start, value } = series[0] ?? found
      series = []
      counts.push(countOf(text, { ...found, start, value }, patterns))
      continue
    }
    if (found) series = series.map((one) => ({ ...one, unit: found.unit }))
    leave()
    if (found) counts.push(countOf(text, found, patterns))
  }
  leave()
  return counts
}

/** Whether another number may follow in a series. */
function isJoint(text: string, at: number): boolean {
  return /^[、和及与]\d/u.test(text.slice(at, at + 2))
}

/** Digits that make no number are passed over as one (1.2.3). */
function skip(text: string, at: number): number {
  let end = at + 1
  while (/[\d.]/u.test(text.charAt(end))) end++
  return end
}

/** 2、3件 is some. */
function isEither(text: string, series: Quantity[], { value, start }: Quantity): boolean {
  const [only, ...others] = series
  if (!only || others.length > 0 || value > 9 || only.value !== value - 1) return false
  return text.charAt(start - 1) === '、' && !text.slice(Math.max(0, only.start - 8), only.start).includes('分别')
}

function withSign(text: string, quantity: Quantity): Quantity {
  const { start, unit } = quantity
  return unit !== null && signed.test(text.slice(Math.max(0, start - 2), start))
    ? { ...quantity, start: start - 1, value: -quantity.value }
    : quantity
}

/** Whether nothing before an Arabic number makes it a part of something else. */
function isFree(text: string, { start }: Quantity): boolean {
  return !/(?:[\d.A-Za-z+第万亿]|\d\s)$/u.test(text.slice(Math.max(0, start - 2), start))
}

function arabicCount(text: string, quantity: Quantity, patterns: MetricPatterns): Quantity | null {
  const { countable, measuring, bare } = patterns
  if (!isFree(text, quantity)) return null
  if (quantity.unit !== null || quantity.share) return quantity
  const { start, end, scale } = quantity
  const next = text.slice(end, end + reach)
  // A letter after the number makes it a name (5G), a digit after a mark something else (1:3, 1/3).
  if (/^[\dA-Za-z+:/*×—-]|^\.\d/u.test(next)) return null
  // 惠及43万儿童, 用户超1亿: with 万 and 亿 the measure word may be left out.
  if (scale % 1e4 === 0) return quantity
  if (countable.test(next)) return quantity
  // A number without unit is a metric only where something shows that it counts or measures.
  if (!/^(?:[，。；、）]|$)/u.test(next)) return null
  if (!quantity.range && isAmongUnits(text, quantity, patterns)) return quantity
  const from = Math.max(0, start - reach)
  const isBare = !quantity.range && /^[，。；]/u.test(next) && bare.test(text.slice(from, end))
  return isBare || measuring.test(text.slice(from, start)) ? quantity : null
}

function chineseCount(text: string, quantity: Quantity, patterns: MetricPatterns): Quantity | null {
  const { start, value, decimals, range } = quantity
  const before = text.slice(Math.max(0, start - reach), start)
  if (ordinal.test(before) || text.startsWith('分之', start - 2)) return null
  if (quantity.unit === '%' || quantity.unit === '‰') return quantity
  // Small numerals are rhetoric (三个方面) but before words that count; large ones only before 个 and 项.
  const exact = decimals === 0 && quantity.after === null
  const small = exact && (value <= 10 || quantity.unit === '个' || quantity.unit === '项')
  const counted = small ? asCounted(text, quantity, patterns) : quantity
  // 阅读量超十万。
  if (quantity.unit === null && value % 1e4 === 0 && /[超逾达近]$/u.test(before)) {
    const behind = text.charAt(quantity.end)
    return behind === '' || '，。；、）'.includes(behind) ? quantity : null
  }
  const unit = counted?.unit ?? null
  if (!counted || unit === null) return null
  const next = text.slice(counted.end, counted.end + 2)
  // 两个“服务” is rhetoric, 近百场“板凳课堂” is not.
  if (/^之[一二]/u.test(next) || (next.startsWith('“') && value <= 10)) return null
  // 实现三个100%
  if (unit === '个' && /^\d/u.test(next)) return null
  // 两名以上 is a rule; 九成以上 a result.
  if (/^以[上下]/u.test(next) && !/[成倍]/u.test(unit)) return null
  // 一 mostly counts nothing; it does behind what is counted (讲授法治课一堂), but not in slogans (只跑一次).
  if (value !== 1 || range) return counted
  return /^[，。；、）]/u.test(next) && !patterns.slogan.test(before) && unit !== '个' ? counted : null
}

/** The quantity with a unit that makes even a small numeral a count. */
function asCounted(text: string, quantity: Quantity, { counting }: MetricPatterns): Quantity | null {
  const { end, unit } = quantity
  const at = end - (unit?.length ?? 0)
  const found = unitAt(text, at, { unit: counting })
  return found === null ? null : { ...quantity, unit: found, end: at + found.length }
}

function countOf(text: string, quantity: Quantity, { before: source }: MetricPatterns): Count {
  const { start, end, value, decimals, scale, unit, after } = quantity
  const word = source.exec(text.slice(Math.max(0, start - reach), start))?.[1]
  const approximators = [...(word ? [word] : []), ...(after ? [after] : [])]
  return { start, end, value, decimals, scale, unit, approximators, rank: false }
}
