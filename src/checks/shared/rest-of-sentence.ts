import { beforeFirst } from '../../report/text/cut-at-marks.ts'

/** What a sentence or a part of it up to ； goes on with between two indexes of a text. */
export function restOfSentence(value: string, from: number, to: number): string {
  return beforeFirst(value.slice(from, to), '。；')
}
