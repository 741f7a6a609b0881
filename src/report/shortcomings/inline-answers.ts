import type { Answer } from './answer.ts'
import type { Body } from '../body.ts'
import { countHan } from '../text/count-han.ts'
import { beforeFirst } from '../text/cut-at-marks.ts'
import { isConcretePromise } from './measures.ts'
import { paragraphAfter } from './behind-item.ts'
import { sentenceText, sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import { sliceText } from '../text/text.ts'
import type { Text } from '../types.ts'

/** A longer clause is none that only names an act. */
const longest = 40

/** What the clauses after the first say will be done: 力量不足，下一步将招录人员. */
export function promiseIn(subject: Text, patterns: ShortcomingPatterns): Answer[] {
  // Acts that stand right before it belong to it: 力量不足，充实执法队伍，下一步将招录人员.
  let begun: number | null = null
  for (const comma of subject.value.matchAll(/[，；]/gu)) {
    const from = comma.index + 1
    const clause = subject.value.slice(from, from + 12)
    if (patterns.intention.exec(clause)?.index === 0) {
      const text = sliceText(subject, from)
      const tells = isConcretePromise(text.value, patterns) || opensPractice(text.value, patterns)
      return tells ? [{ text: sliceText(subject, begun ?? from), score: 1 }] : []
    }
    begun = isAct(restOfClause(subject.value, from), patterns) ? (begun ?? from) : null
  }
  return []
}

function restOfClause(value: string, from: number): string {
  return beforeFirst(value.slice(from, from + longest), '，；')
}

/** Whether a clause names an act and nothing that is lacking: 加强培训, and neither 培训偏少 nor 培训有待加强. */
function isAct(clause: string, { act, lacking, wish }: ShortcomingPatterns): boolean {
  return act.exec(clause)?.index === 0 && !lacking.test(clause) && !wish.test(clause)
}

/** What the same item, or the paragraph after it, says will be done; behind 措施： no word need say that it will be. */
export function inlineAnswers(
  body: Body,
  sentences: number[],
  { listed, shared, patterns }: { listed: Set<number>; shared: Set<number>; patterns: ShortcomingPatterns },
): Answer[] {
  const after = sentences.some((at) => shared.has(at)) ? [] : paragraphAfter(body, sentences, { listed, patterns })
  const subject = sentenceValue(body, sentences[0] ?? -1)
  let labelled = false
  return [...sentences.slice(1), ...after].flatMap((at) => {
    const text = sentenceText(body, at)
    labelled ||= patterns.answerLabel.test(text.value)
    const answers = labelled
      ? isLabelledAnswer(text.value, patterns)
      : isConcretePromise(text.value, patterns) ||
        opensPromise(text.value, patterns) ||
        mendsNamed(subject, text.value, patterns)
    return answers ? [{ text, score: 1 }] : []
  })
}

/** So early an intention is what a sentence is about; so much is more than a wish. */
const early = 4
const telling = 16

/** A wish, one promise for all, or what is not planned. */
function plansNothing(value: string, { wish, blanket, unplanned }: ShortcomingPatterns): boolean {
  return wish.test(value) || blanket.test(value) || unplanned.test(value)
}

/** 今后将到车站设点，…: opens with an intention and says at length what is to be, whatever the act. */
function opensPromise(value: string, patterns: ShortcomingPatterns): boolean {
  const { intention, lack } = patterns
  const at = intention.exec(value)?.index ?? value.length
  if (at > early) return false
  const told = value.slice(at)
  if (told.length <= telling || lack.test(told.replace(reference, '').replaceAll(treated, ''))) return false
  return !plansNothing(told, patterns)
}

/** 我局已与两所高校签约，自3月起每月派员坐诊: says at length what is done from some month on, and no figures of the past. */
function opensPractice(value: string, patterns: ShortcomingPatterns): boolean {
  const { practice, past } = patterns
  const from = practice.exec(value)?.index
  return from !== undefined && !past.test(value.slice(from)) && opensPromise(value, patterns)
}

/** 针对这一问题，: names what was told, and nothing that is lacking besides. */
const reference = /^(?:针对|对于?|就)(?:此|这|该|上述|以上)[^，。；]{0,10}，/u

/** 对首次错报的企业电话提醒, 对积压件逐件补办: names whom or what an act is done to. */
const treated = /对[^，。；将]{1,14}的(?=[^，。；]{2})|对[^，。；将]{1,10}(?=逐|一律|予以|依法)/gu

/** 针对巡查留痕不全，推行…: what the item is about, named before an act that nothing says was done. */
const aimed = /^(?:针对|为(?:解决|破解|改变|扭转))([^，。；]{4,30})，/u
/** So many characters in a row are named again. */
const again = 4

function mendsNamed(subject: string, value: string, patterns: ShortcomingPatterns): boolean {
  const { act, lack, past } = patterns
  const [opening, what = ''] = aimed.exec(value) ?? []
  if (opening === undefined) return false
  const starts = Array.from({ length: what.length - again + 1 }, (_, at) => at)
  const isNamed = starts.some((at) => subject.includes(what.slice(at, at + again)))
  const told = value.slice(opening.length)
  return isNamed && act.test(told) && !lack.test(told) && !past.test(told) && !plansNothing(told, patterns)
}

/** Whether 措施： leads in, or led in before, more than a wish, one promise for all or exhortations. */
function isLabelledAnswer(value: string, patterns: ShortcomingPatterns): boolean {
  const { answerLabel, act, lack } = patterns
  const own = value.replace(answerLabel, '')
  const tells = act.test(own) || (own.length > telling && !lack.test(own))
  return tells && !plansNothing(own, patterns) && !exhortsOnly(own, patterns)
}

/** Whether a sentence only exhorts: 要高度重视，切实加强证件管理. */
function exhortsOnly(value: string, { slogan, zealous }: ShortcomingPatterns): boolean {
  const clauses = value.split(/[，；。]/u).filter((clause) => clause !== '')
  return clauses.some((clause) => slogan.test(clause)) && clauses.every((one) => slogan.test(one) || zealous.test(one))
}

/** Whether what 措施： leads in is no more than a promise: little, but not nothing. */
export function promisesOnly(body: Body, sentences: number[], { answerLabel, blanket }: ShortcomingPatterns): boolean {
  return sentences.slice(1).some((at) => {
    const value = sentenceValue(body, at)
    return answerLabel.test(value) && blanket.test(value.replace(answerLabel, ''))
  })
}

/** What a row of a table says is done: under such a head no word need say that it will be, nor be a known act. */
export function rowAnswers(cells: Text[], patterns: ShortcomingPatterns): Answer[] {
  return cells
    .filter(({ value }) => countHan(value) > 2 && !plansNothing(value, patterns))
    .map((text) => ({ text, score: 1 }))
}

/** Sentences that hold more than one of the deficiencies; what follows them answers none in particular. */
export function sharedSentences(found: { sentences: number[] }[]): Set<number> {
  const once = new Set<number>()
  return new Set(found.flatMap(({ sentences }) => sentences).filter((at) => once.size === once.add(at).size))
}
