/** The one place where a text differs from the form it should have. */
export interface Slip {
  /** Index in both where they part. */
  at: number
  /** What the form has there, and what the text has instead; one of them may be empty. */
  missing: string
  extra: string
  /** Both begin and end alike. */
  inside: boolean
}

/**
 * How `found` differs from `right` when that is by one slip of the pen: one wrong character, two that changed places, or
 * at most `most` neighbouring characters missing or too many. null when they are equal or differ by more.
 */
export function slipBetween(right: string, found: string, most: number): Slip | null {
  const { head, tail } = commonEnds(right, found)
  if (Math.max(right.length, found.length) - head - tail > Math.max(most, 2)) return null
  const missing = right.slice(head, right.length - tail)
  const extra = found.slice(head, found.length - tail)
  const slip = { at: head, missing, extra, inside: head > 0 && tail > 0 }
  return isOneSlip(missing, extra, most) ? slip : null
}

/** How many characters two texts begin with alike, and how many of the others they end with alike. */
export function commonEnds(one: string, other: string): { head: number; tail: number } {
  const shorter = Math.min(one.length, other.length)
  let head = 0
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head += 1
  let tail = 0
  while (tail < shorter - head && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail))
    tail += 1
  return { head, tail }
}

function isOneSlip(missing: string, extra: string, most: number): boolean {
  if (missing === '') return extra !== '' && extra.length <= most
  if (extra === '') return missing.length <= most
  if (missing.length === 1) return extra.length === 1
  return missing.length === 2 && extra.length === 2 && missing[0] === extra[1] && missing[1] === extra[0]
}

/** Whether what is too many in `found` only says again what stands beside it: 责任责任人. */
export function repeats(found: string, { at, missing, extra }: Slip): boolean {
  if (missing !== '' || extra === '') return false
  const before = found.slice(Math.max(0, at - extra.length), at)
  return extra === before || extra === found.slice(at + extra.length, at + 2 * extra.length)
}
