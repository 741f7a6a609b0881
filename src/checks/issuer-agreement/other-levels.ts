import { allMatches } from '../../report/text/all-matches.ts'
import { groupBy } from '../../report/group.ts'
import { sliceText } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'
import { sentenceAround } from '../shared/sentence-around.ts'
import { outside, quoted } from '../shared/outside.ts'

/** How the bodies of one's own county are named. */
export interface Levels {
  /** In the issuer's name, of which level (`level`) its county is. */
  own: RegExp
  /** A body of that county (`body`) in the text, and of which level it is (`level`). */
  bodies: RegExp
  /** The place in the name of a body below a county (镇). */
  below: RegExp
  /** A report that has a match of this may name bodies of a region. */
  superior: RegExp
  /** A sentence that has one tells of former names. */
  former: RegExp
}

/** One's own bodies are named so often; what is left over from another's report stands once or twice. */
const own = 3
const most = 2

/**
 * Bodies of a county in the report of a district (县人大 where all others are 区人大), or the other way round. Below a county
 * that the issuer does not name, the report tells by most of its bodies which it is.
 */
export function otherLevels({ blocks }: Report, issuer: string, levels: Levels): Text[] {
  const named = allMatches(issuer, levels.own).at(-1)?.groups?.['level']
  const isBelow = named === undefined && levels.below.test(issuer)
  if (named === undefined && !isBelow) return []
  const found = blocks.flatMap(({ text }) =>
    outside(text.value, allMatches(text.value, levels.bodies).map(bodyIn), quoted)
      .filter(({ from, to }) => !levels.former.test(sentenceAround(text.value, from, to)))
      .map(({ from, to, level }) => ({ text: sliceText(text, from, to), level })),
  )
  const byLevel = groupBy(found, ({ level }) => level)
  const usual = [...byLevel].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
  const level = isBelow ? usual : named
  const others = found.filter((one) => one.level !== level)
  const isOwn = level !== undefined && (byLevel.get(level)?.length ?? 0) >= own
  if (!isOwn || others.length === 0 || others.length > most) return []
  if (blocks.some(({ text }) => levels.superior.test(text.value))) return []
  return others.map(({ text }) => text)
}

function bodyIn({ index, 0: words, groups }: RegExpExecArray): { from: number; to: number; level: string } {
  return { from: index, to: index + words.length, level: groups?.['level'] ?? '' }
}
