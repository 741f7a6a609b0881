import { groupBy } from '../report/group.ts'
import type { Metric, TimeKind } from '../report/types.ts'
import { defineKind } from './kind.ts'

interface Options {
  kinds: TimeKind[]
  targets: boolean
  headings: boolean
}

/** How many figures a message names at most. */
const named = 5

/** Figures have a time that a reader can tell; one finding a sentence or table. */
export const metricTime = defineKind<Options>({
  name: 'metric-time',
  summary: {
    zh: '没有属于所列时间情形的数据；同一句、同一表格的合为一处。',
    en: 'No metric has a time of one of these kinds; figures of one sentence or table are found together.',
  },
  options: {
    kinds: {
      type: 'array',
      minItems: 1,
      items: { enum: ['explicit', 'inherited', 'open', 'vague', 'none'] },
      description: '哪些时间不合要求 · Kinds of time that are found',
    },
    targets: { type: 'boolean', default: false, description: '是否检查目标值 · Whether targets count' },
    headings: {
      type: 'boolean',
      default: true,
      description: '标题中的年度是否算数据的时间 · Whether a year in a heading dates the figures below it',
    },
  },
  data: ['figures', 'count', 'word'],
  run({ metrics, tables }, options) {
    const all = [...metrics, ...tables.flatMap((table) => table.metrics)]
    const inTable = new Map<Metric, number>(
      tables.flatMap((table, at) => table.metrics.map((metric) => [metric, at] as const)),
    )
    const found = all.filter((metric) => (options.targets || !metric.target) && isOf(metric, options))
    return [
      ...groupBy(
        found,
        (metric: Metric) => `${metric.sentence}:${inTable.get(metric) ?? ''}:${metric.time.place?.start ?? ''}`,
      ).values(),
    ].flatMap((group) => {
      const [first] = group
      if (!first) return []
      const figures =
        group
          .slice(0, named)
          .map(({ text }) => text)
          .join('、') + (group.length > named ? '…' : '')
      const { time } = first
      const own = time.from === 'sentence' || time.from === 'table' ? time.place : null
      return [{ place: own ?? first.place, data: { figures, count: group.length, word: time.text ?? '' } }]
    })
  },
})

function isOf({ time }: Metric, { kinds, headings }: Options): boolean {
  const kind = !headings && time.from === 'heading' ? 'none' : time.kind
  return kinds.includes(kind)
}
