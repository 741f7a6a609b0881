import type { Indicator } from '../../../report/types.ts'
import type { Part, Series } from './find-series.ts'
import type { FigureWords } from '../figure-words.ts'
import { type FigureBlock, gapBetween, isCount } from '../in-block.ts'
import { isMean } from '../mean-words.ts'

const back = 12

/** What the series can be the parts of, the likeliest first. */
export function wholesBefore(
  block: FigureBlock,
  { at, opening, parts }: Series,
  { taken, ...words }: FigureWords & { taken: Set<Indicator> },
): Indicator[] {
  const { figures } = block
  const measure = parts[0]?.figure.measure
  // 9.83万户，比上年末的9.12万户增长7.8%。其中…: of what there is now; but 由46家压减至3家，其中注销31家 is of those before.
  const before = figures
    .slice(Math.max(0, at - back), at)
    .filter(({ past, before: lead }) => !past || /[由从自]/u.test(lead))
    .toReversed()
  const own = new Set(parts.map(({ figure }) => figure))
  const alike = before.filter((figure) => figure.measure === measure && isCount(figure) && !own.has(figure))
  const first = parts[0]?.figure
  // Only figures that say something about the whole may stand between: 94件，同比增长5%，其中….
  const last = before.find((one) => one.metric.unit !== '%' && one.measure !== '个百分点' && !isMean(one, words))
  const direct = last && (countedTwice(block, last, measure) ?? last)
  const near = direct && first && first.metric.sentence - direct.metric.sentence <= 1
  const free = alike.filter((figure) => !taken.has(figure))
  if (opening === 'announced') return [...free, ...alike.filter((figure) => taken.has(figure))]
  if (!direct || !near) return []
  // 参训65人。年均培训120人，其中去年150人: the sentence before tells of something else.
  const [nearest] = before
  if (nearest && isMean(nearest, words) && direct.metric.sentence !== first.metric.sentence)
    if (nearest.metric.sentence === first.metric.sentence || nearest.before.includes('每')) return []
  // 发现问题325个，发出通知书74份，其中程序类143个: the whole stands further off.
  if (direct.measure !== measure) {
    const own = free.filter(({ metric }) => metric.sentence === first.metric.sentence)
    if (opening !== 'within' || parts.length < 2) return []
    const near = own.filter((one) => isNear(one, parts))
    return near.length > 0 || own.length > 0 ? near : beforeAmount(free, direct, parts)
  }
  if (!isCount(direct)) return []
  // 其中甲30件、乙20件，其中罚款…: of the last part, or of the whole?
  return taken.has(direct) ? [] : [direct, ...alike.filter((figure) => figure !== direct)]
}

/** 拆除违建146处、2.87万平方米，其中存量98处: the first of the two is in the unit of the parts. */
function countedTwice(block: FigureBlock, last: Indicator, measure: string | null | undefined): Indicator | undefined {
  const one = block.figures[block.figures.indexOf(last) - 1]
  const isSame = one !== undefined && last.measure !== measure && one.measure === measure
  return isSame && isCount(one) && gapBetween(block, one, last) === '、' ? one : undefined
}

/** 立案187件，罚款96.82万元。其中，甲类71件、…: the only count of the sentence before, behind which stands an amount. */
function beforeAmount(free: Indicator[], direct: Indicator, parts: Part[]): Indicator[] {
  const sentence = parts[0]?.figure.metric.sentence ?? 0
  const [whole, other] = free.filter(({ metric }) => metric.sentence === direct.metric.sentence)
  const isAside = direct.measure === '元' && direct.metric.sentence === sentence - 1
  return whole && !other && isAside && parts.length > 2 ? [whole] : []
}

function isNear({ metric }: Indicator, parts: Part[]): boolean {
  const sum = parts.reduce((total, { figure }) => total + figure.metric.value, 0)
  return Math.abs(sum - metric.value) <= 0.05 * metric.value
}
