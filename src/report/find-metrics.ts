import { findDates } from './dates.ts'
import { numeralCharacters, readNumeral } from './numerals.ts'
import { pattern } from './pattern.ts'
import { apart, freeOf, nameSpans, spansOf, type Span } from './spans.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A metric within a block's text. */
export interface Count extends Span {
  value: number
  decimals: number
  scale: number
  unit: string | null
  approximators: string[]
  rank: boolean
}

/** Finds the metrics of folded texts (definitions, §3). Patterns are compiled once for all texts. */
export function metricFinder(words: Vocabulary): (value: string, reportYear: number | null) => Count[] {
  const { metrics } = words
  const unit = metrics.units.join('|') || '(?!)'
  const counting = metrics.countingUnits.join('|') || '(?!)'
  const after = metrics.after.join('|') || '(?!)'
  const before = metrics.before.toSorted((a, b) => b.length - a.length).join('|') || '(?!)'
  const amount = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
  const patterns = {
    arabic: new RegExp(
      `(?<![\\d.A-Za-z+])(${amount})(?:(?:${unit})?(?:—{1,2}|-|～|至|到)(${amount}))?([百千]?[万亿]{0,2})(${after})?([万亿]?)(${unit})?`,
      'gu',
    ),
    chinese: new RegExp(`(?<![${numeralCharacters}])([${numeralCharacters}]{1,12})(${after})?(${counting})`, 'gu'),
    percent: new RegExp(`百分之([${numeralCharacters}]{1,12})(?:点([${numeralCharacters}]{1,12}))?`, 'gu'),
    ranks: metrics.ranks.map((source) => new RegExp(source, 'dgu')),
    names: metrics.names.map((source) => new RegExp(source, 'gu')),
    before: new RegExp(`(${before})$`, 'u'),
    countable: pattern(`^(?:${metrics.countables.join('|') || '(?!)'})`),
    measuring: pattern(`(?:${metrics.measuring})$`),
  }
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

interface Patterns {
  arabic: RegExp
  chinese: RegExp
  percent: RegExp
  before: RegExp
  countable: RegExp
  measuring: RegExp
}

function findArabic(value: string, patterns: Patterns): Count[] {
  return [...value.matchAll(patterns.arabic)].flatMap((match) => {
    const [whole, first = '', , magnitude = '', vague, myriad = '', unit] = match
    const start = match.index
    const end = start + whole.length
    const next = value.slice(end, end + 12)
    const before = value.slice(Math.max(0, start - 12), start)
    if (unit === undefined && !/[万亿]/u.test(magnitude + myriad) && !lacksUnit(before, next, patterns)) return []
    // A letter after the number makes it a name (5G), a digit after a mark something else (1:3, 1/3).
    if (unit === undefined && /^[A-Za-z+:/*×—-]|^\.\d/u.test(next)) return []
    const plain = first.replaceAll(',', '')
    const scale = scaleOf(magnitude + myriad)
    return [
      {
        start,
        end,
        value: Number(plain) * scale,
        decimals: plain.split('.')[1]?.length ?? 0,
        scale,
        unit: unit ?? null,
        approximators: approximators(before, vague, patterns),
        rank: false,
      },
    ]
  })
}

/** A number without unit is a metric only where something shows that it counts or measures. */
function lacksUnit(before: string, next: string, { countable, measuring }: Patterns): boolean {
  if (countable.test(next)) return true
  return measuring.test(before) && /^(?:[，。；、）]|$)/u.test(next)
}

function findChinese(value: string, patterns: Patterns): Count[] {
  return [...value.matchAll(patterns.chinese)].flatMap((match) => {
    const [whole, numeral = '', vague, unit = ''] = match
    const start = match.index
    const end = start + whole.length
    const number = readNumeral(numeral)
    const before = value.slice(Math.max(0, start - 12), start)
    if (number === null || number < 1 || /^[百千万亿零〇]/u.test(numeral)) return []
    // 一 mostly counts nothing; it does behind what is counted (讲授法治课一堂), but not in slogans (只跑一次).
    if (
      number === 1 &&
      (!/^[，。；、）]/u.test(value.slice(end)) || /[跑每年月周季再又另进办同之\d]$/u.test(before) || unit === '个')
    )
      return []
    if (/[第每同另首\d.百千万亿几数]$/u.test(before) || /^(?:之[一二]|“)/u.test(value.slice(end, end + 2))) return []
    // 实现三个100%
    if (unit === '个' && /^\d/u.test(value.slice(end))) return []
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

function findPercents(value: string, patterns: Patterns): Count[] {
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

function approximators(before: string, after: string | undefined, { before: source }: Patterns): string[] {
  const word = source.exec(before)?.[1]
  return [...(word ? [word] : []), ...(after ? [after] : [])]
}

function scaleOf(magnitude: string): number {
  return Array.from(magnitude).reduce(
    (scale, character) => scale * ({ 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }[character] ?? 1),
    1,
  )
}
