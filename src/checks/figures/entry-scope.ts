const place = /[全我本][国省市县区州盟旗镇乡局委厅办院]/u

/** Makes a function that tells what place the figures under some lines are all of (全县; '' for none); null where they count in a way of their own. */
export function makeScopeReader(loose: string): (lines: string[]) => string | null {
  const isLoose = new RegExp(loose, 'u')
  return (lines) =>
    lines.some((line) => isLoose.test(line))
      ? null
      : (lines.map((line) => place.exec(line)?.[0] ?? '').findLast((found) => found !== '') ?? '')
}

/** Makes a function that tells what some lines say of the figures under them beside what is said of any (全县行政执法主要数据). */
export function makeNarrowReader({ kinds, any }: { kinds: string; any: string }): (lines: string[]) => string {
  const idle = new RegExp(
    `（[^（）]{0,20}）|附[件录]?|附?表(?:\\d|[一二三四五六七八九十]){0,3}|如下|见下|${kinds}|${any}|${place.source}|[^\\p{Script=Han}]`,
    'gu',
  )
  return (lines) => lines.map((line) => line.replaceAll(idle, '')).join('')
}
