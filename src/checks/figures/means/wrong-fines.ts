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
/** In so few cases there may have been no fine. */
const least = 100

/** Makes a check of 立案4218件，罚没款2862.4元: less than one yuan a case, so that 万 was left out. */
export function makeFineCheck({ fines, money }: FineWords): (report: Report) => Miscount[] {
  const amount = new RegExp(`(?:${fines.amount})(?:共计?|合计|总计|总额|达|为){0,2}$`, 'u')
  const [cases, units] = [new RegExp(fines.cases, 'u'), new RegExp(`^(?:${fines.units})$`, 'u')]
  const [unit, mild] = [new RegExp(`^(?:${money})$`, 'u'), new RegExp(fines.mild, 'u')]
  const judge = (block: FigureBlock, at: number): Miscount[] => {
    const fine = block.figures[at]
    if (!fine || fine.metric.scale !== 1 || !unit.test(fine.metric.unit ?? '') || !isPlain(fine.metric)) return []
    const lead = leadOf(block, at, 16)
    // A sum in whole yuan may be one of a few small fines.
    if (fine.metric.decimals === 0 || !amount.test(lead) || /[均每]/u.test(lead)) return []
    const from = Math.max(0, at - reach)
    const known = block.figures
      .slice(from, at)
      .find(
        ({ metric }, index) =>
          metric.sentence === fine.metric.sentence &&
          metric.value >= least &&
          isPlain(metric) &&
          units.test(metric.unit ?? '') &&
          cases.test(leadOf(block, from + index, 24)),
      )
    if (!known || known.metric.value <= fine.metric.value) return []
    if (mild.test(block.value.slice(known.from, fine.metric.end))) return []
    return [
      {
        kind: 'tiny',
        place: fine.metric.place,
        stated: fine.metric.text,
        terms: `${fine.metric.text}÷${known.metric.text}`,
        computed: `${String(Number((fine.metric.value / known.metric.value).toFixed(2)))}${fine.metric.unit ?? ''}`,
        related: [{ metric: known.metric, note: 'base' }],
      },
    ]
  }
  return (report) => figureBlocks(report).flatMap((block) => block.figures.flatMap((_, at) => judge(block, at)))
}
