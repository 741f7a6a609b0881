import { findDates } from './dates.ts'
import { metricPatterns, type MetricPatterns } from './metric-patterns.ts'
import { readNumeral } from './numerals.ts'
import { apart, freeOf, nameSpans, spansOf, type Span } from './spans.ts'
import type { Metric } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A metric within a block's text. */
export type Count = Span & Pick<Metric, 'value' | 'decimals' | 'scale' | 'unit' | 'approximators' | 'rank'>

/** Finds the metrics of folded texts. */
export type MetricFinder = (value: string, reportYear: number | null) => Count[]

/** Compiles the words of metrics. */
export function metricFinder(words: Vocabulary): MetricFinder {
  const patterns = metricPatterns(words)
  return (value, reportYear) => {
    const names = nameSpans(value)
    const ranks = patterns.ranks.flatMap((source) => findRanks(value, source)).filter(freeOf(value.length, names))
    const taken = [
      ...names,
      ...ranks,
      ...findDates(value, reportYear),
      ...patterns.names.flatMap((name) => spansOf(value, name)),
    ]
    const counts = [...findArabic(value, patterns), ...findPercents(value, patterns), ...findChinese(value, patterns)]
    return apart([...counts.filter(freeOf(value.length, taken)), ...ranks])
  }
}

function findArabic(value: string, patterns: MetricPatterns): Count[] {
  return [...value.matchAll(patterns.arabic)].flatMap((match) => {
    const { number = '', magnitude = '', vague, myriad = '', unit } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    const next = value.slice(end, end + 12)
    const before = value.slice(Math.max(0, start - 12), start)
    // 惠及43万儿童, 用户超1亿: with 万 and 亿 the measure word may be left out, so they stand for it.
    const myriads = /[万亿]{1,8}$/u.exec(magnitude + myriad)?.[0]
    const measure = unit ?? myriads
    if (measure === undefined && !lacksUnit(before, next, patterns)) return []
    // A letter after the number makes it a name (5G), a digit after a mark something else (1:3, 1/3).
    if (unit === undefined && /^[A-Za-z+:/*×—-]|^\.\d/u.test(next)) return []
    const plain = number.replaceAll(',', '')
    const scale = scaleOf(magnitude + myriad)
    return [
      {
        start,
        end,
        value: Number(plain) * scale,
        decimals: plain.split('.')[1]?.length ?? 0,
        scale,
        unit: measure ?? null,
        approximators: approximators(before, vague, patterns),
        rank: false,
      },
    ]
  })
}

/** A number without unit is a metric only where something shows that it counts or measures. */
function lacksUnit(before: string, next: string, { countable, measuring }: MetricPatterns): boolean {
  if (countable.test(next)) return true
  return measuring.test(before) && /^(?:[，。；、）]|$)/u.test(next)
}

function findChinese(value: string, patterns: MetricPatterns): Count[] {
  return [...value.matchAll(patterns.chinese)].flatMap((match) => {
    const { number: numeral = '', vague, unit = '' } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    const number = readNumeral(numeral)
    const before = value.slice(Math.max(0, start - 12), start)
    if (number === null || number < 1 || /^[百千万亿零〇]/u.test(numeral)) return []
    // 一 mostly counts nothing; it does behind what is counted (讲授法治课一堂), but not in slogans (只跑一次).
    if (
      number === 1 &&
      (!/[，。；、）]/u.test(value.charAt(end)) || /[跑每年月周季再又另进办同之\d]$/u.test(before) || unit === '个')
    )
      return []
    if (/[第每同另首\d.百千万亿几数]$/u.test(before) || /^(?:之[一二]|“)/u.test(value.slice(end, end + 2))) return []
    // 实现三个100%
    if (unit === '个' && /\d/u.test(value.charAt(end))) return []
    // 两名以上 is a rule; 九成以上 a result.
    if (/^以[上下]/u.test(value.slice(end, end + 2)) && !/[成倍]/u.test(unit)) return []
    return [
      {
        start,
        end,
        value: number,
        decimals: 0,
        scale: 1,
        unit,
        approximators: approximators(before, vague, patterns),
        rank: false,
      },
    ]
  })
}

function findPercents(value: string, patterns: MetricPatterns): Count[] {
  return [...value.matchAll(patterns.percent)].flatMap((match) => {
    const number = readNumeral(match[1] ?? '')
    if (number === null) return []
    const fraction = match[2] ? Array.from(match[2], (digit) => readNumeral(digit) ?? 0).join('') : ''
    const before = value.slice(Math.max(0, match.index - 12), match.index)
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        value: Number(`${String(number)}.${fraction || '0'}`),
        decimals: fraction.length,
        scale: 1,
        unit: '%',
        approximators: approximators(before, undefined, patterns),
        rank: false,
      },
    ]
  })
}

function findRanks(value: string, source: RegExp): Count[] {
  return [...value.matchAll(source)].flatMap((match) => {
    const at = match.indices?.groups?.['rank']
    const digits = /\d+|[一二三四五六七八九十]+/u.exec(match.groups?.['rank'] ?? '')?.[0] ?? ''
    const number = /\d/u.test(digits) ? Number(digits) : readNumeral(digits)
    if (!at || number === null) return []
    return [
      { start: at[0], end: at[1], value: number, decimals: 0, scale: 1, unit: null, approximators: [], rank: true },
    ]
  })
}

function approximators(before: string, after: string | undefined, { before: source }: MetricPatterns): string[] {
  const word = source.exec(before)?.[1]
  return [...(word ? [word] : []), ...(after ? [after] : [])]
}

function scaleOf(magnitude: string): number {
  return Array.from(magnitude).reduce(
    (scale, character) => scale * ({ 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }[character] ?? 1),
    1,
  )
}
