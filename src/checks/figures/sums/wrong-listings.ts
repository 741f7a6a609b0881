import { allMatches } from '../../../report/text/all-matches.ts'
import { readGiven } from '../../shared/given-number.ts'
import { placeOf } from '../../../report/text/text.ts'
import type { Report } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'

const most = 400
/** Patterns of what a number behind titles counts: 3项制度, 两部法律. */
export interface ListingWords {
  titled: { units: string; nouns: string; beside: string }
}

const chain = /《[^《》]{1,60}》(?:（[^（）《》]{1,12}）)?([和及与]|以及)?、?/uy

/** Makes a check of 《甲》《乙》《丙》两项制度: more or fewer titles than are counted right behind them. */
export function makeListingCheck({ titled: { units, nouns, beside } }: ListingWords): (report: Report) => Miscount[] {
  const counted = new RegExp(
    `^(等)?(\\d{1,2}|一(?![一系次律般])|[两二三四五六七八九十]{1,3})(?:${units})(?=(?!${beside})[^\\d，。；、]{0,2}(?:${nouns}|[，。；、]|$))`,
    'u',
  )
  return ({ blocks }) =>
    blocks.flatMap(({ text }) =>
      text.value.includes('》')
        ? allMatches(text.value, /(?<![》、和及与])《/gu).flatMap(({ index }): Miscount[] => {
            const { size, end } = chainFrom(text.value, index)
            const [all = '', open, number] = size < 2 ? [] : (counted.exec(text.value.slice(end, end + 24)) ?? [])
            const due = readGiven(number)
            if (due < (open === undefined ? 2 : 1)) return []
            // One too many may be a title left out; more are something else.
            if (open === undefined ? due === size || due > size + 1 : due >= size) return []
            const from = end + (open?.length ?? 0)
            return [
              {
                kind: 'listed',
                place: placeOf(text, from, end + all.length),
                stated: text.raw.slice(from, end + all.length),
                terms: '',
                computed: `${String(size)}${all.slice(-1)}`,
                related: [],
              },
            ]
          })
        : [],
    )
}

/** How many titles follow each other from here, and where they end; none where 和 does not stand before the last, or the list goes on. */
function chainFrom(value: string, start: number): { size: number; end: number } {
  let [size, end, joined] = [0, start, 0]
  chain.lastIndex = start
  for (let match = chain.exec(value); match && end - start < most; match = chain.exec(value)) {
    size++
    end = chain.lastIndex
    if (match[1] !== undefined && joined === 0) joined = size
  }
  // 《甲》、《乙》、三项清单: something else is counted.
  const goesOn = /[、和及与]/u.test(value.charAt(end - 1))
  return { size: goesOn || (joined > 0 && joined < size - 1) ? 0 : size, end }
}
