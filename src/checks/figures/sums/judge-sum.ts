import type { Indicator } from '../../../report/types.ts'
import { addsUp } from './adds-up.ts'
import { areItsYears, completeSize, isNamed, isOfSoMany } from './complete-list.ts'
import { makeTwiceTest } from './counted-twice.ts'
import type { Part, Series } from './find-series.ts'
import { type FigureBlock, gapBetween } from '../in-block.ts'
import {
  areUniform,
  clauseBefore,
  isEvident,
  isListedRightBehind,
  isOneAct,
  isSlip,
  isToldApart,
  isTurned,
} from './list-signs.ts'
import { makePartiesReader } from './parties-named.ts'
import { late } from '../../../report/text/pattern.ts'
import type { SumWords } from './sum-words.ts'

/** How far a sum may be off, as a share of the whole, to be taken for a mistake. */
interface Verdict {
  kind: 'sum' | 'exceed' | 'doubtful'
  size: number
}

/** Further off, the whole is of something else. */
const farthest = 0.35

/** One of so few that are listed by how they ended is missed. */
const fewLess = 0.1

/** 国家级2个、省级17个: what has the one may have the other. */
function areHonours(labels: string[]): boolean {
  return labels.some((label) => label.endsWith('国家级'))
}

function areLevels(labels: string[]): boolean {
  return labels.some((label) => label.endsWith('级'))
}

/** 研究生3人、本科20人: others need not be told. */
function areGroups(labels: string[]): boolean {
  return areLevels(labels) || labels.some((label) => /[生科专中]$/u.test(label))
}

export function makeSumJudge(words: SumWords) {
  const [rest, open, overlapping, combined, exclusive, carried, older] = [
    new RegExp(words.rest, 'u'),
    new RegExp(words.open, 'u'),
    new RegExp(words.overlapping, 'u'),
    new RegExp(words.combined, 'u'),
    new RegExp(words.exclusive, 'u'),
    new RegExp(words.carried, 'u'),
    new RegExp(words.older, 'u'),
  ]
  const areTwice = makeTwiceTest(words)
  const led = new RegExp(`^(?:有|${words.idle})+`, 'u')
  // 评定优秀13个
  const graded = new RegExp(`^[^，。；、]{0,8}?(?:被|获)?${words.rated}`, 'u')
  const isMoney = new RegExp(`^(?:${words.money})$`, 'u')
  const finished = new RegExp(`^(?:${words.carried})$`, 'u')
  const partiesNamed = makePartiesReader(words)
  const groups = words.closed.map((group) => group.map((source) => late(source, 'u')))
  return (block: FigureBlock, series: Series, wholes: Indicator[]): Verdict | null => {
    const { opening, parts } = series
    const whole = wholes[0]
    if (!whole) return null
    const isExclusive = parts.every(({ label }) => exclusive.test(label.replace(led, '')))
    if (addsUp(block, series, { wholes, isExclusive })) return null
    const labels = parts.map(({ label }) => label.replace(graded, ''))
    const excessOf = (size: number) =>
      (parts.slice(0, size).reduce((sum, { figure }) => sum + figure.metric.value, 0) - whole.metric.value) /
      whole.metric.value
    const [first, last] = [parts[0]?.figure ?? whole, parts.at(-1)?.figure ?? whole]
    if (areTwice(block, { first, last, by: Math.round(excessOf(parts.length) * whole.metric.value) })) return null
    // 新收320件，审结305件，未结28件: some are from before.
    if (excessOf(parts.length) > 0 && older.test(whole.before) && labels.some((label) => carried.test(label)))
      return null
    const size =
      isNamed(whole, labels) || areItsYears(whole, labels) || isOfSoMany(whole, labels, words)
        ? labels.length
        : completeSize(labels, { rest, open, groups, opposites: words.opposites, opening })
    if (size !== null) {
      if (opening === 'none' && isToldApart(block, whole, parts)) return null
      const excess = excessOf(size)
      const limit =
        opening === 'none'
          ? 0.2
          : opening === 'announced' && gapBetween(block, whole, parts[0]?.figure ?? whole).length > 60
            ? 0.15
            : farthest
      return Math.abs(excess) <= limit || isOneMore(excess * whole.metric.value) ? { kind: 'sum', size } : null
    }
    const excess = excessOf(parts.length)
    // …、丁类56件等: not all are listed.
    if (excess < 0 && last.after.startsWith('等')) return null
    const apart = parts.length > 1 && labels.every((label) => exclusive.test(label.replace(led, '')))
    const isApart = apart && excess > 0 && (excess <= farthest || isOneMore(excess * whole.metric.value))
    if (isApart && (opening !== 'none' || (isListedRightBehind(block, whole, parts) && !older.test(whole.before)))) {
      const mayOverlap = areHonours(labels) || (opening === 'none' && (parts.length < 3 || areLevels(labels)))
      return { kind: mayOverlap ? 'doubtful' : 'sum', size: parts.length }
    }
    // 复议18件，其中维持12件、驳回2件、终止3件: how one of them ended is not told.
    const isOneLess = parts.length > 2 && Math.round(-excess * whole.metric.value) === 1 && -excess <= fewLess
    const isOwn = opening === 'within' || isListedRightBehind(block, whole, parts)
    if (apart && isOneLess && isOwn && !areGroups(labels)) return { kind: 'doubtful', size: parts.length }
    const money = isMoney.test(whole.measure ?? '')
    const has = (pattern: RegExp) => parts.some(({ label, figure }) => pattern.test(label + figure.after.slice(0, 8)))
    if (opening !== 'announced' && !money && has(overlapping)) return null
    const short = -excess
    const parties = opening === 'none' ? 'none' : partiesNamed(clauseBefore(block, whole), labels)
    if (parties === 'more' && short > 0) return null
    if (parties === 'all' && short <= 0.1 && short >= -0.05) return { kind: 'doubtful', size: parts.length }
    // 尚未审结, 其中…，尚有6件未审结 is no act.
    const isOpen = ({ label, figure }: Part) =>
      open.test(opening !== 'none' && /^(?:尚|还|仍)有$/u.test(label) ? figure.after.slice(0, 6) : label)
    const acts =
      parts.some(({ label, figure }) => !open.test(label) && combined.test(label + figure.after.slice(0, 8))) &&
      !isOneAct(parts, isOpen, finished)
    const classes = parts.length > 2 && labels.every((label) => /类[一-龥]{0,3}$/u.test(label))
    const mixed = opening !== 'announced' && !money && acts && !classes
    const slip = isSlip(whole, parts)
    const hair = slip && parts.length > 2 && Math.abs(excess) <= 0.03
    const ended = parts.length > 1 && parts.findIndex(isOpen) === parts.length - 1 && !mixed
    if ((opening === 'none' || parts.length > 2) && ended && Math.abs(excess) <= 0.1)
      return { kind: 'doubtful', size: parts.length }
    if (opening === 'none')
      return isEvident(block, { parts, whole, excess, slip }) ? { kind: 'doubtful', size: parts.length } : null
    // 约谈34家、责令改正27家、行政处罚16家、列入黑名单16家 of 83家: ten too many is one digit, and hardly ten that count twice.
    const isTenMore = parts.length > 3 && excess > 0 && excess <= 0.15 && isTen(excess * whole.metric.value)
    if (mixed) return hair || isTenMore ? { kind: 'doubtful', size: parts.length } : null
    if (excess > 0) {
      // Parts of different kinds may overlap (民生领域386件、适用普通程序897件).
      const certain = opening === 'announced' || areUniform(labels)
      if (excess > (certain ? 0.25 : slip ? 0.15 : 0.05)) return null
      return { kind: certain ? 'sum' : 'doubtful', size: parts.length }
    }
    const many = parts.length > 2
    if (opening === 'announced')
      return short <= 0.2 && many
        ? { kind: 'sum', size: parts.length }
        : short <= 0.1
          ? { kind: 'doubtful', size: 2 }
          : null
    // Nothing but two digits of one of many parts that changed places explains what is lacking: 48 for 84.
    if (opening === 'within' && parts.length > 3 && short <= 0.25 && areUniform(labels) && isTurned(whole, parts))
      return { kind: 'doubtful', size: parts.length }
    const limit = limitOf(opening, { many, classes, slip: slip && parts.length > 3 })
    const evident = slip || (many && short <= 0.03) || opening === 'bracket'
    if (classes && short <= 0.03) return { kind: 'sum', size: parts.length }
    return short <= limit && evident ? { kind: 'doubtful', size: parts.length } : null
  }
}

/** Which share of the whole may be lacking in what is no list of all: of kinds (类) one wrong key may be more. */
function limitOf(opening: string, { many, classes, slip }: Record<'many' | 'classes' | 'slip', boolean>): number {
  if (opening === 'bracket' || opening === 'colon') return many ? 0.1 : 0.03
  if (classes) return slip ? 0.1 : 0.05
  return many ? 0.04 : 0.02
}

/** 10, 100, …, so that one digit of one of them is wrong. */
function isTen(gap: number): boolean {
  return /^10+$/u.test(gap.toFixed(0)) && Math.abs(gap - Math.round(gap)) < 1e-6
}

/** Of few, one more is much: 2件，维持2件、终止1件. */
function isOneMore(gap: number): boolean {
  return gap > 0 && gap < 1.5
}
