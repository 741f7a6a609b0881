import { allMatches } from '../../report/text/all-matches.ts'
import { readInteger } from '../../report/text/numerals.ts'
import type { Report, Text } from '../../report/types.ts'
import { type Dangling, numberedMentions } from './numbered-mentions.ts'

export interface MentionWords {
  /** What an annex is called (附件). */
  label: RegExp
  /** Numbers of annexes in a line that lists them: 1.水务执法数据表, or 附件1, 附件：1.…；2.…. */
  numbers: RegExp
  /** How the body refers to an annex, with its `number`. */
  mention: RegExp
  /** A line that lists an annex or opens one. */
  listed: RegExp
  elsewhere: RegExp
}

/** Makes the pattern of the numbers of annexes in a line: behind the label, or with a mark behind them; bare ones may be rows. */
export function numbersOf(label: string): RegExp {
  return new RegExp(
    `(?:${label})：?(\\d{1,2}|[一二三四五六七八九十]{1,2}(?=$|[：.、]))(?![\\d年月日%])|(?:^|[；，、。）])(\\d{1,2}|[一二三四五六七八九十]{1,2})[：.、．](?!\\d)`,
    'gu',
  )
}

/**
 * Where the body sends its reader to an annex (见附件2) that is neither listed nor attached. A text without a close may have
 * lost it with that.
 */
export function danglingAnnexes(
  report: Report,
  { label, numbers, mention, listed, elsewhere }: MentionWords,
): Dangling[] {
  const found = report.blocks.flatMap(({ text }) => (label.test(text.value) ? numberedMentions(text, mention) : []))
  if (found.length === 0) return []
  const { margins, furniture, blocks, tables, meta } = report
  const lines = [
    ...blocks.map(({ text }) => text),
    ...tables.flatMap(({ caption }) => caption),
    ...margins,
    ...furniture,
  ]
  const first = lines.findIndex(({ value }) => listed.test(value))
  if (first < 0 && meta.signed === null) return []
  const below = first < 0 ? [] : lines.slice(first)
  if (below.some(({ value }) => elsewhere.test(value))) return []
  const count = below.reduce(
    (most, { value }) => Math.max(most, largestIn(value, numbers), listed.test(value) ? 1 : 0),
    bareIn(below, listed),
  )
  return found
    .filter(({ number, text }) => (number ?? 1) > count && !elsewhere.test(text.value))
    .map((one) => ({ ...one, count }))
}

/** The largest number of an annex in a line below the text. */
function largestIn(line: string, numbers: RegExp): number {
  return Math.max(0, ...allMatches(line, numbers).map(([, first, other]) => readInteger(first ?? other ?? '') ?? 0))
}

/** How many lines right below the first that names an annex are numbered on from it, with no mark behind the number. */
function bareIn([first, ...others]: Text[], listed: RegExp): number {
  if (first === undefined || !listed.test(first.value)) return 0
  const end = others.findIndex(({ value }, at) => !new RegExp(`^${String(at + 2)}(?![\\d年月日%])`, 'u').test(value))
  return 1 + (end < 0 ? others.length : end)
}
