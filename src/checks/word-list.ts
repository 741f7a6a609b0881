import { allMatches } from '../report/all-matches.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { fillGroups } from './shared/fill-groups.ts'
import { charactersOfAll, type Scope, scopesOption, textsIn } from './shared/texts-in.ts'

interface Options {
  words: { wrong: string; right: string; fix: boolean }[]
  in: Scope[]
}

/** A wrong word: at the place that is looked at, and everywhere in a text. */
interface Word {
  wrong: RegExp
  every: RegExp
  sieve: Sieve
  right: string
  fix: boolean
}

interface Prepared {
  words: Word[]
  areas: Scope[]
}

/** Words that are always wrong, each with the right one. */
export const wordList = defineKind<Options, Prepared>({
  name: 'word-list',
  summary: {
    zh: '没有错词表里的词。',
    en: 'No word of a list of wrong ones is there.',
  },
  options: {
    words: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['wrong', 'right'],
        properties: {
          wrong: { type: 'string', format: 'regex', description: '错误的写法 · Regular expression (flag u)' },
          right: { type: 'string', description: '正确的写法，可用 $1 · The right form, with $1 for groups' },
          fix: {
            type: 'boolean',
            default: false,
            description: '自动改正；只用于在哪里都错的 · Corrected automatically: only where it is wrong in every text',
          },
        },
      },
      description: '错误的词和正确的词 · Wrong words and right ones',
    },
    in: scopesOption('title', 'headings', 'body'),
  },
  data: ['text', 'right'],
  fixable: ({ words }) => words.some(({ fix }) => fix),
  prepare: ({ words, in: areas }) => ({
    words: words.map(({ wrong, right, fix }) => ({
      wrong: new RegExp(wrong, 'uy'),
      every: new RegExp(wrong, 'gu'),
      sieve: sieveOf(wrong),
      right,
      fix,
    })),
    areas,
  }),
  run(report, { words, areas }) {
    const all = charactersOfAll(report)
    const near = words.filter(({ sieve }) => sieve(all))
    if (near.length === 0) return []
    return textsIn(report, areas, []).flatMap(({ text, from, to, characters }) =>
      wordsIn(
        text.value,
        near.filter(({ sieve }) => sieve(characters)),
      )
        .filter(({ at }) => at >= from && at < to)
        .flatMap(({ at, word }) => describe(text, at, word)),
    )
  },
})

/** Where words stand, in order, without those that begin inside an earlier one; at one place, the first of the list. */
function wordsIn(value: string, words: Word[]): { at: number; end: number; word: Word }[] {
  if (words.length === 0) return []
  const found = words.flatMap((word, order) =>
    allMatches(value, word.every).map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      word,
      order,
    })),
  )
  let last = 0
  return found
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .filter(({ at, end }) => {
      if (at < last) return false
      // An empty match takes nothing away.
      last = Math.max(end, at + 1)
      return true
    })
}

function describe(text: Text, at: number, { wrong, right: template, fix }: Word): Finding[] {
  wrong.lastIndex = at
  const match = wrong.exec(text.value)
  if (match === null || match[0] === '') return []
  const range = [at, at + match[0].length] as const
  const right = fillGroups(template, (group) => match[group] ?? '')
  const edit = editOf(text, range, right)
  const data = { text: text.raw.slice(...range), right }
  return [{ place: placeOf(text, ...range), data, ...(edit && (fix ? { fix: edit } : { suggestion: edit })) }]
}
