import { type FigureWords, wholeOf } from '../figure-words.ts'

/** 表1, 附表二 */
export const tableNumber = '附?表(?:\\d|[一二三四五六七八九十]){0,3}'

/** Makes a function that tells what place the figures under some lines are all of (全县; '' for none); null where they count in a way of their own. */
export function makeScopeReader({
  listed: { loose },
  ...words
}: FigureWords & { listed: { loose: string } }): (lines: string[]) => string | null {
  const [isLoose, place] = [new RegExp(loose, 'u'), new RegExp(wholeOf(words), 'u')]
  return (lines) =>
    lines.some((line) => isLoose.test(line))
      ? null
      : (lines.map((line) => place.exec(line)?.[0] ?? '').findLast((found) => found !== '') ?? '')
}

/** Patterns of what a line above figures says of any: 全县行政执法主要数据. */
export interface IdleWords extends FigureWords {
  listed: { kinds: string; any: string }
}

/** Makes a function that tells what some lines say of the figures under them beside what is said of any. */
export function makeNarrowReader({ listed: { kinds, any }, ...words }: IdleWords): (lines: string[]) => string {
  const idle = new RegExp(`（[^（）]{0,20}）|${tableNumber}|${any}|${kinds}|${wholeOf(words)}|[^\\p{Script=Han}]`, 'gu')
  return (lines) => lines.map((line) => line.replaceAll(idle, '')).join('')
}
