import { once } from '../memo/once.ts'
import { joinTexts, placeOf } from '../text/text.ts'
import type { Reader } from '../reading.ts'
import type { Axis, Text, Time } from '../types.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isYear } from './cell-count.ts'
import { tableWords } from './table-words.ts'

/** What the heads of tables are read with. */
export interface AxisReaders {
  words: Vocabulary
  read: Reader
}

/** What a row or column holds, by the texts of its head. */
export function axisOf(texts: Text[], readers: AxisReaders): Axis {
  const named = [...new Set(texts.filter(({ value }) => value !== ''))]
  // 案件 above 件: a unit on its own below what it counts.
  const parts = named.map(({ value }, at) => {
    const unit = at > 0 && at === named.length - 1 ? unitOf(value, readers.words) : null
    return unit === null ? partOf(value, readers.words) : { name: '', unit }
  })
  return {
    label: joinTexts(named),
    name: parts.map(({ name }) => name).join(''),
    unit: parts.findLast(({ unit }) => unit !== null)?.unit ?? null,
    time: named.reduceRight<Time | null>((time, text) => time ?? timeIn(text, readers), null),
  }
}

/** A head without its unit, and the unit. */
function partOf(value: string, words: Vocabulary): Pick<Axis, 'name' | 'unit'> {
  const tail = tableWords(words).unitBehind.exec(value)
  const unit = unitOf(tail?.[1] ?? tail?.[2] ?? (value.endsWith('%') ? '%' : ''), words)
  if (unit === null) return { name: value, unit }
  return { name: tail === null ? value.slice(0, -1) : value.slice(0, tail.index), unit }
}

/** The time that a head, title or note of a table gives its figures, or the words of a cell one that stands at `at`; best one that has an end. */
export function timeIn(text: Text, { read }: AxisReaders, at = 0): Time | null {
  const place = placeOf(text)
  if (isYear(text.value)) {
    const [start, end] = [`${text.value}-01-01`, `${text.value}-12-31`]
    return { kind: 'inherited', text: text.raw, place, start, end, from: 'table' }
  }
  const { times } = read(text.value)
  const ended = times.filter(({ kind }) => kind === 'explicit')
  const found = ended.findLast(({ start }) => start < at) ?? ended[0] ?? times[0]
  if (found === undefined) return null
  return {
    kind: found.kind === 'explicit' ? 'inherited' : found.kind,
    text: text.raw.slice(found.start, found.end),
    place: placeOf(text, found.start, found.end),
    start: found.from,
    end: found.to,
    from: 'table',
  }
}

const units = once(({ metrics }: Vocabulary) => new RegExp(`^(?:${metrics.units.join('|') || '(?!)'})$`, 'u'))

/** Words that are a unit and nothing but, with 万 and 亿 apart; of several (万元、件) it is not known which counts. */
export function unitOf(text: string, words: Vocabulary): Axis['unit'] {
  const [, factor = '', unit = ''] = /^([千百]?万|亿)?(.{1,8})$/u.exec(text) ?? []
  return units(words).test(unit) ? { unit, scale: factors[factor] ?? 1 } : null
}

const factors: Record<string, number> = { 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 }
