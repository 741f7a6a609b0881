import type { Report } from '../../../report/types.ts'
import { type FigureBlock, figureBlocks, leadOf } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { isPlain } from '../stated-range.ts'

/** Patterns of the words of fines and of the cases they were imposed in. */
export interface FineWords {
  fines: {
    /** What was fined, right before the amount: 罚没款. */
    amount: string
    /** What stands before the number of cases: 立案. */
    cases: string
    /** Units of cases. */
    units: string
    /** Some pay little or nothing: 警告. */
    mild: string
  }
  money: string
}

const reach = 4
/** In so few cases there may have been no fine; a few may have been very large. */
const [least, fewest] = [100, 5]
/** No office fines so much a case, one with the other. */
const beyond = 5e7
const hundredMillion = 1e8

/**
 * Makes a check of 立案4218件，罚没款2862.4元: less than one yuan a case, so that 万 was left out; and of 结案70件，罚款126.4亿元, which
 * is 亿 for 万.
 */
export function makeFineCheck({ fines, money }: FineWords): (report: Report) => Miscount[] {
  const amount = new RegExp(`(?:${fines.amount})(?:共计?|合计|总计|总额|达|为){0,2}$`, 'u')
  const [cases, units] = [new RegExp(fines.cases, 'u'), new RegExp(`^(?:${fines.units})$`, 'u')]
  const [unit, mild] = [new RegExp(`^(?:${money})$`, 'u'), new RegExp(fines.mild, 'u')]
  const judge = (block: FigureBlock, at: number): Miscount[] => {
    const fine = block.figures[at]
    if (!fine || !unit.test(fine.metric.unit ?? '') || !isPlain(fine.metric)) return []
    const kind = fine.metric.scale === 1 ? 'tiny' : fine.metric.scale === hundredMillion ? 'huge' : null
    const lead = leadOf(block, at, 16)
    if (kind === null || !amount.test(lead) || /[均每]/u.test(lead)) return []
    // A sum in whole yuan may be one of a few small fines.
    if (kind === 'tiny' && fine.metric.decimals === 0) return []
    const from = Math.max(0, at - reach)
    const known = block.figures
      .slice(from, at)
      .find(
        ({ metric }, index) =>
          metric.sentence === fine.metric.sentence &&
          metric.value >= (kind === 'tiny' ? least : fewest) &&
          isPlain(metric) &&
          units.test(metric.unit ?? '') &&
          cases.test(leadOf(block, from + index, 24)),
      )
    if (!known) return []
    const each = fine.metric.value / known.metric.value
    if (kind === 'tiny' ? each >= 1 : each <= beyond) return []
    if (kind === 'tiny' && mild.test(block.value.slice(known.from, fine.metric.end))) return []
    const inHundredMillions = Number((each / hundredMillion).toFixed(2))
    const computed = kind === 'tiny' ? String(Number(each.toFixed(2))) : `${String(inHundredMillions)}亿`
    return [
      {
        kind,
        place: fine.metric.place,
        stated: fine.metric.text,
        terms: `${fine.metric.text}÷${known.metric.text}`,
        computed: computed + (fine.metric.unit ?? ''),
        related: [{ metric: known.metric, note: 'base' }],
      },
    ]
  }
  return (report) => figureBlocks(report).flatMap((block) => block.figures.flatMap((_, at) => judge(block, at)))
}
