import { bitOf, isPairBit, lastBit, pairBit } from './character-bits.ts'

/** A match needs this bit, or one of these. */
export type Need = number | number[]

/** What a text needs for a pattern (flag u, not i) to match: for each of its alternatives; nothing at all for what is not read. */
export function needsOf(source: string): Need[][] {
  const choices = /[\ud800-\udfff]/.test(source) ? [[]] : readChoices(source, 0).choices
  return choices.some((needs) => needs.length === 0) ? [[]] : choices
}

/** Alternatives up to the end or a closing bracket: what each needs. */
function readChoices(source: string, start: number): { choices: Need[][]; end: number } {
  const choices: Need[][] = []
  let needs: Need[] = []
  // The plain character right before, if any.
  let before = 0
  let at = start
  while (at < source.length) {
    const code = source.charCodeAt(at)
    // A plain character, and what follows is no quantifier: so are most.
    if (code > 0x7e && !isQuantifier(source.charCodeAt(at + 1))) {
      needs.push(before === 0 ? code & lastBit : pairBit(before, code))
      before = code
      at++
      continue
    }
    if (code === closing) break
    before = 0
    if (code === bar) {
      choices.push(needs)
      needs = []
      at++
      continue
    }
    const atom = readAtom(source, at)
    const quantifier = quantifierAt(source, atom.end)
    if (quantifier === '' || !/^(?:[*?]|\{0)/u.test(quantifier)) needs.push(...atom.needs)
    at = atom.end + quantifier.length
  }
  choices.push(needs)
  return { choices, end: at }
}

const closing = 0x29

const bar = 0x7c

/** One of `*+?{`; the end, which is no number, is none. */
function isQuantifier(code: number): boolean {
  return code === 0x3f || code === 0x2b || code === 0x7b || code === 0x2a
}

function quantifierAt(source: string, at: number): string {
  if (!isQuantifier(source.charCodeAt(at))) return ''
  return /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u.exec(source.slice(at, at + 12))?.[0] ?? ''
}

function readAtom(source: string, at: number): { needs: Need[]; end: number } {
  const character = source.charAt(at)
  if (character === '(') return readGroup(source, at)
  if (character === '[') return readClass(source, at)
  if (character === '\\') {
    const { bits, end } = readEscape(source, at)
    return { needs: bits ? [bits] : [], end }
  }
  return { needs: '.^$'.includes(character) ? [] : [bitOf(source.charCodeAt(at))], end: at + 1 }
}

/** Of several alternatives one is there, each with what is rarest of it. */
function readGroup(source: string, at: number): { needs: Need[]; end: number } {
  const opening = /^\((?:\?(?:<?[=!]|:|<\w+>))?/u.exec(source.slice(at, at + 40))?.[0] ?? '('
  const { choices, end } = readChoices(source, at + opening.length)
  if (opening.endsWith('!')) return { needs: [], end: end + 1 }
  if (choices.length === 1) return { needs: choices[0] as Need[], end: end + 1 }
  const rarest = new Set<number>()
  for (const needs of choices) {
    if (needs.length === 0) return { needs: [], end: end + 1 }
    const need = rarestOf(needs)
    if (typeof need === 'number') rarest.add(need)
    else for (const bit of need) rarest.add(bit)
  }
  return { needs: [[...rarest]], end: end + 1 }
}

/** The last of those with the fewest bits, or with as many of pairs. */
function rarestOf(needs: Need[]): Need {
  let rarest = needs[0] as Need
  for (let at = 1; at < needs.length; at++) {
    const need = needs[at] as Need
    if (sizeOf(need) === sizeOf(rarest) ? isOfPairs(need) : sizeOf(need) < sizeOf(rarest)) rarest = need
  }
  return rarest
}

function sizeOf(need: Need): number {
  return typeof need === 'number' ? 1 : need.length
}

function isOfPairs(need: Need): boolean {
  return isPairBit(typeof need === 'number' ? need : (need[0] as number))
}

function readClass(source: string, start: number): { needs: Need[]; end: number } {
  let bits: number[] | null = []
  let at = start + 1
  const negated = source.charAt(at) === '^'
  if (negated) at++
  while (at < source.length && source.charAt(at) !== ']') {
    const code = source.charCodeAt(at)
    if (code > 0x7e && source.charAt(at + 1) !== '-') {
      bits?.push(code & lastBit)
      at++
      continue
    }
    const from = at
    const one = readMember(source, at)
    at = one.end
    const ranges = source.charAt(at) === '-' && source.charAt(at + 1) !== ']'
    const last = ranges ? readMember(source, at + 1) : one
    at = last.end
    // Only ranges whose characters share a bit.
    const known =
      one.bits && last.bits && (!ranges || /^(?:\d-\d|[a-z]-[a-z]|[A-Z]-[A-Z])$/u.test(source.slice(from, at)))
    bits = bits && known ? [...bits, ...(one.bits ?? [])] : null
  }
  return { needs: negated || bits === null || bits.length === 0 ? [] : [[...new Set(bits)]], end: at + 1 }
}

function readMember(source: string, at: number): { bits: number[] | null; end: number } {
  if (source.charAt(at) === '\\') return readEscape(source, at)
  return { bits: [bitOf(source.charCodeAt(at))], end: at + 1 }
}

function readEscape(source: string, at: number): { bits: number[] | null; end: number } {
  const escape = /^\\(?:u([\dA-Fa-f]{4})|[pP]\{[^}]*\}|u\{[^}]*\}|x[\dA-Fa-f]{2}|c[A-Za-z]|k<\w+>|\d+|.)/u.exec(
    source.slice(at, at + 60),
  )
  const [whole = '\\', code] = escape ?? []
  const end = at + whole.length
  if (code !== undefined) return { bits: [bitOf(Number.parseInt(code, 16))], end }
  if (whole === '\\d') return { bits: [0x30], end }
  return { bits: /^\\[^\dA-Za-z]$/u.test(whole) ? [bitOf(whole.charCodeAt(1))] : null, end }
}
