import { defineKind } from './kind.ts'

/** A figure has what a reader needs to understand it. Ranks need no unit. */
export const metricProperty = defineKind<{ property: 'unit' }>({
  name: 'metric-property',
  summary: 'A metric has a property, such as its unit.',
  options: { property: { enum: ['unit'], description: '应有的属性 · The property' } },
  data: ['text', 'context'],
  run({ metrics, sentences, blocks }) {
    return metrics
      .filter(({ unit, rank }) => unit === null && !rank)
      .map(({ place, text, start, end, sentence }) => {
        const { block = -1, start: from = 0, end: to = 0 } = sentences[sentence] ?? {}
        const raw = blocks[block]?.text.raw ?? ''
        // The clause around the figure, as much of it as a message can hold.
        const before = /[^，。；：、,;:]{0,24}$/u.exec(raw.slice(Math.max(from, start - 24), start))?.[0] ?? ''
        const after = /^[^，。；：、,;:]*/u.exec(raw.slice(end, Math.min(to, end + 4)))?.[0] ?? ''
        return { place, data: { text, context: before + raw.slice(start, end) + after } }
      })
  },
})
