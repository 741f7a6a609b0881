import type { Problem } from '../problem/problem.ts'

/** So many characters on either side tell one place from another. */
const around = 12

/**
 * What a problem is known by when the file is linted again: its rule and outcome, what it is about and the text around
 * that in the same clause, without spaces. Edits elsewhere do not change it. 14 hexadecimal digits; not for secrets.
 */
export function fingerprintOf({ id, outcome, place }: Problem, text: string | null): string {
  return hashOf([id, outcome, place === null || text === null ? '' : contextOf(text, place)].join('\0'))
}

function contextOf(text: string, { start, end }: NonNullable<Problem['place']>): string {
  const before =
    text
      .slice(Math.max(0, start.offset - reach), start.offset)
      .split(clauseEnd)
      .at(-1) ?? ''
  const about = text.slice(start.offset, Math.min(end.offset, start.offset + longest))
  const [after = ''] = text.slice(end.offset, end.offset + reach).split(clauseEnd)
  return [plain(before).slice(-around), plain(about), plain(after).slice(0, around)].join('\0')
}

const clauseEnd = /[\r\n。，；：！？,;:!?]/u

/** A whole paragraph is known by its beginning. */
const longest = 60
/** As much of the text as holds what is wanted. */
const reach = 60

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s*]+/gu, '')
}

/** cyrb53, a hash of 53 bits. */
function hashOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
