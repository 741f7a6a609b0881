import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

/** A longer sentence says more than that there is something to tell. */
const longest = 120

/** Whether a sentence admits that something is lacking without saying what: it only leads in what does. */
export function isHollow(
  value: string,
  {
    hollow,
    lack,
    gap,
    frame,
    comparison,
    frameWords,
  }: Pick<ShortcomingPatterns, 'hollow' | 'lack' | 'gap' | 'frame' | 'comparison' | 'frameWords'>,
): boolean {
  if (hollow.test(value)) return true
  if (value.length > longest || !gap.test(value)) return false
  // 一年来虽有进步，但与群众期盼相比，我们还有欠账: two clauses of a frame, and one in which nothing is left.
  return value
    .replaceAll(quoted, '')
    .split(/[，；：。]/u)
    .every(
      (clause) =>
        (frame.test(clause) && !lack.test(clause)) ||
        !han.test(clause.replace(comparison, '').replaceAll(frameWords, '')),
    )
}

/** What is quoted names what others ask for: “法治交通”的要求. */
const quoted = /“[^“”]{1,20}”/gu
const han = /\p{Script=Han}/u
