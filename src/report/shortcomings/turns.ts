import type { Body } from '../body.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

/** Further on, a sentence tells of something else. */
const beginning = 30

/** Whether a sentence begins by turning to reasons or to what will be done: 究其原因, 下一步. */
export function turnsAt(body: Body, at: number, { turn }: Pick<ShortcomingPatterns, 'turn'>): boolean {
  return turn.test(sentenceValue(body, at).slice(0, beginning))
}

/** Whether a sentence opens what will be done about all that is listed, beside what each item says of itself. */
export function isForAll(body: Body, at: number, { forAll }: Pick<ShortcomingPatterns, 'forAll'>): boolean {
  return at >= 0 && forAll.test(sentenceValue(body, at).slice(0, 60))
}
