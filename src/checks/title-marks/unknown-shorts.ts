import { allMatches } from '../../report/text/all-matches.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'

/** 以下简称《方案》, in one of its forms. */
const introduced = /以下(?:统称|并称|合称|简称|称)(?:为|：)?[“"]?《(?<short>[^《》]{2,12})》/gu

/**
 * 《计划》 behind 以下简称《方案》, in that paragraph, where no title of the report ends so and nothing else is called so:
 * one document under two short names.
 */
export function unknownShorts(texts: readonly Text[], kinds: RegExp): Finding[] {
  if (!texts.some(({ value }) => value.includes('以下'))) return []
  const titles = texts.flatMap(({ value }) => allMatches(value, title).map(({ groups }) => groups?.['name'] ?? ''))
  const known = (short: string): boolean =>
    titles.some((one) => one.length > short.length && one.replace(/（[^（）]{1,30}）$/u, '').endsWith(short))
  return texts.flatMap((text) => {
    const shorts = allMatches(text.value, introduced)
    const [first] = shorts
    const right = first?.groups?.['short'] ?? ''
    if (first === undefined || shorts.length > 1 || !kinds.test(right)) return []
    return allMatches(text.value, title).flatMap(({ index, 0: words, groups }): Finding[] => {
      const short = groups?.['name'] ?? ''
      if (index <= first.index + first[0].length || !kinds.test(short) || short === right || known(short)) return []
      const data = { text: short, right, periods: '', name: '' }
      return [{ place: placeOf(text, index, index + words.length), outcome: 'short', data }]
    })
  })
}

const title = /《(?<name>[^《》]{2,80})》/gu
