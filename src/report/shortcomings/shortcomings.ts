import type { JudgedBody, Body } from '../body.ts'
import type { Answer } from './answer.ts'
import { asidesOf, mendedIn } from './asides-of.ts'
import type { Deficiency } from './deficiencies.ts'
import { inlineAnswers, promiseIn, promisesOnly, rowAnswers, sharedSentences } from './inline-answers.ts'
import { blockOf, linked } from '../links.ts'
import { isReadInPart } from './is-read-in-part.ts'
import type { Pair, Pairing } from '../remedies/pairing.ts'
import { answeredInOrder } from '../remedies/answered-in-order.ts'
import { madeGoodIn, mayAnswer } from './behind-item.ts'
import { measuresOf } from './measures.ts'
import type { Planned } from './planned.ts'
import { partKeys, partsAbove } from '../parts/parts.ts'
import { goesOn, mayBeOne } from './is-caption.ts'
import { answering, type InOrder, remedyOf } from './remedy-of.ts'
import { sentenceText, sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import { countHan } from '../text/count-han.ts'
import { beforeFirst } from '../text/cut-at-marks.ts'
import { joinTexts, placeOf } from '../text/text.ts'
import type { Place, Report, Shortcoming, Text } from '../types.ts'

/** So many of the nearest measures are kept. */
const shown = 2

/** The shortcomings of a report, each with what answers it, and the measures they were compared with. */
export function shortcomingsOf(
  body: JudgedBody,
  deficiencies: Deficiency[],
  { patterns, pair }: { patterns: ShortcomingPatterns; pair: Pair },
): Pick<Report, 'shortcomings' | 'measures'> {
  // 二是 before a line that was cut off says nothing yet.
  const found = deficiencies.filter(({ subject }) => subject.value !== '')
  if (found.length === 0) return { shortcomings: [], measures: [] }
  const listed = new Set(found.flatMap(({ sentences }) => sentences))
  const planned = concrete(measuresOf(body, listed, patterns), patterns)
  const measures = planned.map(({ measure }) => measure)
  const blanket = hasBlanketPromise(body, listed, patterns)
  const shared = sharedSentences(found)
  const items = found.map(({ sentences, subject, row }) => {
    const rest = row?.details ?? sentences.slice(1).map((at) => sentenceText(body, at))
    // A row of a table has no last words; those of a clause are its own.
    const last = sentences.at(-1)
    const end = last === undefined ? null : shared.has(last) ? subject : sentenceText(body, last)
    return { sentences, subject, row, rest, end, text: joinTexts([subject, ...rest]) }
  })
  const asides = asidesOf(body, listed, patterns)
  const pairings = pair(
    items.map(({ subject, row, rest, text }) => ({
      clause: lackingClause(subject.value, patterns),
      object: objectOf(subject.value, patterns),
      unspecific: patterns.unspecific.test(lackingClause(subject.value, patterns)),
      subject: subject.value.replaceAll(patterns.examples, '').replaceAll(patterns.causes, ''),
      // Cells end without 。
      text: (row ? [subject, ...rest].map(({ value }) => value).join('。') : text.value)
        .replaceAll(patterns.examples, '')
        .replaceAll(patterns.causes, ''),
    })),
    measures.map(({ text, caption }) => ({ text: text.value, caption })),
    asides.map(({ value }) => value),
  )

  const answers = items.map(({ sentences, subject, row, end }, at): Answer[] => {
    const own = row ? rowAnswers(row.answers, patterns) : inlineAnswers(body, sentences, { listed, shared, patterns })
    const aside = asides[pairings[at]?.aside ?? -1]
    return [
      ...promiseIn(subject, patterns),
      ...own,
      ...(row ? [] : madeGoodIn(end, patterns)),
      ...mendedIn(aside, patterns),
    ]
  })
  const inPart = isReadInPart(pairings, new Set([...answers.keys()].filter((at) => answers[at]?.length !== 0)))

  const inOrder = inOrderOf(pairings, answers, planned)

  const isAnswered = (at: number): boolean =>
    (answers[at]?.length ?? 0) > 0 || (pairings[at]?.nearest[0]?.score ?? 0) >= answering

  const shortcomings = items.map(({ sentences, subject, row, rest, end, text }, at): Shortcoming => {
    const inline = answers[at] ?? []
    // What a row says of its remedy, however little, is more than nothing.
    const promises = blanket || (row?.answers.length ?? 0) > 0 || promisesOnly(body, sentences, patterns)
    const nearest = pairings[at]?.nearest
      .slice(0, shown)
      .map(({ measure, score }): Answer => ({ text: linked(measures, measure, 'measure').text, score }))
    return {
      text,
      place: around([subject, ...rest]),
      subject,
      concrete: isConcrete(subject.value, patterns),
      remedy:
        inline.length > 0
          ? 'inline'
          : patterns.unplanned.test(text.value)
            ? 'none'
            : remedyOf(pairings[at], {
                promises,
                own:
                  mayAnswer(end, patterns) ||
                  (isAnswered(at + 1) &&
                    (answers[at + 1]?.length ? goesOn : mayBeOne)(body, sentences, items[at + 1]?.sentences)),
                inPart,
                inOrder: inOrder[at] ?? null,
              }),
      unanswered: promises ? 'generic' : 'none',
      remedies: (inline.length > 0 ? inline : (nearest ?? [])).map(({ text: answer, score }) => ({
        text: answer.raw,
        place: placeOf(answer),
        score: Math.round(score * 100) / 100,
      })),
    }
  })
  return { shortcomings, measures }
}

/** For each shortcoming, what stands in the plan where its answer would, and how likely that answers it. */
function inOrderOf(pairings: Pairing[], answers: Answer[][], planned: Planned[]): (InOrder | null)[] {
  const keys = [...new Set(planned.map(({ item }) => item))]
  const numbers = new Map(keys.map((key, at) => [key, at]))
  const numberOf = (measure: number): number => numbers.get(planned[measure]?.item ?? '') ?? -1
  const places = pairings.map(({ nearest: [best] }, at) => ({
    answer: best && best.score >= answering ? numberOf(best.measure) : null,
    inline: (answers[at]?.length ?? 0) > 0,
  }))
  const standing = answeredInOrder(places, keys.length)
  return pairings.map(({ nearest }, at) => {
    const one = standing[at] ?? null
    const best = one && nearest.find(({ measure }) => one.items.has(numberOf(measure)))
    return best ? { score: best.score, only: one.only, own: one.own } : null
  })
}

/** From the first of some texts to the last: what belongs to a row may stand on either side of its subject. */
function around(texts: Text[]): Place {
  const places = texts.map((text) => placeOf(text))
  return {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  }
}

/** The measures but for one promise for all and slogans; none where no act is named in any. */
function concrete(planned: Planned[], { blanket, act, slogan }: ShortcomingPatterns): Planned[] {
  const own = planned.filter(({ measure: { text } }) => !blanket.test(text.value) && !isSlogan(text.value, slogan))
  return own.some(({ measure: { text } }) => act.test(text.value)) ? own : []
}

/** Whether no clause says more than a slogan. */
function isSlogan(value: string, slogan: RegExp): boolean {
  const clauses = value.split(/[，；。！：]/u).filter((clause) => clause !== '')
  return clauses.length > 0 && clauses.every((clause) => slogan.test(clause))
}

/** The clause that says what is lacking; 问题： before it says nothing. */
function lackingClause(subject: string, { lack, naming }: ShortcomingPatterns): string {
  const clauses = subject.split(/[，。；：]/u).filter((clause) => clause.replaceAll(naming, '').length > 1)
  return clauses.find((clause) => lack.test(clause)) ?? clauses[0] ?? subject
}

/** Nobody repeats 部门“各唱各调”. */
const image = /“[^“”、]{4,}”/gu

/** What is said to be lacking and what the sentence opens with: 围标串标隐蔽性增强，仅凭书面评审难以识别. */
function objectOf(subject: string, patterns: ShortcomingPatterns): string {
  const opening = beforeFirst(subject, '，。；：')
  return `${opening.replaceAll(patterns.lacks, ' ')}，${topicOf(subject, patterns)}`.replaceAll(image, ' ')
}

/** The object that is said to be lacking: 存在 what 等问题, else the clause that says so, without what it says of it. */
function topicOf(subject: string, { among, lack, lacks }: ShortcomingPatterns): string {
  const named = among.exec(subject)?.[1]
  const clause = subject.split(/[，。；：]/u).find((part) => lack.test(part)) ?? subject
  return (named !== undefined && lack.test(named) ? named : clause).replaceAll(lacks, ' ')
}

/** Whether any clause says of anything but words without a topic that it is lacking, or another, which is no frame, tells of something. */
function isConcrete(subject: string, patterns: ShortcomingPatterns): boolean {
  const clauses = subject.split(/[，。；：]/u).filter((clause) => clause !== '')
  const lacking = clauses.filter((clause) => patterns.lack.test(clause))
  const left = (text: string): number => countHan(text.replaceAll(patterns.lacks, ' ').replaceAll(patterns.empty, ''))
  const tells = (clause: string, at: number): boolean =>
    !lacking.includes(clause) &&
    !patterns.frame.test(clause) &&
    !needed.test(clause) &&
    left(clause) >= (at === 0 ? telling : tellingBehind)
  return (
    (clauses.length > 1 && clauses.some(tells)) ||
    [topicOf(subject, patterns), ...lacking].some((text) => left(text) >= 2)
  )
}

/** A first clause, or one behind it, with so many characters that are no empty words tells of something. */
const telling = 6
const tellingBehind = 4
/** 需要在今后加以改进 tells of nothing. */
const needed = /^(?:还|仍|都|均)?(?:需|要|应|有待|亟待)/u

/** One promise for all, with no list behind it. */
function hasBlanketPromise(body: Body, listed: Set<number>, { blanket }: ShortcomingPatterns): boolean {
  return body.sentences.some((sentence, at) => {
    const above = partsAbove(body.outline, blockOf(body, sentence).heading)
    if (!above.includes(partKeys.shortcomings) && !above.includes(partKeys.plan) && !listed.has(at - 1)) return false
    const value = sentenceValue(body, at)
    return !value.endsWith('：') && blanket.test(value)
  })
}
