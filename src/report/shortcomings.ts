import { deficienciesOf, partKeys, type Body, type Deficiency } from './deficiencies.ts'
import { isConcretePromise, measuresOf, sentenceText, type Measure } from './measures.ts'
import { partsAbove } from './parts.ts'
import { pattern } from './pattern.ts'
import { makeCoverage, type Coverage } from './similarity.ts'
import { joinTexts, placeOf } from './text.ts'
import type { Remedy, Shortcoming, Text } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** At least this share of a subject's weight must come back in a measure that answers it. */
const answers = 0.15

interface Answer {
  text: Text
  score: number
}

/** The shortcomings of a report, each with what answers it (definitions, §4). */
export function shortcomingsOf(body: Body, words: Vocabulary): Shortcoming[] {
  const found = deficienciesOf(body, words)
  if (found.length === 0) return []
  const listed = new Set(found.flatMap(({ sentences }) => sentences))
  const documents = body.sentences.map((_, at) => sentenceText(body, at).value)
  const coverage = makeCoverage(documents, words.shortcomings)
  const measures = measuresOf(body, listed, words)
  const blanket = hasBlanketPromise(body, listed, words)

  return found.map((deficiency) => {
    const inline = inlineAnswers(body, deficiency, { listed, words })
    const planned = plannedAnswers(topicOf(deficiency.subject.value, words), measures, coverage)
    const remedy: Remedy =
      inline.length > 0 ? 'inline' : (planned[0]?.score ?? 0) >= answers ? 'plan' : blanket ? 'generic' : 'none'
    const [first, ...rest] = deficiency.sentences
    const last = sentenceText(body, rest.at(-1) ?? first ?? 0)
    return {
      text: joinTexts([deficiency.subject, ...rest.map((at) => sentenceText(body, at))]),
      place: { start: placeOf(deficiency.subject).start, end: placeOf(last).end },
      subject: deficiency.subject,
      concrete: isConcrete(deficiency.subject.value, words),
      remedy,
      remedies: (inline.length > 0 ? inline : planned.slice(0, 2)).map(({ text, score }) => ({
        text: text.raw,
        place: placeOf(text),
        score: Math.round(score * 100) / 100,
      })),
    }
  })
}

/** The object that is said to be lacking: 存在 what 等问题, else the clause that says so, without what it says of it. */
function topicOf(subject: string, { shortcomings }: Vocabulary): string {
  const lack = pattern(shortcomings.lack)
  const among = /存在([^，。；]{2,60}?)等?(?:突出)?(?:问题|现象|情况)/u.exec(subject)?.[1]
  const clause = subject.split(/[，。；：]/u).find((part) => lack.test(part)) ?? subject
  return (among !== undefined && lack.test(among) ? among : clause).replaceAll(new RegExp(shortcomings.lack, 'gu'), ' ')
}

/** Whether any clause says of anything but words without a topic that it is lacking. */
function isConcrete(subject: string, words: Vocabulary): boolean {
  const { lack, stop, naming } = words.shortcomings
  const empty = new RegExp([...stop, ...naming].toSorted((a, b) => b.length - a.length).join('|') || '(?!)', 'gu')
  return [topicOf(subject, words), ...subject.split(/[，。；：]/u).filter((clause) => pattern(lack).test(clause))]
    .map((text) => text.replaceAll(new RegExp(lack, 'gu'), ' ').replaceAll(empty, ''))
    .some((text) => text.replaceAll(/[^\p{Script=Han}]/gu, '').length >= 2)
}

/** What the same item, or the paragraph after it, says will be done. */
function inlineAnswers(
  body: Body,
  { sentences }: Deficiency,
  { listed, words }: { listed: Set<number>; words: Vocabulary },
): Answer[] {
  return [...sentences.slice(1), ...paragraphAfter(body, sentences, listed)].flatMap((at) => {
    const text = sentenceText(body, at)
    return isConcretePromise(text.value, words) ? [{ text, score: 1 }] : []
  })
}

function plannedAnswers(topic: string, measures: Measure[], coverage: Coverage): Answer[] {
  return measures
    .flatMap(({ sentences, value }) => {
      const score = coverage(topic, value)
      const best = sentences.toSorted((a, b) => coverage(topic, b.value) - coverage(topic, a.value))[0]
      return best && score > 0 ? [{ text: best, score }] : []
    })
    .toSorted((a, b) => b.score - a.score)
}

/** A paragraph without heading or items right after an item that has a paragraph of its own. */
function paragraphAfter(body: Body, sentences: number[], listed: Set<number>): number[] {
  const last = sentences.at(-1) ?? 0
  const here = body.sentences[last]
  const next = body.sentences[last + 1]
  if (!here || next?.block !== here.block + 1 || next.title || next.item !== null || listed.has(last + 1)) return []
  if (body.blocks[here.block]?.heading !== body.blocks[next.block]?.heading) return []
  const shared = body.sentences.some(
    ({ block }, at) => block === here.block && listed.has(at) && !sentences.includes(at),
  )
  return shared ? [] : body.sentences.flatMap(({ block }, at) => (block === next.block ? [at] : []))
}

/** One promise for all, with no list behind it. */
function hasBlanketPromise(body: Body, listed: Set<number>, words: Vocabulary): boolean {
  const blanket = pattern(words.shortcomings.blanket)
  return body.sentences.some((sentence, at) => {
    const above = partsAbove(body.outline, body.blocks[sentence.block]?.heading ?? null)
    const { value } = sentenceText(body, at)
    const near = above.includes(partKeys.shortcomings) || above.includes(partKeys.plan) || listed.has(at - 1)
    return near && !value.endsWith('：') && blanket.test(value)
  })
}
