import { lineOf } from '../doc/origin.ts'
import { partOption } from './shared/option-schemas.ts'
import { partitionPoint } from '../doc/partition-point.ts'
import { headingAt } from '../report/links.ts'
import { partKeys, partsAbove } from '../report/parts/parts.ts'
import { placeOf } from '../report/text/text.ts'
import type { Measure, Remedy, Report, Text } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { shorten } from './shortcoming-answer/shorten.ts'
import { unnamedLacks } from './shortcoming-answer/unnamed-lacks.ts'

interface Options {
  remedies: Remedy[]
  unless: string | null
  refers: string
}

type Prepared = Omit<Options, 'refers'> & { refers: RegExp }

/** Each shortcoming is answered, and what is answered was named. */
export const shortcomingAnswer = defineKind<Options, Prepared>({
  name: 'shortcoming-answer',
  summary: {
    zh: '没有属于所列整改情形的不足，或无法确认有无措施的不足（unsure）；措施所指的不足前面写过（unnamed）。',
    en: 'No shortcoming has a remedy of one of these kinds, or one that cannot be told (`unsure`), and measures refer to none that was not named (`unnamed`).',
  },
  options: {
    remedies: {
      type: 'array',
      minItems: 1,
      items: { enum: ['inline', 'plan', 'generic', 'none', 'unsure'] },
      description: '哪些情形不合要求 · Kinds of remedy that are found',
    },
    unless: partOption(
      '没有标题写明、也不在不足之后接着写这个部分时不检查 · Says nothing while no heading names this part and it does not stand among the shortcomings',
    ),
    refers: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description: '措施里指前面写过的不足的文字，不足为 (?<what>…) · How a measure refers to a lack that was named',
    },
  },
  outcomes: ['inline', 'plan', 'generic', 'none', 'unsure', 'unnamed'],
  doubts: ['unsure'],
  notes: ['nearest'],
  data: ['subject', 'nearest', 'line'],
  prepare: ({ refers, ...options }) => ({ ...options, refers: new RegExp(refers, 'gu') }),
  run(report, { remedies, unless, refers }) {
    const { shortcomings, measures, origin } = report
    if (unless !== null && !isCertain(report, unless)) return []
    const candidates = candidatesOf(measures)
    const found = shortcomings
      .filter(({ remedy, concrete }) => concrete && remedies.includes(remedy))
      .map(({ text, subject, remedy, unanswered, remedies: [nearest] }) => ({
        place: placeOf(subject),
        outcome: remedy,
        data: {
          subject: shorten(subject.raw),
          nearest: shorten(nearest?.text ?? ''),
          line: nearest ? lineOf(origin, nearest.place.start) : 0,
        },
        related: nearest ? [{ place: nearest.place, note: 'nearest' }] : [],
        ...(remedy === 'unsure' &&
          candidates !== null && { question: { item: itemOf(text, subject), candidates, outcome: unanswered } }),
      }))
    return [...found, ...unnamedLacks(report, refers)]
  },
})

/** Whether a heading names a part, or it stands among the shortcomings: 针对以上问题，下一步…. */
function isCertain({ parts, outline }: Report, key: string): boolean {
  const part = parts[key]
  if (part === undefined || part.state === 'missing') return false
  if (part.state === 'present') return true
  return part.places.every(({ start }) => {
    const heading = partitionPoint(outline.length, (at) => headingAt({ outline }, at).place.start <= start) - 1
    return heading >= 0 && partsAbove(outline, heading).includes(partKeys.shortcomings)
  })
}

/** All of a shortcoming; what is said to be lacking is a sentence of its own. */
function itemOf({ raw }: Text, subject: Text): string {
  const details = raw.startsWith(subject.raw) ? raw.slice(subject.raw.length) : ''
  const stop = /[。！？]$/u.test(subject.raw) ? '' : '。'
  return details === '' ? raw : `${subject.raw.replace(/[；，：]$/u, '')}${stop}${details}`
}

/** More characters no plan has; whoever saw a part of it could not say that nothing answers. */
const most = 30_000

/** All measures, each with what stands over it. */
function candidatesOf(measures: Measure[]): string[] | null {
  const candidates = measures.map(({ text, caption }) => (caption === '' ? text.raw : `${caption} ${text.raw}`))
  return candidates.reduce((sum, { length }) => sum + length, 0) > most ? null : candidates
}
