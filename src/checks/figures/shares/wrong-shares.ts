import { groupBy } from '../../../report/group.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { baseNames, type BaseWords } from './base-names.ts'
import { covers } from '../covers.ts'
import { makeEqualShares } from './equal-shares.ts'
import { type ExceptedWords, makeExceptions } from './exceptions.ts'
import { type FigureBlock, isCount } from '../in-block.ts'
import { judgeShare, judgeStrict } from './judge-share.ts'
import { judgeLabelled, judgePair } from './judge-pair.ts'
import { type LabelWords, labelledParts } from './labelled-parts.ts'
import { type Largest, largestOf } from './largest-of-name.ts'
import type { Miscount } from '../miscount.ts'
import { type Percentage, percentagesIn } from './percentages.ts'
import { reckonedBy } from './reckoned-by.ts'
import { reach, sharedPart } from './share-bases.ts'
import { isOwnPlace, namedInBlock, toldBase } from './told-base.ts'
import { type EqualWords, type GoalWords, makeBaseBehind, withFiguresBehind } from './share-pairs.ts'

/** Patterns of the words of shares. */
export interface ShareWords extends BaseWords, EqualWords, ExceptedWords, GoalWords, LabelWords {
  /** Without these an indicator is still the same. */
  idle: string
  /** The base is not in this report, or no base (全市, 上年, 预算). */
  elsewhere: string
  /** Words that open a list of all parts (按类型分). */
  announced: string
}

const share =
  /(?:(?:^|[，（、；])[^，。；、（）]{0,20}?占(?:比(?:例|重)?|([^，。；、]{0,24}?)(?:的(?:比例|比重)?)?)|^[^，。；、（）]{0,12}，[一-龥]{0,4})(?:高达|达到|达|为|是|约|近|超过|超|已|仅|不到|不足)*$/u
const subjectOf = /(?:^|[，；、（])([一-龥“”]{2,12}?)占[^，。；、]{0,24}$/u
const bare = /^[^，。；、（）]{0,12}，([一-龥]{0,4})$/u

/** Shares that do not follow from their count and base. */
export function makeShareCheck(words: ShareWords): (report: Report) => Miscount[] {
  const [drop, elsewhere] = [new RegExp(words.idle, 'gu'), new RegExp(words.elsewhere, 'u')]
  const opening = new RegExp(`(?:${words.announced})`, 'u')
  const [equal, equalShare, baseBehind] = [new RegExp(words.equals, 'u'), makeEqualShares(words), makeBaseBehind(words)]
  const withoutExcepted = makeExceptions(words)
  const names = baseNames(words)
  const nameOf = ({ words: name, measure }: Indicator): string => `${measure ?? ''} ${name.replaceAll(drop, '')}`
  return (report) => {
    let largest: Map<string, Largest | undefined> | undefined
    return percentagesIn(report).flatMap(({ block, percentages }) => {
      const isEqual = equal.test(block.value)
      const isShared = isEqual || block.value.includes('占')
      const shareOf = (percentage: Percentage): Miscount[] => {
        // Digits need 占, or a base right before them (年度任务4万人的105%).
        if (!isShared && percentage.figure !== null && !percentage.lead.startsWith('的')) return []
        const led = baseBehind(block, percentage) ?? withFiguresBehind(block, percentage)
        if (led) return judgePair(led, percentage)
        const equals = isEqual ? equalShare(block, percentage) : null
        if (equals) return elsewhere.test(percentage.lead) ? [] : judgeStrict(equals)
        const labelled = labelledParts(block, percentage, words)
        if (labelled === 'unknown' || (labelled && elsewhere.test(percentage.lead))) return []
        if (labelled) return judgeLabelled(labelled, percentage)
        const subject = subjectOf.exec(percentage.lead)?.[1]
        const own = subject === undefined ? null : sharedPart(block, percentage.at - 1, subject)
        const at = own ?? percentage.at - 1
        const part = block.figures[at]
        // 办理案件210件；女性干部占比达41.3%: what is behind ； and has a subject of its own is no share of what is before.
        if (own === null && subject !== undefined && percentage.lead.includes('；')) return []
        const match = share.exec(percentage.lead)
        if (!match || !part || !isCount(part) || !reckonedBy(percentage.lead)(part)) return []
        if (percentage.figure && part.metric.sentence !== percentage.figure.metric.sentence) return []
        if (/[。！？]/u.test(percentage.lead) || percentage.lead.length > 60) return []
        const repeated = bare.exec(percentage.lead.replace(/(?:不到|不足|近|约|超过|超|已|仅){1,4}$/u, ''))?.[1]
        const of = match[1] ?? ''
        // 采纳63条，采纳过半
        const isBare =
          !/[增减降升缩]/u.test(part.before + (repeated ?? '')) &&
          repeated !== undefined &&
          percentage.figure === null &&
          covers(part.words + part.after, repeated)
        if (!isBare && !percentage.lead.includes('占')) return []
        // 优秀52人、良好31人，良好以上的占83%: of several together.
        if (/(?:[以之][上下]|[两三四]项|前[两三四])[^，。；]{0,6}占/u.test(percentage.lead)) return []
        // 分别占60%、30%: which of them is whose?
        if (percentage.lead.includes('分别')) return []
        const away = elsewhere.exec(percentage.lead)?.[0]
        const base = names.read(of)
        const isHere = away === undefined || isNamedBefore(block, percentage.at, away)
        const told = isHere || isOwnPlace(report, away) ? toldBase(report, part, base.noun) : null
        if (!isHere && told === null) return []
        largest ??= largestByName(report, nameOf)
        return judgeShare(block, {
          ...{ percentage, at, part, of: base, opening, amid: names.among },
          named: own !== null,
          foreign: own === null && subject !== undefined,
          largest: largest.get(nameOf(part)),
          earlier: totalBefore(report, part, names.total.exec(of)?.[1]) ?? told ?? namedInBlock(block, part, base),
          reportYear: report.meta.reportYear,
        })
      }
      return percentages.flatMap((percentage) => withoutExcepted(block, percentage, shareOf(percentage)))
    })
  }
}

/** 占受理总量的: the only whole before that counts what is named so. */
function totalBefore({ indicators }: Report, part: Indicator, act: string | undefined): Indicator | null {
  if (act === undefined) return null
  const wholes = indicators
    .slice(0, part.index)
    .filter(
      (one) =>
        one.measure === part.measure && one.whole && !one.part && !one.past && !one.metric.target && isCount(one),
    )
    .filter(({ words, metric }) => words.startsWith(act) && metric.value > part.metric.value)
  return new Set(wholes.map(({ metric }) => metric.value)).size === 1 ? (wholes.at(-1) ?? null) : null
}

/** The largest of the figures of each name that count all there is. */
function largestByName({ indicators }: Report, nameOf: (figure: Indicator) => string) {
  const wholes = indicators.filter((one) => one.whole && !one.part && isCount(one) && !one.metric.target)
  return new Map([...groupBy(wholes, nameOf)].map(([name, group]) => [name, largestOf(group)]))
}

/** 全县共有185个，…占全县总数的: the base that seems to be elsewhere is here. */
function isNamedBefore({ figures }: FigureBlock, at: number, words: string): boolean {
  return figures.slice(Math.max(0, at - reach), at).some(({ before }) => before.includes(words))
}
