import { soundOf } from './alike.ts'
import { isBrokenWord, isTermEdge } from './broken-word.ts'
import { numerals } from './numerals.ts'
import { type Term, type TermTable, termsAt } from './term-table.ts'

/** A term in a text, or a slip of one. */
export interface FoundTerm {
  from: number
  to: number
  right: string
  isRight: boolean
}

/** How much longer than the term it is. */
const more = { none: 0, one: 0, short: -1, long: 1 }
const han = /\p{Script=Han}/u
// What a phrase may be followed by without being another word.
const after = /[的和与及等并]/u

/** The terms in a levelled text, of these sounds, and the slips of them, in the order in which they begin. */
export function findTerms(value: string, sounds: Uint16Array, table: TermTable): FoundTerm[] {
  const found: FoundTerm[] = []
  for (let at = 0; at < value.length - 2; at += 1) {
    for (const term of termsAt(value, at, { sounds, table })) {
      const slip = slipAt(value, at, { term, table })
      if (slip === null) continue
      const to = at + term.text.length + more[slip]
      found.push({ from: at, to, right: term.text, isRight: slip === 'none' })
    }
  }
  return found
}

/** Whether the character before a place may begin a word that goes on there. */
export function isWordStart(value: string, to: number): boolean {
  return han.test(value.charAt(to)) && !after.test(value.charAt(to))
}

interface Candidate {
  term: Term
  table: TermTable
}

/** Whether a term stands at a place as it should, with one slip, with a character missing or written twice, or not at all. */
function slipAt(value: string, from: number, { term, table }: Candidate): keyof typeof more | null {
  const { text } = term
  let at = 0
  while (at < text.length && value.charCodeAt(from + at) === text.charCodeAt(at)) at += 1
  if (at === text.length) return 'none'
  // Codes, since a string of one character is made anew each time.
  const [wrong, right] = [value.charCodeAt(from + at), text.charCodeAt(at)]
  const { alike, looks } = table
  const isAlike =
    soundOf(wrong, alike) === soundOf(right, alike) ||
    looks.get(wrong)?.includes(text.charAt(at)) === true ||
    isCopied(wrong, { text, at })
  const isOne = isAlike && isSame(value, from, { text, at: at + 1 })
  if (isOne && isSlip(value, from, { term, table, at })) return 'one'
  if (isMissing(value, from, { term, table, at })) return 'short'
  if (isTwice(value, from, { term, table, at })) return 'long'
  const isSwapped = wrong === text.charCodeAt(at + 1) && value.charCodeAt(from + at + 1) === right && text.length > 3
  if (!isSwapped || !isSame(value, from, { text, at: at + 2 }) || isJoined(value, from, { term, at })) return null
  return [at, at + 1].some((one) => isLawful(value, from + one, { from, to: from + text.length, table })) ? null : 'one'
}

/**
 * A character of a long term is left out, two from either end at least: nearer to it, what is left may begin or end another
 * word (执行处罚决定, 行政执法体系). Words can do without an affix (规范建设).
 */
function isMissing(value: string, from: number, { term, table, at }: Candidate & { at: number }): boolean {
  const { text } = term
  if (text.length < 6 || at < 2 || at > text.length - 3 || table.affixes.has(text.charAt(at))) return false
  if (!value.startsWith(text.slice(at + 1), from + at)) return false
  if (!han.test(text.charAt(at)) || numerals.test(text.charAt(at))) return false
  const left = text.slice(0, at) + text.slice(at + 1)
  // 深化法治理论学习: the last character begins a word that goes on.
  const ends = [from + at, from + left.length]
  return !table.lawful.has(left) && !ends.some((end) => isAcross(value, end, table.lawful))
}

/** The character before a place within a term is written twice; the first one may end another word (执行行政). */
function isTwice(value: string, from: number, { term: { text }, table, at }: Candidate & { at: number }): boolean {
  const isSame = at > 1 && value.charCodeAt(from + at) === text.charCodeAt(at - 1)
  if (!isSame || !value.startsWith(text.slice(at), from + at + 1)) return false
  return !table.lawful.has(value.slice(from, from + text.length + 1))
}

/** Within a long term, the hand may write a character again that stands nearby: 人民大表大会. */
function isCopied(wrong: number, { text, at }: { text: string; at: number }): boolean {
  if (text.length < 6 || at < 2 || at > text.length - 2) return false
  return text.slice(at - 2, at + 3).includes(String.fromCharCode(wrong))
}

/** Whether a word that is right goes across a place. */
function isAcross(value: string, place: number, lawful: ReadonlySet<string>): boolean {
  for (const size of [2, 3, 4])
    for (let start = Math.max(0, place - size + 1); start < place; start += 1)
      if (lawful.has(value.slice(start, start + size))) return true
  return false
}

/** Two characters at an end of a term may have changed places with no slip, where a word goes on beyond it. */
function isJoined(value: string, from: number, { term, at }: { term: Term; at: number }): boolean {
  const { text } = term
  const [before, to] = [value.charAt(from - 1), from + text.length]
  if (at === 0) return before === text.charAt(0)
  if (at < text.length - 2) return false
  return value.charAt(to) === text.charAt(text.length - 1)
}

function isSame(value: string, from: number, { text, at }: { text: string; at: number }): boolean {
  return from + text.length <= value.length && value.startsWith(text.slice(at), from + at)
}

/** A character that sounds or looks like the right one is a slip unless it belongs to a word of its own. */
function isSlip(
  value: string,
  from: number,
  { term, table, at }: { term: Term; table: TermTable; at: number },
): boolean {
  const to = from + term.text.length
  const wrong = value.charAt(from + at)
  if (!han.test(wrong) || numerals.test(wrong + term.text.charAt(at))) return false
  // Between quotation marks a term stands alone.
  if (value[from - 1] === '"' && value[to] === '"') return !isLawful(value, from + at, { from, to, table })
  if (table.grammar.has(wrong) && !isDeepInside(wrong, { text: term.text, at })) return false
  const isLast = at === term.text.length - 1
  // 邮政业安全: of the term only a character of another word is there, and the slip would be right behind it.
  if (at === 1 && isTermEdge(value.slice(from - 1, from + 1), table)) return false
  if (at === term.text.length - 2 && isTermEdge(value.slice(to - 1, to + 1), table)) return false
  // A character put in before the last one.
  if (isLast && value.charAt(to) === term.text.charAt(at)) return false
  if (at === 0 && term.freeStart && han.test(value.charAt(from - 1))) return false
  if (isLast && term.freeEnd && isWordStart(value, to) && !isBrokenWord(term.text, wrong + value.charAt(to), table))
    return false
  return !isLawful(value, from + at, { from, to, table })
}

/** These hardly stand in the middle of a long term: 告知承若制, 中国式现代化 written with 过. */
function isDeepInside(wrong: string, { text, at }: { text: string; at: number }): boolean {
  return (wrong === '若' && at > 1) || ('过若'.includes(wrong) && text.length > 5 && at > 1 && at < text.length - 2)
}

/** Whether a whole range is right, or the character at a place in it belongs to a word that is, within the range or not. */
function isLawful(value: string, place: number, range: { from: number; to: number; table: TermTable }): boolean {
  const { from, to, table } = range
  if (table.lawful.has(value.slice(from, to))) return true
  for (const size of [2, 3, 4])
    for (let start = Math.max(0, place - size + 1); start <= place; start += 1)
      if (table.lawful.has(value.slice(start, start + size))) return true
  return false
}
