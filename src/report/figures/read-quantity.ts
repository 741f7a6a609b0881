import { readNumber, type WrittenNumber } from './read-number.ts'
import type { MetricPatterns } from './metric-patterns.ts'
import { unitAt } from './unit-at.ts'
import { withParts } from './with-parts.ts'
import type { Quantity } from './quantity.ts'

type Words = Pick<MetricPatterns, 'unit' | 'after' | 'half' | 'parts'>

const percentUnits: Record<string, string> = { 百: '%', 千: '‰', 万: '‱' }
const link = /(?:—{1,2}|-|～|[至到])(?=[\d一二两三四五六七八九十百])/y
const joints = '—-～至到'
const halfUnits = /半(?=小时|[天年月])/y

/** The quantity at a place where a number may begin; null where there is none. */
export function readQuantity(text: string, start: number, words: Words): Quantity | null {
  const first = readPercent(text, start) ?? readCounted(text, start, words)
  if (!first) return null
  // Most numbers are no ranges.
  if (!joints.includes(text.charAt(first.end))) return first
  link.lastIndex = first.end
  const joint = link.exec(text)?.[0]
  const last = readRangeEnd(text, first.end + (joint?.length ?? 0), words, first)
  if (!last) return first
  // 3—5万件 has one 万 for both, 8500元至3万元 one each.
  const isShared = first.scale === 1 && first.unit === null && last.scale > 1 && first.value < last.value / last.scale
  const value = isShared ? first.value * last.scale : first.value
  if (value >= last.value || (first.unit !== null && first.unit !== last.unit)) return first
  const { end, unit, after } = last
  const { scale, decimals } = isShared ? { ...last, decimals: first.decimals } : first
  return { ...first, end, unit, after, value, scale, decimals, range: true, chinese: first.chinese && last.chinese }
}

function readRangeEnd(text: string, at: number, words: Words, first: Quantity): Quantity | null {
  const last = readPercent(text, at) ?? readCounted(text, at, words)
  // 百分之三至五
  return last && isPercent(first) && last.unit === null ? { ...last, unit: first.unit } : last
}

function isPercent({ unit }: Quantity): boolean {
  return unit === '%' || unit === '‰' || unit === '‱'
}

function readPercent(text: string, start: number): Quantity | null {
  const unit = percentUnits[text.charAt(start)]
  if (unit === undefined || !text.startsWith('分之', start + 1)) return null
  const at = start + 3
  // 百分之百
  const number = text.charAt(at) === '百' ? { ...hundred, end: at + 1 } : readNumber(text, at)
  return number && { ...number, start, unit, after: null, share: false }
}

const hundred = { value: 100, decimals: 0, scale: 1, vague: '', range: false, chinese: true }

function readCounted(text: string, start: number, words: Words): Quantity | null {
  const number = readNumber(text, start)
  if (!number) return null
  const fraction = readFraction(text, number, words)
  if (fraction) return fraction
  words.after.lastIndex = number.end
  // 十余万, 500多件
  const after = words.after.exec(text)?.[0] ?? null
  const at = number.end + (after?.length ?? 0)
  const unit = unitAt(text, at, words)
  const vague = number.vague || null
  // 来自 and the like: what seems vague belongs to the next word.
  if (unit === null) return quantityOf(number, { end: number.end, unit, after: vague })
  const counted = quantityOf(number, { end: at + unit.length, unit, after: after ?? vague })
  return withParts(text, withHalf(text, counted, words), words)
}

/** Written out, which costs a tenth of spreading it; most figures of a report pass here. */
function quantityOf(number: WrittenNumber, own: Pick<Quantity, 'end' | 'unit' | 'after'>): Quantity {
  const { start, value, decimals, scale, vague, range, chinese } = number
  const { end, unit, after } = own
  return { start, end, value, decimals, scale, vague, range, chinese, unit, after, share: false }
}

/** 三分之二, 五又四分之三; null for what is none. */
function readFraction(text: string, number: WrittenNumber, words: Words): Quantity | null {
  if (text.startsWith('又', number.end)) {
    const below = readNumber(text, number.end + 1)
    const part = below && readFraction(text, below, words)
    return part && { ...part, start: number.start, value: number.value + part.value }
  }
  const slashed = readSlashed(text, number)
  if (slashed) return slashed
  if (!text.startsWith('分之', number.end) || number.value < 2) return null
  const above = readNumber(text, number.end + 2)
  if (!above) return null
  const value = above.value / number.value
  const unit = unitAt(text, above.end, words)
  const end = above.end + (unit?.length ?? 0)
  return { ...above, start: number.start, end, value, decimals: 2, scale: 1, unit, after: null, share: true }
}

/** 占1/4: elsewhere digits with a slash are dates and names. */
function readSlashed(text: string, number: WrittenNumber): Quantity | null {
  if (text.charAt(number.end) !== '/' || !shared.test(text.slice(Math.max(0, number.start - 5), number.start)))
    return null
  const below = readNumber(text, number.end + 1)
  if (!below || below.chinese || below.value <= number.value || below.value > 10) return null
  const value = number.value / below.value
  return { ...below, start: number.start, value, decimals: 2, scale: 1, unit: null, after: null, share: true }
}

const shared = /占(?:比|总[数量])?[约近超]?过?$/u

/** 1个半小时, 两年半, 三成五. */
function withHalf(text: string, counted: Quantity, words: Words): Quantity {
  const { end, unit, value } = counted
  if (unit !== '成' && text.charAt(end) !== '半') return counted
  halfUnits.lastIndex = end
  const more = unit === '个' && halfUnits.test(text) ? unitAfterHalf(text, end + 1, words) : null
  if (more) return { ...counted, value: value + 0.5, decimals: 1, ...more }
  if (/^[一二三四五六七八九](?![一-龥])/u.test(text.slice(end, end + 2))) {
    const tenth = readNumber(text, end)?.value ?? 0
    return { ...counted, value: (value * 10 + tenth) / 10, decimals: 1, end: end + 1 }
  }
  const half = unit !== null && words.half.test(unit) && /^半(?![年天日月数径价成小])/u.test(text.slice(end, end + 2))
  return half ? { ...counted, value: value + 0.5, decimals: 1, end: end + 1 } : counted
}

/** 两个半月 are 2.5个月: 月 alone is no unit. */
function unitAfterHalf(text: string, at: number, words: Words): Pick<Quantity, 'unit' | 'end'> | null {
  if (text.charAt(at) === '月') return { unit: '个月', end: at + 1 }
  const unit = unitAt(text, at, words)
  return unit === null ? null : { unit, end: at + unit.length }
}
