import type { JudgedBody } from '../body.ts'
import { sentenceAt } from '../links.ts'
import { partKeys } from '../parts/parts.ts'
import { sentencesAt } from '../parts/sentences.ts'

/** The sentences that carry the plan where no heading names it, each with those behind it in its paragraph: 今年我们打算这样干。村里要…. */
export function carriedSentences(body: JudgedBody): Set<number> {
  const carried = new Set<number>()
  for (const first of sentencesAt(body, body.parts[partKeys.plan]?.places ?? [])) {
    const { block } = sentenceAt(body, first)
    for (let at = first; !carried.has(at) && body.sentences.at(at)?.block === block; at++) carried.add(at)
  }
  return carried
}
