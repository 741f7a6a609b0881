import type { Mark } from '../doc/doc.ts'

/** A page number (- 1 -) and a sign before a number (-3.2) are none. */
const bullet =
  /^[ \t\u3000]{0,40}(?:[-*+][ \t]{1,8}|[•●◦▪■◆◇○※★▶►➢➤][ \t\u3000]{0,8})(?=[\p{Script=Han}“"《〈「（(]|\*\*|\[)/u

/** The sign that a line of a list opens with, which is no prose. */
export function findBullet(line: string): Mark[] {
  const found = bullet.exec(line)
  return found ? [{ kind: 'hidden', start: 0, end: found[0].length }] : []
}
