import type { Indicator, Report } from '../../../report/types.ts'
import { allMatches } from '../../../report/text/all-matches.ts'
import { placeOf } from '../../../report/text/text.ts'
import { type FigureBlock, figureBlocks, gapBetween } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { isPlain } from '../stated-range.ts'

/** 超过600件（597件）, 597件（超过600件） */
const opened =
  /^以?上?（(?:实际|实为|精确|准确|具体|共|即|达|为|是|数){0,3}(?:超过?|超出|逾|突破|将?近|接近|不足|不到)?$/u
const more = /^(?:超过?|超出|逾|突破|余|多|高于|不[少低]于|多达|不下)$/u
const fewer = /^(?:将?近|接近|不足|不到|低于|不超过?|未超过?)$/u
/** By more, the bracket counts something else. */
const farthest = 1.5

const number = '\\d{1,9}(?:\\.\\d{1,4})?'
const unit = '(?:%|[万亿]?\\p{Script=Han}{0,4})'
/** 分别为4.2、3.9、3.1个工作日，保持在3.5—4.2个工作日之间 */
const within = new RegExp(
  `分别[为是达](?<list>${number}${unit}(?:[、和及]${number}${unit}){1,11})，(?:均|都|全部|一直|始终|基本|总体|大体){0,2}(?<said>(?:保持|稳定|控制|维持|介于|处于|处|落|在){1,2}(?:在|于)?(?<low>${number})${unit}(?:[—–~～至到-]{1,2}|和|与)(?<high>${number})${unit}(?:之间|以内|区间|范围)?)`,
  'gu',
)

/** Bounds that the figure beside them is beyond: 超过600件（597件）, 对10万元以上的…，最低8.4万元, 4.2、3.1，保持在3.5—4.2之间. */
export function findWrongBounds(report: Report): Miscount[] {
  return figureBlocks(report).flatMap((block) => [
    ...block.figures.flatMap((one, at) => [
      ...inBrackets(block, one, block.figures[at + 1]),
      ...beyondLimit(block, at),
    ]),
    ...(block.value.includes('分别') ? outOfRange(block) : []),
  ])
}

function inBrackets(block: FigureBlock, one: Indicator, other: Indicator | undefined): Miscount[] {
  if (!other || one.measure === null || one.measure !== other.measure) return []
  if (!opened.test(gapBetween(block, one, other)) || block.value.charAt(other.metric.end) !== '）') return []
  const [about, exact] = one.approximators.length > 0 ? [one, other] : [other, one]
  if (exact.approximators.length > 0 || !isPlain(exact.metric)) return []
  const [word, second] = about.approximators
  if (word === undefined || second !== undefined) return []
  const times = exact.metric.value / about.metric.value
  const isBeyond = (more.test(word) && times < 1) || (fewer.test(word) && times > 1)
  if (!isBeyond || times > farthest || times < 1 / farthest) return []
  return [against(block, about, exact)]
}

const reach = 5
/** 10万元以上的26件: of so many, and no rule for any. */
const limit = /^以(?<side>[上下])的?$/u
const least = /最[低少小](?:的?一?[\p{Script=Han}])?[^，。；、\d]{0,8}$/u
const most = /最[高多大](?:的?一?[\p{Script=Han}])?[^，。；、\d]{0,8}$/u

/** 对10万元以上的26件案件集体讨论，最低一件8.4万元. */
function beyondLimit(block: FigureBlock, at: number): Miscount[] {
  const bound = block.figures[at]
  const side = limit.exec(bound?.after ?? '')?.groups?.['side']
  if (!bound || side === undefined) return []
  const next = block.figures.slice(at + 1, at + 1 + reach)
  const found = next.find(
    (one) =>
      one.measure === bound.measure &&
      one.metric.sentence === bound.metric.sentence &&
      (side === '上' ? least : most).test(one.before),
  )
  if (!found || !isPlain(found.metric)) return []
  const gap = gapBetween(block, bound, found)
  if (/；|以[上下]|另|其他|其余/u.test(gap.slice(2))) return []
  const isBeyond = side === '上' ? found.metric.value < bound.metric.value : found.metric.value > bound.metric.value
  return isBeyond ? [against(block, found, bound, `以${side}`)] : []
}

function against(block: FigureBlock, one: Indicator, other: Indicator, side = ''): Miscount {
  const { start, end } = one.metric
  const from =
    start -
    (/(?:超过|超|逾|突破|近|接近|不足|不到|将近|最[低高少多大小][^，。；、\d]{0,10})$/u.exec(
      block.value.slice(Math.max(0, start - 12), start),
    )?.[0].length ?? 0)
  const word = one.metric.value > other.metric.value ? '大于' : '小于'
  const terms =
    side === ''
      ? `${other.metric.text}${word === '大于' ? '小于' : '大于'}${one.metric.text}`
      : `${one.metric.text}${word}${other.metric.text}`
  return {
    kind: 'against',
    place: placeOf(block.text, from, end),
    stated: block.text.raw.slice(from, end),
    terms,
    computed: '',
    related: [{ metric: other.metric, note: 'base' }],
  }
}

function outOfRange(block: FigureBlock): Miscount[] {
  return allMatches(block.value, within).flatMap(({ index, 0: text, groups = {} }): Miscount[] => {
    const { list = '', said = '', low = '', high = '' } = groups
    const values = allMatches(list, new RegExp(number, 'gu')).map(([one]) => Number(one))
    if (Number(low) >= Number(high) || /[万亿]/u.test(list + said)) return []
    const odd = values.filter((one) => one < Number(low) || one > Number(high))
    const [first] = odd
    // With most of them outside, the range is of something else.
    if (first === undefined || odd.length * 2 > values.length) return []
    const to = index + text.length
    const metric = block.figures.find((one) => one.metric.start >= index && one.metric.value === first)?.metric
    return [
      {
        kind: 'against',
        place: placeOf(block.text, to - said.length, to),
        stated: block.text.raw.slice(to - said.length, to),
        terms: `${String(first)}${first < Number(low) ? '小于' : '大于'}${first < Number(low) ? low : high}`,
        computed: '',
        related: metric ? [{ metric, note: 'base' }] : [],
      },
    ]
  })
}
