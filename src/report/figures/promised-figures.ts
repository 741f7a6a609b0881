import type { JudgedBody } from '../body.ts'
import { carriedSentences } from '../shortcomings/carried-sentences.ts'
import type { Deficiency } from '../shortcomings/deficiencies.ts'
import { blockOf, sentenceAt } from '../links.ts'
import { partKeys, partsAbove } from '../parts/parts.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from '../shortcomings/shortcoming-patterns.ts'
import { turnsAt } from '../shortcomings/turns.ts'

/** Whether a figure is one of what will be done, by its sentence and where it begins in the text of its block. */
export type PromisedFigure = (sentence: number, start: number) => boolean

/** Fewer sentences that carry the plan are an aside, and perhaps of what was done early in the next year. */
const fewest = 3

/**
 * The figures of the plan, or of what carries it, but for those of what is lacking under a heading that names both:
 * 问题和改进措施 stands above 62项处罚权只用过17项, which is none of what will be done, and 将培训3场 behind it, which is.
 */
export function promisedFigures(
  body: JudgedBody,
  deficiencies: Deficiency[],
  patterns: ShortcomingPatterns,
): PromisedFigure {
  const admitted = new Map(deficiencies.flatMap(({ sentences }) => admittedIn(body, sentences, patterns)))
  const carried = carriedSentences(body)
  const isPlan = carried.size >= fewest
  return (sentence, start) => {
    const { heading } = blockOf(body, sentenceAt(body, sentence))
    const isPlanned = (isPlan && carried.has(sentence)) || partsAbove(body.outline, heading).includes(partKeys.plan)
    return isPlanned && start >= (admitted.get(sentence) ?? -1)
  }
}

/** Of the sentences of an item that say what is lacking, up to where one says what will be done: each with where that begins. */
function admittedIn(body: JudgedBody, sentences: number[], patterns: ShortcomingPatterns): [number, number][] {
  const admitted: [number, number][] = []
  for (const at of sentences) {
    const value = sentenceValue(body, at)
    if (patterns.answerLabel.test(value) || (turnsAt(body, at, patterns) && !patterns.reasons.test(value))) break
    const promise = patterns.intention.exec(value)
    admitted.push([at, promise ? sentenceAt(body, at).start + promise.index : Infinity])
    if (promise) break
  }
  return admitted
}
