import { groupBy } from '../report/group.ts'
import { blockOf, sentenceOf } from '../report/links.ts'
import type { Metric, Report, Time, TimeKind } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { isWholeOfDated } from './metric-time/is-whole-of-dated.ts'
import { makeTakenUp } from './metric-time/taken-up.ts'
import { outside } from './shared/outside.ts'
import { regexesOption, regexOption } from './shared/option-schemas.ts'

interface Options {
  kinds: TimeKind[]
  headings: boolean
  except: string[]
  generic: string
}

interface Prepared extends Omit<Options, 'except' | 'generic'> {
  except: RegExp[]
  generic: RegExp
}

/** Kinds of time by which a figure is known. */
const dated: ReadonlySet<TimeKind> = new Set(['explicit', 'inherited'])

/** How many figures a message names at most. */
const named = 5

/** Figures have a time that a reader can tell; one finding a sentence or table. */
export const metricTime = defineKind<Options, Prepared>({
  name: 'metric-time',
  summary: {
    zh: '没有属于所列时间情形的数据，目标值不算；同一句、同一表格的合为一处。',
    en: 'No metric but a target has a time of one of these kinds; figures of one sentence or table are found together.',
  },
  options: {
    kinds: {
      type: 'array',
      minItems: 1,
      items: { enum: ['explicit', 'inherited', 'open', 'vague', 'none'] },
      description: '哪些时间不合要求 · Kinds of time that are found',
    },
    headings: {
      type: 'boolean',
      default: true,
      description: '标题中的年度是否算数据的时间 · Whether a year in a heading dates the figures below it',
    },
    except: regexesOption(
      '这些文字中的数字不是一段时间的数据，如“先后两次” · Numbers inside a match of one of these are no figures of a period',
    ),
    generic: regexOption(
      '单凭它们不能认定说的是前面那个数的词 · Words that are not enough to know a figure told before by',
    ),
  },
  data: ['figures', 'count', 'word'],
  prepare: ({ except, generic, ...options }) => ({
    ...options,
    except: except.map((source) => new RegExp(source, 'gu')),
    generic: new RegExp(generic, 'gu'),
  }),
  run(report, options) {
    const { metrics, tables } = report
    const isFound = (metric: Metric) => !metric.target && isOf(metric, options)
    const isTakenUp = options.kinds.includes('none')
      ? makeTakenUp(report, ({ time }) => dated.has(kindOf(time, options)), options.generic)
      : () => false
    const inText = metrics.filter(
      (metric, at) => isFound(metric) && !isWholeOfDated(report, metric, metrics[at + 1]) && !isTakenUp(metric),
    )
    const found = [
      ...unexcepted(report, inText, options.except),
      ...tables.flatMap((table) => table.metrics.filter(isFound)),
    ]
    const inTable = new Map<Metric, number>(
      tables.flatMap((table, at) => table.metrics.map((metric) => [metric, at] as const)),
    )
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

function isOf({ time }: Metric, options: Prepared): boolean {
  return options.kinds.includes(kindOf(time, options))
}

function kindOf({ kind, from }: Time, { headings }: Prepared): TimeKind {
  return !headings && from === 'heading' ? 'none' : kind
}

/** The metrics of the text that stand inside no match. */
function unexcepted(report: Report, metrics: Metric[], except: RegExp[]): Metric[] {
  if (except.length === 0) return metrics
  const byBlock = groupBy(metrics, (metric) => String(sentenceOf(report, metric).block))
  return [...byBlock.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { value } = blockOf(report, sentenceOf(report, first)).text
    const ranges = group.map((metric) => ({ metric, from: metric.start, to: metric.end }))
    return outside(value, ranges, except).map(({ metric }) => metric)
  })
}
