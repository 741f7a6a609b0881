import { blockOf, sentenceOf } from '../report/links.ts'
import type { Metric, Report, Text } from '../report/types.ts'
import { makeUnfitFinder, type Unfit } from './figures/unfit-units.ts'
import { defineKind, type Finding } from './kind.ts'
import { mapsOption, regex, regexOption } from './shared/option-schemas.ts'

interface Options {
  property: 'unit' | 'fit'
  myriads: string
  unfit: Unfit[]
}

/** A share needs no unit: 三分之二, 1/3. */
const share = /分之|\//u

/** A figure has what a reader needs to understand it. Ranks and shares need no unit, nor does nothing at all (案件为0). */
export const metricProperty = defineKind<Options, (report: Report) => Finding[]>({
  name: 'metric-property',
  summary: {
    zh: '数据具备某一要素，如单位。',
    en: 'A metric has a property, such as its unit.',
  },
  options: {
    property: {
      enum: ['unit', 'fit'],
      description: '应有的属性：有单位，或者单位与事物相称 · The property: a unit, or a unit that fits what is counted',
    },
    myriads: regexOption(
      '数字前的词：此时以万、亿结尾的数字也要有单位 · Before a number in 万 or 亿, which may else do without a unit (43万儿童): then it needs one',
      '',
    ),
    unfit: mapsOption(
      '事物（数字前的词，正则表达式）和不能用来计它的单位；property 为 fit 时用 · Things, as patterns of words before a number, and units in which they are never counted, for fit',
      {
        things: regex,
        behind: regexOption(
          '数字和单位后的词：这样的事物 · Such things, as a pattern of words behind the number and its unit',
          '',
        ),
        units: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
        fraction: {
          type: 'boolean',
          default: false,
          description: '只看有小数的数 · Only numbers with decimals (43.2人)',
        },
        unless: regexOption('同一句里有这些词就不算 · Such words in the sentence excuse it (平均)', ''),
        least: { type: 'number', default: 0, description: '从这个数起才算 · The value from which on it counts' },
      },
      0,
    ),
  },
  data: ['text', 'context'],
  prepare({ property, myriads, unfit }) {
    if (property === 'unit') return unitCheck(new RegExp(myriads ? `(?:${myriads})$` : '(?!)', 'u'))
    const unfitIn = makeUnfitFinder(unfit)
    return (report) =>
      unfitIn(report).map(({ metric: { place, text }, thing }) => ({ place, data: { text, context: thing } }))
  },
  run: (report, check) => check(report),
})

function unitCheck(asks: RegExp): (report: Report) => Finding[] {
  return (report) => {
    const textOf = (metric: Metric): Text => blockOf(report, sentenceOf(report, metric)).text
    return report.metrics
      .filter(({ unit, rank, text, value }) => unit === null && !rank && value !== 0 && !share.test(text))
      .filter((metric) => {
        const { scale, start, end } = metric
        if (scale < 1e4) return true
        const { value } = textOf(metric)
        return (
          asks.test(value.slice(Math.max(0, start - 16), start)) &&
          /^(?:[，。；、）]|$)/u.test(value.slice(end, end + 1))
        )
      })
      .map((metric) => {
        const { place, text, start, end } = metric
        const { start: from, end: to } = sentenceOf(report, metric)
        const { raw } = textOf(metric)
        // The clause around the figure, as much of it as a message can hold.
        const before = /[^，。；：、,;:]{0,24}$/u.exec(raw.slice(Math.max(from, start - 24), start))?.[0] ?? ''
        const after = /^[^，。；：、,;:]*/u.exec(raw.slice(end, Math.min(to, end + 4)))?.[0] ?? ''
        return { place, data: { text, context: before + raw.slice(start, end) + after } }
      })
  }
}
