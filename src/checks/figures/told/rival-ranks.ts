import { blockOf, sentenceOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { Vocabulary } from '../../../report/vocabulary.ts'
import type { Conflict } from './conflict.ts'
import type { FigureWords } from '../figure-words.ts'
import { timesAgree } from '../times-agree.ts'

/** Patterns of the words around a rank. */
export interface RankWords extends FigureWords {
  title: Pick<Vocabulary['title'], 'regions'>
  ranked: {
    /** What says in a name only that it was judged: 工作, 成绩. */
    idle: string
    /** What it was judged in: 考核, 评估. */
    contests: string
    /** A clause with such words is of another time, or of some of them. */
    aside: string
  }
}

/** Shorter names are those of many things. */
const least = 4

const readersOf = once(({ ranked, title, figures: { ranked: placed, places } }: RankWords) => ({
  readers: [
    new RegExp(`^(?<name>\\p{Script=Han}{3,24}?)(?:${placed}|在)?全(?<scope>${places})(?:${placed})?$`, 'u'),
    new RegExp(`全(?<scope>${places})(?<name>\\p{Script=Han}{4,20}?)[中里]?(?:${placed})$`, 'u'),
  ],
  /** 在2025年度河湖长制考核中，我市列全省第3位: the name stands in the clause before. */
  apart: new RegExp(
    `(?:^|[，。；：在因])(?:\\d{4}年度?)?(?<name>\\p{Script=Han}{2,22}(?:${ranked.contests}))(?:中|里|获[^，。；：、]{2,8}|被评[^，。；：、]{2,8}|结果)?[，、](?:[我本][一-龥]{1,2})?(?:${placed}|在)?全(?<scope>${places})(?:${placed})?$`,
    'u',
  ),
  /** Whose rank it is: 2024年青石县 */
  owner: new RegExp(`^(?:\\d{4}年)?(?:全(?:${places})|\\p{Script=Han}{0,8}(?:${title.regions}))`, 'u'),
  idle: new RegExp(ranked.idle, 'gu'),
  aside: new RegExp(ranked.aside, 'u'),
}))

/** 营商环境评价居全市第三, 在全市营商环境评价中位列第2位: one thing that is at two ranks among the same. */
export function findRivalRanks(report: Report, words: RankWords): Conflict[] {
  const { indicators, meta } = report
  const { readers, apart, owner, idle, aside } = readersOf(words)
  const told = indicators
    .filter(({ metric, before, after, past }) => metric.rank && !past && !aside.test(before + metric.text + after))
    .flatMap((figure) => {
      const groups = [
        apart.exec(leadOf(report, figure))?.groups,
        ...readers.map((reader) => reader.exec(figure.before)?.groups),
      ].find((found) => found !== undefined)
      const name = (groups?.['name'] ?? '').replace(owner, '')
      return [{ figure, scope: groups?.['scope'] ?? '', name: name.replaceAll(idle, '') }]
    })
    .filter(({ name }) => name.length >= least)
  return told.flatMap((one, at) => {
    const other = told.slice(at + 1).find((two) => two.name === one.name && two.scope === one.scope)
    return other && isRival(one.figure, other.figure, meta.reportYear)
      ? [{ first: one.figure, second: other.figure, certain: false }]
      : []
  })
}

const reach = 60

/** The sentence before a figure. */
function leadOf(report: Report, { metric, block }: Indicator): string {
  const { start } = sentenceOf(report, metric)
  return blockOf(report, { block }).text.value.slice(Math.max(start, metric.start - reach), metric.start)
}

function isRival(one: Indicator, two: Indicator, reportYear: number | null): boolean {
  return (
    one.metric.value !== two.metric.value &&
    one.metric.sentence !== two.metric.sentence &&
    timesAgree(one.metric.time, two.metric.time, reportYear) !== 'no'
  )
}
