import { once } from '../../report/once.ts'
import type { Indicator, Report } from '../../report/types.ts'
import type { Conflict } from './conflicts.ts'
import { timesAgree } from './times-agree.ts'

/** Patterns of the words around a rank. */
export interface RankWords {
  ranked: {
    /** What is said to be at a rank: 位列, 排名. */
    placed: string
    /** What says in a name only that it was judged: 工作, 成绩. */
    idle: string
    /** A clause with such words is of another time, or of some of them. */
    aside: string
  }
}

/** Shorter names are those of many things. */
const least = 4
const place = '全(?<scope>[国省市县区州盟旗])'

const readersOf = once(({ ranked }: RankWords) => ({
  readers: [
    new RegExp(`^(?<name>\\p{Script=Han}{3,24}?)(?:${ranked.placed}|在)?${place}(?:${ranked.placed})?$`, 'u'),
    new RegExp(`${place}(?<name>\\p{Script=Han}{4,20}?)[中里]?(?:${ranked.placed})$`, 'u'),
  ],
  idle: new RegExp(ranked.idle, 'gu'),
  aside: new RegExp(ranked.aside, 'u'),
}))

/** 营商环境评价居全市第三, 在全市营商环境评价中位列第2位: one thing that is at two ranks among the same. */
export function findRivalRanks({ indicators, meta }: Report, words: RankWords): Conflict[] {
  const { readers, idle, aside } = readersOf(words)
  const told = indicators
    .filter(({ metric, before, after, past }) => metric.rank && !past && !aside.test(before + metric.text + after))
    .flatMap((figure) => {
      const groups = readers.map((reader) => reader.exec(figure.before)?.groups).find((found) => found !== undefined)
      const name = (groups?.['name'] ?? '').replace(
        /^(?:\d{4}年)?(?:全[县区市镇乡]|\p{Script=Han}{0,8}[县区市镇乡])/u,
        '',
      )
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

function isRival(one: Indicator, two: Indicator, reportYear: number | null): boolean {
  return (
    one.metric.value !== two.metric.value &&
    one.metric.sentence !== two.metric.sentence &&
    timesAgree(one.metric.time, two.metric.time, reportYear) !== 'no'
  )
}
