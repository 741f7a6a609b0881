/** 表1, 附表二 */
export const tableNumber = '附?表(?:\\d|[一二三四五六七八九十]){0,3}'

/** Source of a whole that counts are of: 全县, 我局. */
export function wholeOf(places: string): string {
  return `[全我本](?:${places})`
}

/** Makes a function that tells what place the figures under some lines are all of (全县; '' for none); null where they count in a way of their own. */
export function makeScopeReader({
  places,
  loose,
}: {
  places: string
  loose: string
}): (lines: string[]) => string | null {
  const [isLoose, place] = [new RegExp(loose, 'u'), new RegExp(wholeOf(places), 'u')]
  return (lines) =>
    lines.some((line) => isLoose.test(line))
      ? null
      : (lines.map((line) => place.exec(line)?.[0] ?? '').findLast((found) => found !== '') ?? '')
}

/** Patterns of what a line above figures says of any: 全县行政执法主要数据. */
export interface IdleWords {
  places: string
  kinds: string
  any: string
}

/** Makes a function that tells what some lines say of the figures under them beside what is said of any. */
export function makeNarrowReader({ places, kinds, any }: IdleWords): (lines: string[]) => string {
  const idle = new RegExp(
    `（[^（）]{0,20}）|${tableNumber}|${any}|${kinds}|${wholeOf(places)}|[^\\p{Script=Han}]`,
    'gu',
  )
  return (lines) => lines.map((line) => line.replaceAll(idle, '')).join('')
}
