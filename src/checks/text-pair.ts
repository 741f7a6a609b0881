import { allMatches } from '../report/text/all-matches.ts'
import { type Sieve, sieveOf } from '../report/text/sieve.ts'
import { placeOf } from '../report/text/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { charactersIn, charactersOfAll, type Scope, scopesOption, textsIn } from './shared/texts-in.ts'
import { regexField } from './shared/option-schemas.ts'

interface Options {
  first: string
  second: string
  within: number
  in: Scope[]
}

interface Prepared {
  earlier: RegExp
  sieve: Sieve
  later: RegExp
  within: number
  areas: Scope[]
}

/** Two texts that should not stand together, on one line or at the end and beginning of two. */
export const textPair = defineKind<Options, Prepared>({
  name: 'text-pair',
  summary: {
    zh: '一个正则匹配到的文字之后，近处没有另一个正则匹配到的文字。',
    en: 'No match of one pattern is followed closely by a match of another.',
  },
  options: {
    first: regexField('前一处文字 · The first of them (flag u)'),
    second: regexField('后一处文字 · The second of them (flag u)'),
    within: {
      type: 'integer',
      minimum: 1,
      maximum: 200,
      default: 30,
      description: '相距不超过几个字 · The second lies in so many characters after the first',
    },
    in: scopesOption('headings', 'body', 'margins'),
  },
  data: ['text'],
  prepare: ({ first, second, within, in: areas }) => ({
    earlier: new RegExp(first, 'gu'),
    sieve: sieveOf(first),
    later: new RegExp(second, 'u'),
    within,
    areas,
  }),
  run(report, { earlier, sieve, later, within, areas }) {
    if (!sieve(charactersOfAll(report))) return []
    const texts = [...new Set(textsIn(report, areas, []).map(({ text }) => text))]
    return texts.flatMap((text, at) =>
      (sieve(charactersIn(text)) ? allMatches(text.value, earlier) : []).flatMap((match): Finding[] => {
        const from = match.index
        const end = from + match[0].length
        const found = follow({ text, next: texts[at + 1] ?? null, end, within }, later)
        if (match[0] === '' || found === null) return []
        const place = { start: placeOf(text, from, end).start, end: placeOf(found.text, found.from, found.to).end }
        return [{ place, data: { text: text.raw.slice(from, end) } }]
      }),
    )
  },
})

interface Search {
  text: Text
  /** The line after it. */
  next: Text | null
  end: number
  within: number
}

function follow({ text, next, end, within }: Search, later: RegExp): { text: Text; from: number; to: number } | null {
  const here = later.exec(text.value.slice(end, end + within))
  if (here) return { text, from: end + here.index, to: end + here.index + here[0].length }
  const left = within - (text.value.length - end)
  const there = next && left > 0 ? later.exec(next.value.slice(0, left)) : null
  return next && there ? { text: next, from: there.index, to: there.index + there[0].length } : null
}
