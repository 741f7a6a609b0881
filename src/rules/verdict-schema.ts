import { mapOf, type Schema } from './schema.ts'

/** The schema of what a language model answers when it is asked about findings. */
export const verdictSchema: Schema = mapOf(
  {
    answers: {
      type: 'array',
      items: mapOf(
        {
          id: { type: 'string' },
          verdict: { enum: ['fault', 'fine', 'unsure'] },
          measure: { type: ['integer', 'null'] },
          reason: { type: 'string' },
        },
        ['id', 'verdict', 'measure', 'reason'],
      ),
    },
  },
  ['answers'],
)
