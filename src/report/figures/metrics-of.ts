import { carriedTimes, timeFrom, timesOf, type Dated, type Dating } from '../times/carried-times.ts'
import type { Count } from './find-metrics.ts'
import { blockOf, linked } from '../links.ts'
import { partitionPoint } from '../../doc/partition-point.ts'
import { pattern } from '../text/pattern.ts'
import type { PromisedFigure } from './promised-figures.ts'
import { sentenceValue } from '../parts/sentences.ts'
import { placeOf } from '../text/text.ts'
import type { TimeWords } from '../times/times.ts'
import { timesInTurn } from '../times/times-in-turn.ts'
import type { Metric, Time } from '../types.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** The words of metrics, compiled. */
export interface MetricReaders {
  /** A statement that dates all figures. */
  statement: RegExp
  promise: RegExp
}

/** Compiles them. */
export function metricReaders(words: Vocabulary): MetricReaders {
  return { statement: pattern(words.time.statement), promise: pattern(words.metrics.promise) }
}

/** Every metric of the body (`counts`: of each block) with its time; `promised` tells those of what will be done. */
export function metricsOf(
  dated: Dated,
  counts: Count[][],
  { statement: source, promise }: MetricReaders,
  promised: PromisedFigure,
): Metric[] {
  const datings = carriedTimes(dated)
  const statement = statementOf(dated, source)
  let at = 0
  let turns = { sentence: -1, times: new Map<number, TimeWords>() }
  return counts.flatMap((own, index) => {
    const { text } = blockOf(dated, { block: index })
    return own.flatMap((count) => {
      while (isBehind(dated.sentences.at(at), index, count.start)) at++
      const sentence = dated.sentences.at(at)
      // The ordinal before a title is in no sentence.
      if (sentence?.block !== index || sentence.start > count.start) return []
      const dating = linked(datings, at, 'sentence')
      if (turns.sentence !== at && dating.own.length > 1)
        turns = { sentence: at, times: timesInTurn(text.value, dating.own, within(own, sentence)) }
      const inTurn = turns.sentence === at ? turns.times.get(count.start) : undefined
      const before = text.value.slice(Math.max(sentence.start, count.start - 30), count.start)
      const { start, end, value, decimals, scale, unit, approximators, rank } = count
      return [
        {
          start,
          end,
          value,
          decimals,
          scale,
          unit,
          approximators,
          rank,
          text: text.raw.slice(start, end),
          place: placeOf(text, start, end),
          sentence: at,
          target: promised(at, start) || promise.test(before),
          time: inTurn
            ? timeFrom(dated, index, inTurn, explicit)
            : (timeOf(dated, index, count, dating) ?? statement ?? none),
        },
      ]
    })
  })
}

/** No time at all. */
export const none: Time = { kind: 'none', text: null, place: null, start: null, end: null, from: null }

const explicit = { kind: 'explicit', from: 'sentence' } as const

/** The figures of a sentence, of those of its block. */
function within(counts: Count[], { start, end }: { start: number; end: number }): Count[] {
  const from = partitionPoint(counts.length, (at) => (counts[at]?.start ?? 0) < start)
  const to = partitionPoint(counts.length, (at) => (counts[at]?.start ?? 0) < end)
  return counts.slice(from, to)
}

/** A time that dates one number, or what stands in its brackets, stands at most so far before it. */
const near = 80
/** A time in brackets dates a figure that ends less than this before it. */
const behind = 12

/** The nearest expression before the figure, one in brackets right behind it, or what the sentence inherits. */
function timeOf(dated: Dated, block: number, { start, end }: Count, dates: Dating): Time | null {
  const { own, general, inherited } = dates
  const { value } = blockOf(dated, { block }).text
  const before = partitionPoint(own.length, (at) => (own[at]?.end ?? 0) <= start)
  const close = partitionPoint(own.length, (at) => (own[at]?.start ?? 0) < start - near)
  const after = partitionPoint(own.length, (at) => (own[at]?.start ?? 0) < end + behind)
  const time =
    own.slice(close, before).findLast((one) => governs(one, start)) ??
    general[partitionPoint(general.length, (at) => (general[at]?.end ?? 0) <= start) - 1] ??
    own.slice(before, after).find((one) => datesBefore(value, one, end))
  const dating = time ?? (inherited ? undefined : changeIn(own.slice(0, before)))
  return dating ? timeFrom(dated, block, dating, { kind: dating.kind, from: 'sentence' }) : inherited
}

/** 由2023年的45件降到2024年的30件，下降33.3%: with both ends dated, the later dates the change. */
function changeIn(times: TimeWords[]): TimeWords | undefined {
  const ends = times.filter(({ local }) => local !== null)
  return ends.length > 1 ? ends.at(-1) : undefined
}

/** Whether a time stands in brackets right behind a figure and dates it, not another one in them (其中6月12件). */
function datesBefore(value: string, time: TimeWords, figureEnd: number): boolean {
  if (time.bracket === null || time.start <= figureEnd) return false
  const follows = /^[^，。；：、（）]*（(?!其中|含|包括)[^，。；（）]*$/u.test(value.slice(figureEnd, time.start))
  return follows && !/^[^，。；]*\d/u.test(value.slice(time.end, time.bracket))
}

function governs(time: TimeWords, at: number): boolean {
  if (time.bracket !== null && time.bracket < at) return false
  return time.local === null || time.local === at
}

/** A statement that dates all figures: 除另有说明外，本报告数据截至…. */
export function statementOf(dated: Dated, source: RegExp): Time | null {
  const sentence = dated.sentences.find((_, index) => source.test(sentenceValue(dated, index)))
  const time =
    sentence &&
    timesOf(dated, sentence).find(
      ({ start, end, kind }) => start >= sentence.start && end <= sentence.end && kind === 'explicit',
    )
  return sentence && time ? timeFrom(dated, sentence.block, time, { kind: 'inherited', from: 'statement' }) : null
}

function isBehind(sentence: { block: number; end: number } | undefined, block: number, at: number): boolean {
  return sentence !== undefined && (sentence.block < block || (sentence.block === block && sentence.end <= at))
}
