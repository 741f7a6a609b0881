import { allMatches } from '../../report/text/all-matches.ts'
import { blockOf } from '../../report/links.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Report } from '../../report/types.ts'
import type { Finding } from '../kind.ts'

const title = /《(?<name>[^《》]{2,80})》/gu
const bracket = /（[^（）]{1,30}）$/u

/**
 * 该条例 (`later`) in a sentence whose titles are of other `kinds` (《…办法》): the document is taken for one of another kind.
 * Where the kind is named before in the paragraph, with or without title marks, that one may be meant.
 */
export function misnamedKinds(
  { blocks, sentences }: Report,
  { later, kinds }: { later: RegExp; kinds: RegExp },
): Finding[] {
  return sentences.flatMap(({ block, start, end }): Finding[] => {
    const { text } = blockOf({ blocks }, { block })
    return allMatches(text.value.slice(start, end), later).flatMap(({ index, 0: words, groups }): Finding[] => {
      const kind = groups?.['kind'] ?? ''
      const at = start + index
      const names = allMatches(text.value.slice(start, at), title).map((match) => match.groups?.['name'] ?? '')
      const right = names.at(-1) ?? ''
      if (right === '' || text.value.slice(0, at).includes(kind)) return []
      if (!names.every((name) => kinds.test(name.replace(bracket, '')))) return []
      const data = { text: text.raw.slice(at, at + words.length), right, periods: '', name: '' }
      return [{ place: placeOf(text, at, at + words.length), outcome: 'kind', data }]
    })
  })
}
