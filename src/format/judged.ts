import type { Judged } from '../problem/question.ts'

/** What a model said, as it is given in JSON: who judged, how, and why. */
export function judgedOf({ model, verdict, measure, reason }: Judged) {
  return { source: 'model', model, verdict, measure, reason }
}
