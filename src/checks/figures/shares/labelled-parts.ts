import { once } from '../../../report/memo/once.ts'
import type { Indicator } from '../../../report/types.ts'
import type { CountingWords } from '../figure-words.ts'
import type { SortWords } from '../sums/find-series.ts'
import { type FigureBlock, gapBetween, isCount, labelOf } from '../in-block.ts'
import { reach } from './share-bases.ts'
import { addRanges, agree, statedRange } from '../stated-range.ts'

/** Patterns of what says that several items are taken together. */
export interface LabelWords extends SortWords, CountingWords {
  /** What grades are called: 等级. */
  degrees: string
}

/** The items a share is said to be of, and their whole. */
export interface LabelledParts {
  parts: Indicator[]
  base: Indicator
}

const subject = /(?:^|[，；（])([^，。；（）\d]{3,24}?)占[^，。；、]{0,16}$/u
const togetherOf = once(({ sorts, degrees, indicators }: LabelWords) => {
  const all = `${indicators.together}|[合加]起来`
  return new RegExp(`[两三四]个?(?:${sorts}|${degrees}|者)(?:${all})?$|(?:${all})$`, 'u')
})
const between = /、|以及|[和及与]/u
const introduced = /^.*(?:其中|[为是有])/u
const denied = /[不未非]$/u

/**
 * 其中A级12户、B级20户、C级3户，A、B级合计占90%: the items that the words before 占 name. `unknown` where they name several, but
 * not all of them are told or their whole is not certain; null where they name none or one.
 */
export function labelledParts(
  block: FigureBlock,
  { at, lead }: { at: number; lead: string },
  words: LabelWords,
): LabelledParts | 'unknown' | null {
  const together = togetherOf(words)
  const said = subject.exec(lead)?.[1]?.replace(/的$/u, '')
  if (said === undefined) return null
  const names = said.replace(together, '').split(between)
  if (names.some((name) => name === '')) return null
  const isTogether = together.test(said)
  if (names.length < 2) return isTogether ? 'unknown' : null
  const items = itemsBefore(block, at)
  const ending = names.at(-1)?.slice(-1) ?? ''
  const found = names.map((name) => itemNamed(items, name) ?? itemNamed(items, name + ending))
  const parts = found.flatMap((item) => item ?? [])
  // 教育和医疗占38%: one item may have both names.
  if (parts.length === 0 && !isTogether) return itemNamed(items, said) ? null : 'unknown'
  if (parts.length < names.length || new Set(parts).size < parts.length) return 'unknown'
  const base = wholeOf(block, at, parts)
  return base ? { parts, base } : 'unknown'
}

interface Item {
  figure: Indicator
  label: string
}

/** The counts of one measure right before a share, in its sentence, with their labels. */
function itemsBefore(block: FigureBlock, at: number): Item[] {
  const last = block.figures[at - 1]
  return block.figures.slice(Math.max(0, at - reach), at).flatMap((figure, index) => {
    const own = figure.measure === last?.measure && figure.metric.sentence === last.metric.sentence
    const label = labelOf(block, Math.max(0, at - reach) + index)
    return own && isCount(figure) ? [{ figure, label: label.replace(introduced, '') }] : []
  })
}

/** The only item of that name; 合格 is not 不合格. */
function itemNamed(items: Item[], name: string): Indicator | null {
  const exact = items.filter(({ label }) => label === name)
  const near = items.filter(
    ({ label }) =>
      label.startsWith(name) ||
      (label.length > 1 && name.startsWith(label)) ||
      (label.endsWith(name) && !denied.test(label.slice(0, -name.length))),
  )
  const [one, other] = exact.length > 0 ? exact : near
  return one && !other ? one.figure : null
}

/** The figure that all items behind it add up to, or that 其中 follows. */
function wholeOf(block: FigureBlock, at: number, parts: Indicator[]): Indicator | null {
  const first = Math.min(...parts.map((part) => block.figures.indexOf(part)))
  for (let index = first - 1; index >= Math.max(0, at - reach - 1); index--) {
    const [whole, next] = [block.figures[index], block.figures[index + 1]]
    if (!whole || !next || !isCount(whole) || whole.measure !== parts[0]?.measure) continue
    const behind = block.figures.slice(index + 1, at).filter((one) => one.measure === whole.measure && isCount(one))
    if (agree(addRanges(behind.map(statedRange)), statedRange(whole))) return whole
    if (/^[^，。；]{0,16}[，；]?其中/u.test(gapBetween(block, whole, next))) return whole
  }
  return null
}
