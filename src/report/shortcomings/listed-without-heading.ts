import type { JudgedBody } from '../body.ts'
import { groupBy } from '../group.ts'
import { isHollow } from './is-hollow.ts'
import { sentenceAt } from '../links.ts'
import type { Listed } from './listed.ts'
import { listedInProse } from './listed-in-prose.ts'
import { sentencesAt, sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import type { Part } from '../types.ts'

/** What is listed after the sentences that carry the part where no heading names it, else those sentences. */
export function listedWithoutHeading(body: JudgedBody, { places }: Part, patterns: ShortcomingPatterns): Listed[] {
  const paragraphs = groupBy(sentencesAt(body, places), (at) => String(sentenceAt(body, at).block))
  return [...paragraphs.values()].flatMap((paragraph) => {
    const [first = -1] = paragraph
    const items = listedInProse(body, restOfBlock(body, first), patterns).filter(
      ({ sentences: [at = -1] }) => sentenceAt(body, at).item !== null,
    )
    if (sentenceAt(body, first).item === null && items.length > 0) return items
    // 政府工作中还存在一些不足。…: the sentences after it say which.
    const led = isHollow(sentenceValue(body, first), patterns)
      ? listedInProse(body, restOfBlock(body, first), patterns)
      : []
    if (led.length > 0) return led
    const own = paragraph.flatMap((at) => listedInProse(body, [at], patterns))
    // 还有不少困难和问题。主要是：…: the sentence that carries the part names nothing, the next one does.
    const next = restOfBlock(body, paragraph.at(-1) ?? first).slice(0, 1)
    const goesOn = next.filter((at) => patterns.leads.test(sentenceValue(body, at)))
    return own.length > 0 ? own : listedInProse(body, goesOn, patterns)
  })
}

/** The sentences of a block after one of them. */
function restOfBlock(body: JudgedBody, at: number): number[] {
  const rest: number[] = []
  const { block } = sentenceAt(body, at)
  for (let next = at + 1; body.sentences.at(next)?.block === block; next++) rest.push(next)
  return rest
}
