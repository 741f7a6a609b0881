import { allMatches } from '../report/all-matches.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { fillGroups } from './shared/fill-groups.ts'
import { charactersOfAll, type Scope, scopesOption, textsIn } from './shared/texts-in.ts'

interface Word {
  wrong: string
  right: string
  fix: boolean
}

/** `any` finds what one of `words` finds, in one pass. */
interface Prepared {
  any: RegExp
  words: { wrong: RegExp; sieve: Sieve; right: string; fix: boolean }[]
  areas: Scope[]
}

/** Words that are always wrong, each with the right one. */
export const wordList = defineKind<{ words: Word[]; in: Scope[] }, Prepared>({
  name: 'word-list',
  summary: 'No word of a list of wrong ones is there.',
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
  prepare: ({ words, in: areas }) => ({
    any: new RegExp(words.map(({ wrong }) => `(?:${wrong.replaceAll(/(?<!\\)\((?!\?)/gu, '(?:')})`).join('|'), 'gu'),
    words: words.map(({ wrong, right, fix }) => ({
      wrong: new RegExp(wrong, 'uy'),
      sieve: sieveOf(wrong),
      right,
      fix,
    })),
    areas,
  }),
  run(report, { any, words, areas }) {
    const all = charactersOfAll(report)
    const near = words.filter(({ sieve }) => sieve(all))
    return textsIn(report, areas, []).flatMap(({ text, from, to, characters }) => {
      if (!near.some(({ sieve }) => sieve(characters))) return []
      return allMatches(text.value, any).flatMap(({ index }) => {
        if (index < from || index >= to) return []
        const word = words.find(({ wrong }) => ((wrong.lastIndex = index), wrong.test(text.value)))
        return word === undefined ? [] : describe(text, index, word)
      })
    })
  },
})

function describe(text: Text, at: number, { wrong, right: template, fix }: Prepared['words'][number]): Finding[] {
  wrong.lastIndex = at
  const match = wrong.exec(text.value)
  if (match === null || match[0] === '') return []
  const range = [at, at + match[0].length] as const
  const right = fillGroups(template, (group) => match[group] ?? '')
  const edit = editOf(text, range, right)
  const data = { text: text.raw.slice(...range), right }
  return [{ place: placeOf(text, ...range), data, ...(edit && (fix ? { fix: edit } : { suggestion: edit })) }]
}
