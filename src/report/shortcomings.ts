import type { Body, JudgedBody } from './body.ts'
import { deficienciesOf } from './deficiencies.ts'
import { isConcretePromise, measuresOf } from './measures.ts'
import { partKeys, partsAbove } from './parts.ts'
import { sentenceText, sentenceValue } from './sentences.ts'
import { shortcomingPatterns, type ShortcomingPatterns } from './shortcoming-patterns.ts'
import { makeSearch } from './similarity.ts'
import { emptyText, joinTexts, placeOf, sliceText } from './text.ts'
import type { Remedy, Shortcoming, Text } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** At least this share of a subject's weight must come back in a measure that answers it. */
const answers = 0.15

interface Answer {
  text: Text
  score: number
}

/** The shortcomings of a report, each with what answers it. */
export function shortcomingsOf(body: JudgedBody, words: Vocabulary): Shortcoming[] {
  const patterns = shortcomingPatterns(words, body.reportYear)
  // 二是 before a line that was cut off says nothing yet.
  const found = deficienciesOf(body, patterns).filter(({ subject }) => subject.value !== '')
  if (found.length === 0) return []
  const listed = new Set(found.flatMap(({ sentences }) => sentences))
  const plannedAnswers = answerFinder(body, measuresOf(body, listed, patterns), words)
  const blanket = hasBlanketPromise(body, listed, patterns)

  return found.map(({ sentences, subject }) => {
    const inline = [...promiseIn(subject, patterns), ...inlineAnswers(body, sentences, { listed, patterns })]
    const planned = plannedAnswers(topicOf(subject.value, patterns))
    const remedy: Remedy =
      inline.length > 0 ? 'inline' : (planned[0]?.score ?? 0) >= answers ? 'plan' : blanket ? 'generic' : 'none'
    const rest = sentences.slice(1).map((at) => sentenceText(body, at))
    return {
      text: joinTexts([subject, ...rest]),
      place: { start: placeOf(subject).start, end: placeOf(rest.at(-1) ?? subject).end },
      subject,
      concrete: isConcrete(subject.value, patterns),
      remedy,
      remedies: (inline.length > 0 ? inline : planned).map(({ text, score }) => ({
        text: text.raw,
        place: placeOf(text),
        score: Math.round(score * 100) / 100,
      })),
    }
  })
}

/** The object that is said to be lacking: 存在 what 等问题, else the clause that says so, without what it says of it. */
function topicOf(subject: string, { lack, lacks }: ShortcomingPatterns): string {
  const among = /存在([^，。；]{2,60}?)等?(?:突出)?(?:问题|现象|情况)/u.exec(subject)?.[1]
  const clause = subject.split(/[，。；：]/u).find((part) => lack.test(part)) ?? subject
  return (among !== undefined && lack.test(among) ? among : clause).replaceAll(lacks, ' ')
}

/** Whether any clause says of anything but words without a topic that it is lacking. */
function isConcrete(subject: string, patterns: ShortcomingPatterns): boolean {
  const clauses = subject.split(/[，。；：]/u).filter((clause) => patterns.lack.test(clause))
  return [topicOf(subject, patterns), ...clauses]
    .map((text) => text.replaceAll(patterns.lacks, ' ').replaceAll(patterns.empty, ''))
    .some((text) => text.replaceAll(/[^\p{Script=Han}]/gu, '').length >= 2)
}

/** What the clauses after the first say will be done: 力量不足，下一步将招录人员. */
function promiseIn(subject: Text, patterns: ShortcomingPatterns): Answer[] {
  for (const comma of subject.value.matchAll(/，/gu)) {
    const from = comma.index + 1
    if (patterns.intention.exec(subject.value.slice(from, from + 12))?.index !== 0) continue
    const text = sliceText(subject, from)
    return isConcretePromise(text.value, patterns) ? [{ text, score: 1 }] : []
  }
  return []
}

/** What the same item, or the paragraph after it, says will be done. */
function inlineAnswers(
  body: Body,
  sentences: number[],
  { listed, patterns }: { listed: Set<number>; patterns: ShortcomingPatterns },
): Answer[] {
  return [...sentences.slice(1), ...paragraphAfter(body, sentences, listed)].flatMap((at) => {
    const text = sentenceText(body, at)
    return isConcretePromise(text.value, patterns) ? [{ text, score: 1 }] : []
  })
}

/** Finds what in the plan answers a topic, best first. */
function answerFinder(body: Body, measures: Text[][], { shortcomings }: Vocabulary): (topic: string) => Answer[] {
  const documents = body.sentences.map((_, at) => sentenceValue(body, at))
  const groups = measures.map((sentences) => sentences.map(({ value }) => value))
  const search = makeSearch(documents, groups, shortcomings)
  return (topic) =>
    search(topic).map(({ group, text, score }) => ({ text: measures[group]?.[text] ?? emptyText, score }))
}

/** A paragraph without heading or items right after an item that has a paragraph of its own. */
function paragraphAfter({ blocks, sentences }: Body, item: number[], listed: Set<number>): number[] {
  const last = item.at(-1) ?? 0
  const here = sentences[last]
  const next = sentences[last + 1]
  if (!here || next?.block !== here.block + 1 || next.title || next.item !== null || listed.has(last + 1)) return []
  if (blocks[here.block]?.heading !== blocks[next.block]?.heading) return []
  const own = new Set(item)
  for (let at = last; sentences[at]?.block === here.block; at--) if (listed.has(at) && !own.has(at)) return []
  const paragraph: number[] = []
  for (let at = last + 1; sentences[at]?.block === next.block; at++) paragraph.push(at)
  return paragraph
}

/** One promise for all, with no list behind it. */
function hasBlanketPromise(body: Body, listed: Set<number>, { blanket }: ShortcomingPatterns): boolean {
  return body.sentences.some((sentence, at) => {
    const above = partsAbove(body.outline, body.blocks[sentence.block]?.heading ?? null)
    if (!above.includes(partKeys.shortcomings) && !above.includes(partKeys.plan) && !listed.has(at - 1)) return false
    const value = sentenceValue(body, at)
    return !value.endsWith('：') && blanket.test(value)
  })
}
