import { sentenceOf } from '../../../report/links.ts'
import { remembered } from '../../../report/memo/remembered.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { baseNames, type BaseWords } from './base-names.ts'
import { type ExceptedWords, makeExceptions } from './exceptions.ts'
import { type FigureBlock, gapBetween, isCount, sentenceLead } from '../in-block.ts'
import { judgePair } from './judge-pair.ts'
import { judgeRate } from './judge-rate.ts'
import type { Miscount } from '../miscount.ts'
import { type Percentage, percentagesIn } from './percentages.ts'
import { makeRateForms, type RatesWords } from './rate-forms.ts'
import { reckonedBy } from './reckoned-by.ts'
import type { GoalWords, Pair } from './share-pairs.ts'
import { someOf } from '../sums/counts-before.ts'
import { judgeByTables } from './table-rates.ts'
import type { RestWords } from '../sums/wrong-rests.ts'

/** 按办结件数计算，成功率80.4%: it is said of what the rate is. */
const reckoned = /按照?[^，。；、\d]{2,16}(?:计算|测算|口径|统计)，[^，。；、]{0,14}$/u
const lead = 40
const named =
  '(?:分别|总体|整体|均|已|高?达|为|是|约|近|超过?|在|保持在|稳定在|不到|不足|接近|至|到|升至|提升至|提高到)*$'

/** Rates (合格率, 采纳率) that do not follow from two counts of their sentence or paragraph. */
export function makeRateCheck(
  words: RatesWords & BaseWords & GoalWords & ExceptedWords & Pick<RestWords, 'older'>,
): (report: Report) => Miscount[] {
  const withoutExcepted = makeExceptions(words)
  const formsOfNames = remembered(makeRateForms(words))
  const base = new RegExp(words.base, 'u')
  const { figures, goal } = words
  const { among } = baseNames(words)
  const rateName = new RegExp(
    `(?:([一-龥“”]{1,14})(?:率|比例)|(${goal.reached})(?:全年|年度|年初|${goal.of}|数|量|总){1,4}的)${named}`,
    'u',
  )
  const isRate = new RegExp(`率|比例|${goal.reached}`, 'u')
  const isChange = new RegExp(`(?:${figures.rise}|${figures.fall}|同比|环比)$`, 'u')
  // 参考人员中优秀36人 is no count of those who came.
  const amongThem = new RegExp(`^[一-龥]{2,10}(?:${figures.heads})中(?![心央小级型])`, 'u')
  const older = new RegExp(words.older, 'u')
  const broad = new RegExp(`^(?:${words.broad})$`, 'u')
  return (report) => {
    const formsOf = formsOfNames()
    const itemOf = ({ metric }: Indicator) => sentenceOf(report, metric).item
    return percentagesIn(report).flatMap(({ block, percentages }) =>
      percentages.flatMap((rate) => {
        const said = block.value.slice(Math.max(0, rate.start - lead), rate.start)
        if (!isRate.test(rate.lead) || reckoned.test(said)) return []
        const match = rateName.exec(rate.lead)
        const name = (match?.[1] ?? match?.[2])?.replaceAll(/[“”]/gu, '')
        const item = rate.figure && itemOf(rate.figure)
        // What another item of a list counts is no base.
        const isOfMeasure = reckonedBy(said)
        const isNear = (figure: Indicator) =>
          isOfMeasure(figure) && (item === null || (itemOf(figure) ?? item) === item)
        if (name === undefined || isChange.test(name) || isFirstOfSeveral(block, rate)) return []
        const direct = broad.test(name) ? directPair(block, rate) : null
        if (direct) return withoutExcepted(block, rate, judgePair(direct, rate))
        for (const form of formsOf(name)) {
          const { reportYear } = report.meta
          const named = { form, incoming: base, older, amongThem, among, name, isNear, figures, reportYear }
          const found = judgeRate(block, rate, named)
          if (found !== null) return withoutExcepted(block, rate, found)
        }
        const [form] = formsOf(name)
        return form && report.tables.length > 0
          ? judgeByTables(report, rate, { form, name, said: sentenceLead(block, rate.start, lead) })
          : []
      }),
    )
  }
}

const rateOfThem = /^[^，。；：（）\d]{0,30}，(?:平均|整体|总体)?[一-龥]{2}率(?:仅|只有|为|达到?|是|约)*$/u

/** 18个乡镇有16个建成办案区，覆盖率为98.9%: how many of those that are counted have it. */
function directPair(block: FigureBlock, { at, figure }: Percentage): Pair | null {
  const [base, part] = [block.figures[at - 2], block.figures[at - 1]]
  if (!figure || !base || !part || base.metric.unit !== part.metric.unit || base.measure === null) return null
  if (base.metric.sentence !== figure.metric.sentence || base.metric.value < part.metric.value) return null
  if (!isCount(base) || !isCount(part)) return null
  const isOfThem = someOf.test(gapBetween(block, base, part)) && rateOfThem.test(gapBetween(block, part, figure))
  return isOfThem ? { part, base, others: [] } : null
}

/** 2022年至2024年败诉率分别为9.1%、8.7%、6.9%; 合格率、优秀率为98%、45%: which of them is whose? */
function isFirstOfSeveral({ value }: FigureBlock, { end }: Percentage): boolean {
  return /^[、和及与]\d{1,3}(?:\.\d{1,4})?%/u.test(value.slice(end, end + 12))
}
