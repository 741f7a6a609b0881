import { lineOf } from '../doc/origin.ts'
import { placeOf } from '../report/text.ts'
import type { Measure, Remedy, Text } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { shorten } from './shared/shorten.ts'

/** Each shortcoming is answered. */
export const shortcomingAnswer = defineKind<{ remedies: Remedy[]; unless: string | null }>({
  name: 'shortcoming-answer',
  summary: {
    zh: '没有属于所列整改情形的不足，或无法确认有无措施的不足（unsure）。',
    en: 'No shortcoming has a remedy of one of these kinds, or one that cannot be told (`unsure`).',
  },
  options: {
    remedies: {
      type: 'array',
      minItems: 1,
      items: { enum: ['inline', 'plan', 'generic', 'none', 'unsure'] },
      description: '哪些情形不合要求 · Kinds of remedy that are found',
    },
    unless: {
      type: ['string', 'null'],
      format: 'part',
      default: null,
      description: '没有标题写明这个部分时不检查 · Says nothing while no heading names this part',
    },
  },
  outcomes: ['inline', 'plan', 'generic', 'none', 'unsure'],
  doubts: ['unsure'],
  notes: ['nearest'],
  data: ['subject', 'nearest', 'line'],
  run({ shortcomings, measures, parts, origin }, { remedies, unless }) {
    if (unless !== null && parts[unless]?.state !== 'present') return []
    const candidates = candidatesOf(measures)
    return shortcomings
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
  },
})

/** All of a shortcoming; what is said to be lacking is a sentence of its own. */
function itemOf({ raw }: Text, subject: Text): string {
  const details = raw.startsWith(subject.raw) ? raw.slice(subject.raw.length) : ''
  return details === '' ? raw : `${subject.raw}。${details}`
}

/** More characters no plan has; whoever saw a part of it could not say that nothing answers. */
const most = 30_000

/** All measures, each with what stands over it. */
function candidatesOf(measures: Measure[]): string[] | null {
  const candidates = measures.map(({ text, caption }) => (caption === '' ? text.raw : `${caption} ${text.raw}`))
  return candidates.reduce((sum, { length }) => sum + length, 0) > most ? null : candidates
}
