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
  const paragraphs = [...groupBy(sentencesAt(body, places), (at) => sentenceAt(body, at).block).values()]
  return runsOf(body, paragraphs).flatMap((run) => {
    const [paragraph = [], ...others] = run
    // Paragraphs that tell of it whole are listed as those of a section are.
    if (others.length > 0) return listedInProse(body, run.flat(), patterns)
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
    const own =
      paragraph.length > 1 && isWhole(body, paragraph)
        ? listedInProse(body, paragraph, patterns)
        : paragraph.flatMap((at) => listedInProse(body, [at], patterns))
    // 还有不少困难和问题。主要是：…: the sentence that carries the part names nothing, the next one does.
    const next = restOfBlock(body, paragraph.at(-1) ?? first).slice(0, 1)
    const goesOn = next.filter((at) => patterns.leads.test(sentenceValue(body, at)))
    return own.length > 0 ? own : listedInProse(body, goesOn, patterns)
  })
}

/** Neighbouring paragraphs together, where all their sentences are among those that carry the part. */
function runsOf(body: JudgedBody, paragraphs: number[][]): number[][][] {
  const runs: number[][][] = []
  for (const paragraph of paragraphs) {
    const before = runs.at(-1)?.at(-1)
    if (before && isWhole(body, paragraph) && isWhole(body, before) && before.at(-1) === (paragraph[0] ?? 0) - 1)
      runs.at(-1)?.push(paragraph)
    else runs.push([paragraph])
  }
  return runs
}

function isWhole(body: JudgedBody, paragraph: number[]): boolean {
  const [first = -1] = paragraph
  return sentenceAt(body, first).start === 0 && restOfBlock(body, first).length === paragraph.length - 1
}

/** The sentences of a block after one of them. */
function restOfBlock(body: JudgedBody, at: number): number[] {
  const rest: number[] = []
  const { block } = sentenceAt(body, at)
  for (let next = at + 1; body.sentences.at(next)?.block === block; next++) rest.push(next)
  return rest
}
