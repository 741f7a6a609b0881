import type { Reading } from './admitted-in.ts'
import { alikeIn } from './alike-in.ts'
import type { Body } from '../body.ts'
import { isCaption, isShort } from './is-caption.ts'
import { isHollow } from './is-hollow.ts'
import { clausesThat } from './lacking-clauses.ts'
import { sentenceAt } from '../links.ts'
import type { Listed } from './listed.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

/** Each sentence that says what is lacking, with those after it that go on about it. */
export function inRunningText(body: Body, admitted: number[], { fields, patterns }: Reading): Listed[] {
  const { lack, scant, detail } = patterns
  const listed: Listed[] = []
  const lacking = admitted.filter((at) => lack.test(sentenceValue(body, at))).length
  const alone = lacking === 1
  const captions = captionsIn(body, admitted, patterns)
  const alike = alikeIn(body, admitted, patterns)
  for (const at of admitted) {
    const value = sentenceValue(body, at)
    // 问：短板在哪里？ asks, and admits nothing.
    if (/[：？]$/u.test(value) || isHollow(value, patterns)) continue
    const last = listed.at(-1)
    // 离要求还有距离。章程多是照抄。…: the first of several stands right behind what announces them, in whatever words.
    const isFirst = listed.length === 0 && lacking >= several && isAnnounced(body, at, patterns) && !detail.test(value)
    const lacks = captions.has(at) || alike.has(at) || lack.test(value) || scant.test(value) || isFirst
    const goesOn = last?.sentences.at(-1) === at - 1 && sentenceAt(body, at).block === sentenceAt(body, at - 1).block
    const tellsOfCaption = captions.has(last?.sentences[0] ?? -1) && !isShort(value)
    const isDetail =
      tellsOfCaption || detail.test(value) || (/\d/u.test(value) && isCaption(body, last?.sentences[0] ?? -1))
    if (goesOn && (fields.has(sentenceAt(body, at).block) || isDetail || !lacks)) {
      // What stands behind 短板： is a clause, but the only one.
      if (last.clause === null || fields.has(sentenceAt(body, at).block)) last.sentences.push(at)
    } else if (lacks) {
      const { start } = sentenceAt(body, at)
      const announced = isAnnounced(body, at, patterns)
      const clauses = clausesThat(value, patterns, { alone, announced })
      // 问题一： is none of what is lacking.
      const label = start === 0 ? (patterns.lackLabel.exec(value)?.[0].length ?? 0) : 0
      const own = clauses.length === 0 && label > 0 ? [{ start: label, end: value.length }] : clauses
      const spans = own.map((one) => ({ start: start + one.start, end: start + one.end }))
      listed.push(...(spans.length > 0 ? spans : [null]).map((clause) => ({ sentences: [at], clause })))
    }
  }
  return listed
}

/** So many sentences that say what is lacking are a list. */
const several = 3

/** Whether the sentence before another, in its paragraph or right above it, only admits that something is lacking. */
function isAnnounced(body: Body, at: number, patterns: ShortcomingPatterns): boolean {
  if (at === 0 || sentenceAt(body, at).block > sentenceAt(body, at - 1).block + 1) return false
  return !sentenceAt(body, at - 1).title && isHollow(sentenceValue(body, at - 1), patterns)
}

/** The captions of paragraphs of which most say in their captions that something is lacking: 群众办事“腿短路长”。 among them, too. */
function captionsIn(body: Body, admitted: number[], { lack }: ShortcomingPatterns): Set<number> {
  const captions = admitted.filter(
    (at) => isCaption(body, at) && body.sentences.at(at + 1)?.block === sentenceAt(body, at).block,
  )
  const lacking = captions.filter((at) => lack.test(sentenceValue(body, at))).length
  // What leads them in is a paragraph, too.
  const opening = admitted.filter((at) => {
    const { start, title } = sentenceAt(body, at)
    return start === 0 && !title && !sentenceValue(body, at).endsWith('：')
  })
  // Where each paragraph has one, they are written alike: 村务会议走形式。 is what is lacking as much as 合同台账不清。
  const alike = captions.length >= fewestAlike && opening.every((at) => captions.includes(at))
  return new Set(lacking >= fewestLacking && (alike || lacking * 2 > captions.length) ? captions : [])
}

/** Fewer captions show no custom. */
const fewestLacking = 2
const fewestAlike = 4
