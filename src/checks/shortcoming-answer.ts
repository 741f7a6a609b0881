import { placeOf } from '../report/text.ts'
import type { Remedy } from '../report/types.ts'
import { defineKind } from './kind.ts'

/** Each shortcoming is answered. */
export const shortcomingAnswer = defineKind<{ remedies: Remedy[] }>({
  name: 'shortcoming-answer',
  summary: 'No shortcoming has a remedy of one of these kinds.',
  options: {
    remedies: {
      type: 'array',
      minItems: 1,
      items: { enum: ['inline', 'plan', 'generic', 'none'] },
      description: '哪些情形不合要求 · Kinds of remedy that are found',
    },
  },
  notes: ['nearest'],
  data: ['subject'],
  run({ shortcomings }, { remedies }) {
    return shortcomings
      .filter(({ remedy, concrete }) => concrete && remedies.includes(remedy))
      .map(({ subject, remedies: [nearest] }) => ({
        place: placeOf(subject),
        data: { subject: subject.raw.replace(/(?<![。；，：;,:.])[。；，：;,:.]+$/u, '') },
        related: nearest ? [{ place: nearest.place, note: 'nearest' }] : [],
      }))
  },
})
