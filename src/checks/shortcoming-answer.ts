import { lineOf } from '../doc/origin.ts'
import { placeOf } from '../report/text.ts'
import type { Remedy } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { shorten } from './shared/shorten.ts'

/** Each shortcoming is answered. */
export const shortcomingAnswer = defineKind<{ remedies: Remedy[] }>({
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
  },
  outcomes: ['inline', 'plan', 'generic', 'none', 'unsure'],
  notes: ['nearest'],
  data: ['subject', 'nearest', 'line'],
  run({ shortcomings, origin }, { remedies }) {
    return shortcomings
      .filter(({ remedy, concrete }) => concrete && remedies.includes(remedy))
      .map(({ subject, remedy, remedies: [nearest] }) => ({
        place: placeOf(subject),
        outcome: remedy,
        data: {
          subject: shorten(subject.raw),
          nearest: shorten(nearest?.text ?? ''),
          line: nearest ? lineOf(origin, nearest.place.start) : 0,
        },
        related: nearest ? [{ place: nearest.place, note: 'nearest' }] : [],
      }))
  },
})
