const place = /[全我本][国省市县区州盟旗镇乡局委厅办院]/u

/** Makes a function that tells what place the figures under some lines are all of (全县; '' for none); null where they count in a way of their own. */
export function makeScopeReader(loose: string): (lines: string[]) => string | null {
  const isLoose = new RegExp(loose, 'u')
  return (lines) =>
    lines.some((line) => isLoose.test(line))
      ? null
      : (lines.map((line) => place.exec(line)?.[0] ?? '').findLast((found) => found !== '') ?? '')
}
