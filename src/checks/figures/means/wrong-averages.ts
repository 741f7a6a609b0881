import type { Indicator, Report } from '../../../report/types.ts'
import { byPeriod } from './average-by-period.ts'
import { countsBefore, far, isHead, namedBefore, totalBefore } from './average-bases.ts'
import { byHeads, isNamedBy } from './average-by-heads.ts'
import { totalElsewhere } from './total-elsewhere.ts'
import { makePlaceCounts } from './place-counts.ts'
import { type FigureWords, peopleOf } from '../figure-words.ts'
import type { DivisionWords } from '../sums/wrong-divisions.ts'
import { figureBlocks, leadOf } from '../in-block.ts'
import { mayBeBaseOf } from '../is-of-before.ts'
import { isMean } from '../mean-words.ts'
import type { Miscount } from '../miscount.ts'
import { isPlain } from '../stated-range.ts'

/** Of what an average is, and in which units that is counted. */
export interface AverageWords extends DivisionWords {
  heads: { per: string; units: string[] }[]
}

const reach = 7
const compared = /[均每][^，。；、\d较比环]{0,12}(?:[较比]|环比)[^，。；、\d]{0,12}$/u
/** How far an average may be off that rests on another sentence. */
const narrow = 1.4

/** How an average says what it is by: 件均, 平均每个项目, 村均. */
function averageBy({ averages: { per, also, each } }: FigureWords['figures']): RegExp {
  const one = `[日天周月季]|${per}|${also}`
  const of = `[天日月周]|季度?|工作日|${per}|${also}|${each}|[一-龥]{2,5}?`
  return new RegExp(
    `(?:(?<one>${one})均|(?:平均)?每(?:(?<kind>${each})(?=[一-龥])|一)?(?<each>${of})|(?<=[，。；、])(?<noun>[一-龥]{2,5}?)平均)(?:[^，。；、\\d]{0,10})$`,
    'u',
  )
}

/** 参训720人次，平均每期48人; 场均85人，累计受众2.24万人次 */
function isBeside(one: Indicator, mean: Indicator): boolean {
  return one.index === mean.index - 1 || (one.index === mean.index + 1 && /^(?:累计|合计|共计?|总计)/u.test(one.before))
}

/** Averages that do not follow from their total: by day, month and quarter, or by what is counted beside it. */
export function makeAverageCheck(words: AverageWords): (report: Report) => Miscount[] {
  const { heads, figures } = words
  const placeCounts = makePlaceCounts(words)
  const units = heads.map(({ per, units: list }) => ({ per: new RegExp(`^(?:${per})$`, 'u'), units: list }))
  const average = averageBy(figures)
  const any = new RegExp(`^(?:${figures.averages.each}|${figures.people})$`, 'u')
  const people = peopleOf(words)
  const areHeads = ({ metric }: Indicator): boolean => people.test((metric.unit ?? '').replace(/次$/u, ''))
  return (report) => {
    const { reportYear } = report.meta
    // 86件，比上年增加18件；罚款412.8万元，平均每案4.8万元: by all of them.
    const changing = new Set(report.changes.flatMap(({ amounts }) => amounts.map(({ figure }) => figure)))
    return figureBlocks(report).flatMap((block) =>
      block.figures.flatMap((mean, at) => {
        const lead = leadOf(block, at, 24)
        if (!/[均每]/u.test(lead)) return []
        if (mean.measure === null || mean.metric.unit === '%' || !isPlain(mean.metric) || mean.metric.target) return []
        // 人均比上年多12.3件: by how much it has changed.
        if (changing.has(mean) || compared.test(lead)) return []
        const groups = average.exec(lead)?.groups
        // 20个村、3个社区，平均每个村（社区）7名: of two kinds together.
        const both = /每(?:个)?([^，。；、]{1,6}（[^（）]{1,8}）)[^，。；、]{0,4}$/u.exec(lead)?.[1]
        if (both !== undefined && !block.figures.some(({ after }) => after.startsWith(both))) return []
        const [kind, each] = [groups?.['kind'], groups?.['each']]
        // 每所平均80件
        const per = each?.startsWith('平均') ? kind : (groups?.['one'] ?? each ?? groups?.['noun'])
        if (per === undefined) return []
        if (groups?.['one'] === undefined && !lead.includes('平均')) return []
        // 3900件（上年3584件），件均3.83万元: what was before is divided by nothing of now.
        const own = (figure: Indicator) =>
          figure.metric.unit !== '%' &&
          figure.metric.sentence === mean.metric.sentence &&
          isPlain(figure.metric) &&
          !changing.has(figure) &&
          mayBeBaseOf(figure, mean, reportYear)
        const before = block.figures
          .slice(Math.max(0, at - far), at)
          .filter(own)
          .slice(-reach)
        const around = [...before.toReversed(), ...block.figures.slice(at + 1, at + 4).filter(own)]
        // 参训720人次，平均每期48人
        const larger = around.filter(
          (one) =>
            (one.measure === mean.measure || (isBeside(one, mean) && areHeads(one) && areHeads(mean))) &&
            one.metric.value > mean.metric.value,
        )
        const totals = larger.length > 0 ? larger : totalBefore(block, at)
        if (/^(?:日|天|月|季度?|周|工作日)$/u.test(per)) return byPeriod(report, block, { mean, totals, per })
        const family = units.find((one) => one.per.test(kind === undefined || kind === '个' ? per : kind))?.units
        // 举办1156场，校均4场，场均180人次: what is an average itself is no such number.
        const counts = around.filter((one) => isHead(one, { any, family, per }) && !isMean(one, { figures }))
        const named = counts.filter(({ before }) => isNamedBy(lead, before, { figures }))
        if (named.length === 1) return byHeads(mean, { totals, counts: named, figures })
        // 示范社区8个…132名，平均每个社区15名: by all there are, where it is no more by those few.
        const isNext = kind === '个' && totals.some(({ index }) => index === mean.index - 1)
        const of = /每个([一-龥]{1,10})$/u.exec(lead)?.[1] ?? per
        const told = isNext && !counts.some(({ after }) => after.startsWith(per)) ? placeCounts(report, of) : []
        if (told.length > 0) return byHeads(mean, { totals, counts: [...told, ...counts], widest: narrow, figures })
        if (counts.length > 0 && totals.length === 0) {
          const [count, other] = counts
          const before = counts.every(({ scope }) => scope === '') ? namedBefore(block, at, { figures }) : []
          const total = before.length > 0 || !count || other ? [] : totalElsewhere(report, mean, count)
          return byHeads(mean, {
            totals: [...before, ...total],
            counts,
            widest: total.length > 0 ? far : narrow,
            figures,
          })
        }
        if (counts.length > 0) return byHeads(mean, { totals, counts, figures })
        const counted = family || kind === '个' ? countsBefore(block, at, { any, family, per }) : []
        return byHeads(mean, { totals, counts: counted, widest: narrow, figures })
      }),
    )
  }
}
