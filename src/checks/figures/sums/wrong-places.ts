import type { Indicator, Report } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import { type FigureBlock, figureBlocks, gapBetween, sentenceLead } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'

/** Patterns of the words of ranks. */
export interface PlaceWords extends FigureWords {
  places: {
    /** How a rank moved: 比上年提升. */
    moved: string
    /** Units of those that are ranked: 个, 家. */
    units: string
    /** What says that more than those are: 全, 省. */
    wider: string
    /** What the rank was reached in: 考核. */
    contests: string
    /** What stands before such a rank: 综合, 列. */
    reached: string
  }
}

/** 栖云县得分居: who is ranked, and how it is said. */
const rankedOne =
  /(?:^|[，。；：中里评核查])(?<who>[一-龥]{0,7}?(?<class>[县区市旗镇乡村队所局站院]|街道|部门|单位))(?:以|的|综合|总|得|分|成绩|评分|最终|[位名排并]?列|[位]居|排名?|居|获得?|为|在|取得){1,8}(?:全(?:[一-龥]{1,2}))?$/u
/** 全县共有14个乡镇，…，河口镇排名第16位 */
const counted = /^(?<noun>[一-龥]{1,5}(?:（[^，。；：（）\d]{1,6}）)?)[^。；：（）]{0,48}$/u

const closing = /^(?:[名位]?[，。；、（]|$)/u
const reach = 40

/** Makes a check of ranks that cannot be: the 9th of 7, and two ranks of one result. */
export function makePlaceCheck({
  places: { moved, units, wider, contests, reached },
  figures: { ranked, places },
}: PlaceWords): (report: Report) => Miscount[] {
  const again = new RegExp(`^[名位]?，(?:(?:${moved})[^，。；]{0,12}，)?(?:${ranked})(?<scope>全(?:${places}))$`, 'u')
  const scope = new RegExp(`全(?:${places})(?![面部体])`, 'gu')
  const counting = new RegExp(`^(?:${units})$`, 'u')
  const among = new RegExp(
    `^[一-龥]{1,8}(?:（[^，。；：（）\\d]{1,6}）)?[中里](?![一-龥]{0,12}(?:${wider}))[^，。；、：（）\\d]{0,12}$`,
    'u',
  )
  // 在全县28个部门考核中，我局列第31位
  const contest = new RegExp(
    `^[一-龥]{0,20}(?:中|里|${contests})，(?:[我本][一-龥]{1,2})?(?:${reached}|居|在){1,4}$`,
    'u',
  )
  const widest = new RegExp(wider, 'u')
  // 全市共有8个县（市、区），…，栖云县得分居全市第9位: of those that are counted, and among all of them.
  const isOneOfThem = (gap: string, before: string): boolean => {
    const noun = counted.exec(gap)?.groups?.['noun']
    const { who, class: kind = '' } = rankedOne.exec(gap)?.groups ?? {}
    if (noun === undefined || who === undefined || !noun.includes(kind)) return false
    const scopes = gap.match(scope) ?? []
    const whole = before.match(scope)?.at(-1)
    return scopes.every((one) => one === whole) && !widest.test(gap.replaceAll(whole ?? '。', ''))
  }
  const isAmong = (gap: string): boolean => among.test(gap) || (contest.test(gap) && !widest.test(gap))
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      !block.value.includes('第')
        ? []
        : block.figures.flatMap((figure, at) =>
            figure.metric.rank
              ? [...beyond(block, at, { counting, isAmong, isOneOfThem }), ...toldTwice(block, at, { again, scope })]
              : [],
          ),
    )
}

/** 在全市7个县（区）中位居第9位: nobody is behind the last. */
function beyond(
  block: FigureBlock,
  at: number,
  {
    counting,
    isAmong,
    isOneOfThem,
  }: { counting: RegExp; isAmong: (gap: string) => boolean; isOneOfThem: (gap: string, before: string) => boolean },
): Miscount[] {
  const figure = block.figures[at] as Indicator
  const { metric } = figure
  // 全市共有8个县，…得分93分，居第9位
  const all = block.figures
    .slice(Math.max(0, at - 2), at)
    .findLast(({ metric: { unit } }) => unit !== '分' && unit !== '%')
  if (!all || all.metric.sentence !== metric.sentence || all.metric.rank || all.approximators.length > 0) return []
  if (!counting.test(all.metric.unit ?? '') || metric.value <= all.metric.value) return []
  // 前5个指标 are some of them.
  if (block.value.charAt(all.metric.start - 1) === '前') return []
  const gap = gapBetween(block, all, figure)
  if (!isAmong(gap) && !isOneOfThem(gap, all.before)) return []
  const place = {
    kind: 'rank' as const,
    place: metric.place,
    stated: metric.text,
    terms: '',
    computed: all.metric.text,
  }
  return [{ ...place, related: [{ metric: all.metric, note: 'base' }] }]
}

/** 承办全市比武，获得团体第三名，比上年提升1个位次，位列全市第二: one result, of one contest, has one rank. */
function toldTwice(block: FigureBlock, at: number, { again, scope }: Record<'again' | 'scope', RegExp>): Miscount[] {
  const second = block.figures[at] as Indicator
  const first = block.figures.slice(Math.max(0, at - 2), at).find(({ metric }) => metric.rank)
  if (!first || first.metric.sentence !== second.metric.sentence) return []
  // Of some of them, one may be better than of all: 县级组第二名，位列全市第五.
  if (second.metric.value >= first.metric.value || /前/u.test(first.metric.text + second.metric.text)) return []
  if (!closing.test(block.value.slice(second.metric.end, second.metric.end + 2))) return []
  const own = again.exec(gapBetween(block, first, second))?.groups?.['scope']
  const scopes = new Set(sentenceLead(block, first.metric.start, reach).match(scope))
  if (own === undefined || scopes.size !== 1 || !scopes.has(own)) return []
  return [
    {
      kind: 'ranks',
      place: second.metric.place,
      stated: second.metric.text,
      terms: first.metric.text,
      computed: first.metric.text,
      related: [{ metric: first.metric, note: 'base' }],
    },
  ]
}
