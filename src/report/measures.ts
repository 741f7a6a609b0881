import type { Body, JudgedBody } from './body.ts'
import { groupBy } from './group.ts'
import { partKeys, partsAbove } from './parts.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import { itemKey, sentenceText, sentenceValue } from './sentences.ts'
import { placeOf } from './text.ts'
import type { Text } from './types.ts'

/** No plan has so many sentences; comparing more of them with every shortcoming would take for ever. */
const most = 2000

/**
 * The measures of the plan, and those the shortcomings part names apart from its items (`listed`): for each subject,
 * which is a heading of the plan or one item of a list in it, its sentences.
 */
export function measuresOf(body: JudgedBody, listed: Set<number>, patterns: ShortcomingPatterns): Text[][] {
  const carried = new Set(body.parts[partKeys.plan]?.places.map(({ start }) => start.offset))
  const promised: number[] = []
  for (const at of body.sentences.keys())
    if (promised.length < most && !listed.has(at) && isPromised(body, at, { patterns, carried })) promised.push(at)
  const subjects = groupBy(promised, (at) => {
    const { block = -1, item = null } = body.sentences[at] ?? {}
    return item === null ? `heading ${String(body.blocks[block]?.heading)}` : itemKey(body, at)
  })
  return [...subjects.values()].map((sentences) => sentences.map((at) => sentenceText(body, at)))
}

/** Whether a sentence says concretely what will be done: neither a wish (仍需加强) nor one promise for all. */
export function isConcretePromise(value: string, { intention, wish, blanket, act }: ShortcomingPatterns): boolean {
  return intention.test(value) && act.test(value) && !wish.test(value) && !blanket.test(value)
}

/** Whether a sentence stands in the plan, carries it (`carried`: by offset), or promises something beside shortcomings. */
function isPromised(
  body: Body,
  at: number,
  { patterns, carried }: { patterns: ShortcomingPatterns; carried: Set<number> },
): boolean {
  const sentence = body.sentences[at]
  if (!sentence) return false
  const above = partsAbove(body.outline, body.blocks[sentence.block]?.heading ?? null)
  if (above.includes(partKeys.plan)) return true
  if (above.includes(partKeys.shortcomings)) {
    const value = sentenceValue(body, at)
    return isConcretePromise(value, patterns) || (sentence.item !== null && patterns.act.test(value))
  }
  return carried.has(placeOf(sentenceText(body, at)).start.offset)
}
