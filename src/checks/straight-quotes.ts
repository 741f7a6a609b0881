import { placeOf } from '../report/text.ts'
import { defineKind } from './kind.ts'
import { editAt } from './shared/edits.ts'
import { straightQuotes as quotesIn } from './shared/straight-quotes.ts'
import { bodyTexts } from './shared/texts-in.ts'

/** How many more places are shown with the finding. */
const shown = 9

/** Quotation marks of Chinese text are of one sort. One finding for all straight ones among curly ones. */
export const straightQuotes = defineKind<unknown>({
  name: 'straight-quotes',
  summary: {
    zh: '用弯引号的文件里没有直引号；不能配对的和不含中文的不在此列。',
    en: 'A document with “” has no straight quotation marks. What does not pair, and quotations without Chinese, are left alone.',
  },
  options: {},
  notes: ['other'],
  data: ['straight', 'curly'],
  fixable: true,
  run(report) {
    const texts = bodyTexts(report)
    const curly = texts.reduce((sum, { value }) => sum + (value.match(/[“”]/gu)?.length ?? 0), 0)
    const found = texts.flatMap((text) =>
      quotesIn(text.value).map(({ at, right }) => ({ place: placeOf(text, at, at + 1), right })),
    )
    const [first, ...others] = found
    if (first === undefined || curly === 0) return []
    return [
      {
        place: first.place,
        data: { straight: found.length, curly },
        related: others.slice(0, shown).map(({ place }) => ({ place, note: 'other' })),
        fixes: found.map(({ place, right }) => editAt(place, right)),
      },
    ]
  },
})
