import { readInteger } from '../../report/text/numerals.ts'

/** Source of a small number that is neither vague nor an ordinal, as the group `count`. */
export const givenNumber =
  '(?<![第前近数几超余逾每约其各〇零一二两三四五六七八九十百千万\\d.—-])(?<count>[两二三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2})'

/** The value of such a number; 0 for none. */
export function readGiven(number: string | undefined): number {
  return readInteger(number ?? '') ?? 0
}
