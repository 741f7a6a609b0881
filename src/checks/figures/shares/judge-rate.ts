import type { Indicator } from '../../../report/types.ts'
import { covers } from '../covers.ts'
import type { FigureWords } from '../figure-words.ts'
import { type FigureBlock, sentenceLead } from '../in-block.ts'
import { mayBeBaseOf } from '../is-of-before.ts'
import { isSwapped } from './judge-pair.ts'
import { listWith, runsWith } from './list-around.ts'
import type { Miscount } from '../miscount.ts'
import type { Percentage } from './percentages.ts'
import {
  baseIn,
  choose,
  countsAround,
  isBase,
  isOfOthers,
  isOwn,
  makeOwnWords,
  reach,
  turnedBase,
} from './rate-bases.ts'
import type { RateForm } from './rate-forms.ts'
import { namedAmong } from './share-bases.ts'
import { percentOf, shareMiscount } from './share-miscount.ts'
import { tenfoldBase } from './tenfold-base.ts'
import { addRanges, agree, type Range, shareRange, statedRange } from '../stated-range.ts'

// A rate that is further off has another base.
const nearMiss = 15
const farMiss = 25
const few = 8
const ofSome = /^[^%。]*%[^%。]*其中/u

function isOf(part: Range, base: Indicator, rate: Percentage): boolean {
  const range = shareRange(part, statedRange(base))
  return range !== null && agree(range, rate.range)
}

/** 办件12.73万件，网上申请11.92万件，网办率93.6%: it is of the two that stand right before it, whatever else is told. */
function isOfLastTwo(around: Indicator[], part: Indicator, rate: Percentage): boolean {
  const [last, first] = around.filter(({ metric }) => metric.end <= rate.start)
  if (!last || !first || last === part || first.metric.sentence !== last.metric.sentence) return false
  return last.measure === first.measure && first.measure !== part.measure && isOf(statedRange(last), first, rate)
}

/** 2024年查处1600辆次，超限率0.86%；2022年超限率为1.92%: the rate of another year, of which nothing else is told. */
function isOfEarlier({ figure }: Percentage, part: Indicator): boolean {
  const [own, other] = [figure, part].map((one) => one?.metric.time)
  if (own?.kind !== 'explicit' || !own.end || !other?.end) return false
  return own.end.slice(0, 4) < other.end.slice(0, 4)
}

/** 全县…成功率97.2%。据通报，全市成功率为96.4%: the rate of another place, told in a sentence of its own. */
function isOfElsewhere({ figure }: Percentage, { metric, scope }: Indicator): boolean {
  return figure !== null && figure.metric.sentence !== metric.sentence && !['', scope].includes(figure.scope)
}

/** What a rate is called, and what tells of which figures it is. */
export interface NamedRate extends FigureWords {
  name: string
  form: RateForm
  incoming: RegExp
  older: RegExp
  amongThem: RegExp
  among: RegExp
  isNear: (figure: Indicator) => boolean
  reportYear: number | null
}

/** null where there is nothing to reckon with; else what is wrong, if anything. */
export function judgeRate(
  block: FigureBlock,
  rate: Percentage,
  { form, incoming, older, amongThem, among, name, isNear, figures, reportYear }: NamedRate,
): Miscount[] | null {
  const around = countsAround(block, rate, { targets: form.over, figures }).filter(isNear)
  const sentence =
    rate.figure?.metric.sentence ?? around.find(({ metric }) => metric.end <= rate.start)?.metric.sentence
  const wordsOf = ({ words, after }: Indicator) => words + after
  const ownWords = makeOwnWords(block)
  // 办结率100%，其中提前办结166件: what stands there is only some of the part.
  const isSome = ({ metric: { start } }: Indicator) =>
    start >= rate.end && block.value.slice(rate.end, start).includes('其中')
  const parts = around.filter(
    (figure) =>
      !isSome(figure) &&
      ((form.part.test(ownWords(figure).replace(amongThem, '')) &&
        (form.denied || !/^[应需拟未不]/u.test(figure.words))) ||
        form.rest.test(wordsOf(figure))),
  )
  const own = parts.filter(({ metric }) => metric.sentence === sentence)
  // 办结72件，其中网上办结36件，办结率90%
  const part = own.find(({ part: within }) => !within) ?? own[0] ?? parts[0]
  if (!part || !isOwn(part, rate, sentence) || isOfOthers(block, part, rate)) return null
  if (isOfEarlier(rate, part) || isOfElsewhere(rate, part)) return null
  // 化解率98%，其中重大35件，化解率100%: the rate of some of them.
  if (part.metric.end < rate.start && ofSome.test(block.value.slice(part.metric.end, rate.start))) return null
  // 办结190件，其中重大35件，办结率100%: so it may be here.
  const last = around.find(({ metric }) => metric.end <= rate.start)
  const isBeside = last !== undefined && part.part && listWith(block, part).includes(last)
  if (last?.part && !isBeside && last.metric.start > part.metric.end && !form.part.test(wordsOf(last))) return null
  if (isOfLastTwo(around, part, rate)) return []
  const isRest = form.rest.test(wordsOf(part))
  const rateOf = (one: Indicator, whole: Indicator, rest: boolean): Range | null => {
    const range = shareRange(statedRange(one), statedRange(whole))
    return range && rest ? [100 - range[1], 100 - range[0]] : range
  }
  const alike = around.filter(({ measure }) => measure === part.measure)
  const turned = isRest ? null : turnedBase(alike, { part, rate, form })
  if (turned && !older.test(sentenceLead(block, rate.end, reach * 16)))
    return [shareMiscount(rate, { parts: [part], base: turned })]
  const bases = alike.filter(
    (figure) =>
      figure !== part &&
      mayBeBaseOf(figure, part, reportYear) &&
      (form.over ? form.of.test(wordsOf(figure)) : figure.metric.value >= part.metric.value && !figure.metric.target) &&
      isBase(figure, form, ownWords),
  )
  // 参考人员中优秀36人，优秀率…: of those, and not of 应考人员.
  const amid = isRest || !part.before.includes('中') ? null : namedAmong(block, block.figures.indexOf(part), among)
  const said = amid ?? (incoming.test(name) ? baseIn(name, bases) : null)
  const base = said ?? choose(bases, part, form, incoming)
  if (!base) {
    const tenfold = isRest ? null : tenfoldBase(around, part, rate)
    return tenfold && [shareMiscount(rate, { parts: [part], base: tenfold })]
  }
  if (base.metric.value <= 0) return null
  // 其中农产品不合格率0.9%: that of some of them.
  if (form.denied && !covers(wordsOf(base) + wordsOf(part), name)) return []
  // 旧存18件，新收142件: both together are the base; not what another sentence goes on with.
  const told = alike.filter(({ metric }) => metric.end <= rate.start || metric.sentence === sentence)
  // 审结68件，败诉6件: they are among those, and not beside them.
  const isAmong = form.of.test(wordsOf(base)) || incoming.test(wordsOf(base))
  const summed = told.slice(1).some((one, at) => {
    const other = told[at] ?? one
    if (one.metric.sentence !== other.metric.sentence || (isAmong && (one === part || other === part))) return false
    const range = shareRange(statedRange(part), addRanges([statedRange(one), statedRange(other)]))
    return range !== null && agree(range, rate.range)
  })
  const holds = (said ? [said] : alike).some((whole) =>
    alike.some((one) => {
      if (one === whole) return false
      const [plain, rest] = [rateOf(one, whole, false), rateOf(one, whole, true)]
      // 1 of the 186 that another sentence tells of leaves nearly all.
      const isOne = one.metric.sentence === whole.metric.sentence
      return (plain && agree(plain, rate.range)) || (isOne && rest && agree(rest, rate.range))
    }),
  )
  const list = listWith(block, part)
  if (holds || summed || runsWith(list, part).some((sum) => isOf(sum, base, rate))) return []
  const added = form.added ? list.filter((one) => form.part.test(wordsOf(one))) : []
  const share = { parts: added.length > 1 ? added : [part], base, isRest }
  // 开庭审理5件，出庭4件，出庭率100%: of few, one more or less is much.
  const isOfFew =
    rate.value === 100 && base.index === part.index - 1 && form.of.test(wordsOf(base)) && base.metric.value <= few
  // 548项，其中可网办411项，可网办率57%: of the two right before it, with two digits that changed places.
  const isTurned =
    base.index === part.index - 1 &&
    rate.figure?.index === part.index + 1 &&
    !/[比较]|[上去]年/u.test(block.value.slice(part.metric.end, rate.start)) &&
    isSwapped(rate, percentOf(share))
  const widest = rate.figure && !isOfFew ? nearMiss : farMiss
  if (!isTurned && Math.abs(percentOf(share) - rate.value) > widest) return []
  return [shareMiscount(rate, share)]
}
