import type { Joined } from '../layout/blocks.ts'
import type { Opening } from './heading-levels.ts'
import { opensItem } from './items.ts'
import type { PartReader } from './part-names.ts'
import { readOrdinal } from './ordinal.ts'
import { restPart } from './rest-part.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** So many labels of other parts than the rest show that labels are the headings. */
const fewest = 2
/** Longest title that is a sentence of its own; of one that says what is reported next, or stands before ：. */
const longest = 16
const longestReported = 40

/**
 * 存在的不足。对照要求，…, 2026年安排：… and 最后报告2026年的安排。: the beginnings of paragraphs that only name a part, where no
 * heading (`written`) does. They stand above what is numbered, where no other heading names a part.
 */
export function labelsIn(
  joined: Joined[],
  written: Opening[],
  { words, partsNamedBy }: { words: Vocabulary; partsNamedBy: PartReader },
): Opening[] {
  const rest = restPart(words)
  const othersOf = ({ parts }: Opening): string[] => parts.filter((key) => key !== rest)
  const headed = new Set(written.map(({ block }) => block))
  // 一、工作进展、不足和第一责任人履职情况 stands above 【不足与原因】….
  const isJoint = (opening: Opening): boolean => othersOf(opening).length > 1
  const named = new Set(written.filter((opening) => !isJoint(opening)).flatMap(othersOf))
  const labels = joined
    .flatMap(({ text: { value }, depth }, block): Opening[] => {
      const end = headed.has(block) ? -1 : labelEnd(value)
      const parts = end > 0 ? partsNamedBy(value.slice(0, end).replace(reported, ''), true) : []
      const form = end + 1 < value.length || reported.test(value) ? 'run-in' : 'block'
      return parts.length > 0 ? [{ block, depth, ordinal: null, end, form, glued: false, parts }] : []
    })
    .filter((label) => !othersOf(label).some((key) => named.has(key)))
  const others = labels.flatMap(othersOf)
  // 整改措施：…: what each item has is no heading.
  const repeated = new Set(others.filter((key, at) => others.indexOf(key) !== at))
  const own = labels.filter((label) => !othersOf(label).some((key) => repeated.has(key)))
  if (own.filter((label) => othersOf(label).length > 0).length < fewest) return []
  return written.some((opening) => othersOf(opening).length > 0) ? own : own.map((label) => ({ ...label, label: true }))
}

/** Says what is reported next. */
const reported =
  /^(?:首先|其次|接着|接下来|然后|最后|下面|以下|[先再])?(?:报告|汇报|介绍|[说讲谈]{1,2})(?:一下)?|^关于/u
const asFollows = /^，(?:现|特)?(?:报告|汇报|说明)如下[：。]/u
const inBrackets = /^【[^【】]{2,40}】(?=.)/u

/** Where the label of a paragraph ends; -1 where it has none. */
function labelEnd(value: string): number {
  const bracketed = inBrackets.exec(value)
  if (bracketed) return bracketed[0].length
  const end = value.search(/[，。；：！？]/u)
  if (end < 0 || opensItem(value) || readOrdinal(value)) return -1
  const isReported = reported.test(value)
  if (isReported && asFollows.test(value.slice(end))) return end
  const mark = value.charAt(end)
  if (!/[。：？]/u.test(mark)) return -1
  return end <= (isReported || mark === '：' ? longestReported : longest) ? end : -1
}
