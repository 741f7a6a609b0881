import { partKeys, type Body } from './deficiencies.ts'
import { groupBy } from './group.ts'
import { partsAbove } from './parts.ts'
import { pattern } from './pattern.ts'
import { placeOf, sliceText } from './text.ts'
import type { Text } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the body promises on one subject: a heading of the plan with its text, or one item of a list in it. */
export interface Measure {
  sentences: Text[]
  /** All of it, for comparing. */
  value: string
}

/** The measures of the plan, and those the shortcomings part names apart from its items. */
export function measuresOf(body: Body, listed: Set<number>, words: Vocabulary): Measure[] {
  const promised = body.sentences.flatMap((_, at) => (!listed.has(at) && isPromised(body, at, words) ? [at] : []))
  const groups = groupBy(promised, (at) => {
    const { block = -1, item = null } = body.sentences[at] ?? {}
    return item === null ? `heading ${String(body.blocks[block]?.heading)}` : `${String(block)}:${String(item)}`
  })
  return [...groups.values()].map((group) => {
    const sentences = group.map((at) => sentenceText(body, at))
    return { sentences, value: sentences.map(({ value }) => value).join('。') }
  })
}

/** Whether a sentence says concretely what will be done: neither a wish (仍需加强) nor one promise for all. */
export function isConcretePromise(value: string, { shortcomings }: Vocabulary): boolean {
  const { intention, wish, blanket, act } = shortcomings
  return (
    [intention, act].every((source) => pattern(source).test(value)) &&
    ![wish, blanket].some((source) => pattern(source).test(value))
  )
}

/** The text of a sentence. */
export function sentenceText({ blocks, sentences }: Pick<Body, 'blocks' | 'sentences'>, at: number): Text {
  const { block = -1, start = 0, end = 0 } = sentences[at] ?? {}
  const text = blocks[block]?.text
  return text ? sliceText(text, start, end) : { value: '', raw: '', pieces: [] }
}

function isPromised(body: Body, at: number, words: Vocabulary): boolean {
  const sentence = body.sentences[at]
  if (!sentence) return false
  const text = sentenceText(body, at)
  const above = partsAbove(body.outline, body.blocks[sentence.block]?.heading ?? null)
  if (above.includes(partKeys.plan)) return true
  if (above.includes(partKeys.shortcomings)) {
    return (
      isConcretePromise(text.value, words) ||
      (sentence.item !== null && pattern(words.shortcomings.act).test(text.value))
    )
  }
  const { offset } = placeOf(text).start
  return body.parts[partKeys.plan]?.places.some(({ start }) => start.offset === offset) ?? false
}
