import { once } from '../../../report/memo/once.ts'
import type { Late } from '../../../report/text/pattern.ts'
import type { Indicator } from '../../../report/types.ts'
import { covers } from '../covers.ts'
import type { Opening, SortWords } from './find-series.ts'
import { readGiven } from '../../shared/given-number.ts'

/** 规章和规范性文件12部，其中规章2部、规范性文件9部: the whole names all its parts. */
export function isNamed({ words, after }: Indicator, labels: string[]): boolean {
  const nouns = `${words}${after}`.split(/[和、及与]/u)
  return (
    nouns.length > 1 && nouns.length === labels.length && nouns.every((noun, at) => covers(noun, labels[at] ?? noun))
  )
}

/** 近三年制定45件，其中2022年12件、2023年15件、2024年18件 */
export function areItsYears({ before }: Indicator, labels: string[]): boolean {
  const years = /([两三四五])年[^，。；]{0,20}$/u.exec(before)?.[1]
  return (
    years !== undefined &&
    new Set(labels).size === readGiven(years) &&
    labels.every((label) => /^\d{4}年$/u.test(label))
  )
}

/** 办理五类案件47件：甲17件、…: as many parts as the whole is said to have. */
export function isOfSoMany({ before }: Indicator, labels: string[], words: SortWords): boolean {
  return readGiven(countedOf(words).exec(before)?.[1]) === labels.length
}

const countedOf = once(
  ({ sorts }: SortWords) => new RegExp(`([两二三四五六七八九十])(?:大|个)?(?:${sorts})[^，。；、]{0,8}$`, 'u'),
)

interface CompleteWords {
  rest: RegExp
  open: RegExp
  groups: Late[][]
  opposites: string[]
  opening: Opening
}

/** 事故发生前, 事故发生后: the same but for one character and its opposite. */
function areOpposite([one = '', two = '', ...others]: string[], opposites: string[]): boolean {
  if (others.length > 0 || one.length !== two.length) return false
  const at = Array.from(one).findIndex((character, index) => character !== two.charAt(index))
  const pair = one.charAt(at) + two.charAt(at)
  return (
    at >= 0 &&
    one.slice(at + 1) === two.slice(at + 1) &&
    opposites.some((each) => each === pair || each === pair.charAt(1) + pair.charAt(0))
  )
}

/** How many labels of a list surely are the whole; null where it may be partial. */
export function completeSize(
  labels: string[],
  { rest, open, groups, opposites, opening }: CompleteWords,
): number | null {
  const last = labels.findLastIndex((label) => rest.test(label))
  if (last > 0 && (opening !== 'none' || /^(?:涉及|包括|含|有)/u.test(labels[0] ?? ''))) {
    let size = last + 1
    while (size < labels.length && open.test(labels[size] ?? '')) size++
    return size
  }
  if (areOpposite(labels, opposites)) return 2
  for (const group of groups) {
    const ends = group.map((pattern) => labels.findIndex((label) => pattern.regex.test(label)))
    const size = Math.max(...ends) + 1
    if (ends.every((at) => at >= 0) && new Set(ends).size === group.length && size === group.length) return size
  }
  return null
}
