import { allMatches } from '../report/all-matches.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { fillGroups } from './shared/fill-groups.ts'
import { charactersOfAll, type Scope, scopesOption, type Stretch, textsIn } from './shared/texts-in.ts'

interface Form {
  pattern: string
  write: string
}

interface Prepared {
  forms: { pattern: RegExp; sieve: Sieve; write: string }[]
  areas: Scope[]
}

interface Options {
  forms: Form[]
  in: Scope[]
}

/** Things that have one right form: a pattern knows them however they are written, a template says how they should be. */
export const writtenForm = defineKind<Options, Prepared>({
  name: 'written-form',
  summary: {
    zh: '正则认出的内容按规范写法书写。',
    en: 'What a pattern recognises is written in its set form.',
  },
  options: {
    forms: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pattern', 'write'],
        properties: {
          pattern: {
            type: 'string',
            format: 'regex',
            description: '认出它的各种写法，正确的也在内 · Regular expression (flag u) of right and wrong forms alike',
          },
          write: { type: 'string', description: '应有的写法，可用 $1 · How it is written, with $1 for groups' },
        },
      },
      description: '固定的写法 · Set forms',
    },
    in: scopesOption('title', 'headings', 'body'),
  },
  data: ['text', 'right'],
  fixable: true,
  prepare: ({ forms, in: areas }) => ({
    forms: forms.map(({ pattern, write }) => ({ pattern: new RegExp(pattern, 'gu'), sieve: sieveOf(pattern), write })),
    areas,
  }),
  run(report, { forms, areas }) {
    const all = charactersOfAll(report)
    const near = forms.filter(({ sieve }) => sieve(all))
    if (near.length === 0) return []
    return textsIn(report, areas, []).flatMap((stretch) =>
      near.flatMap((form) => (form.sieve(stretch.characters) ? slipsIn(stretch, form) : [])),
    )
  },
})

function slipsIn({ text, from, to }: Stretch, { pattern, write }: { pattern: RegExp; write: string }): Finding[] {
  return allMatches(text.value, pattern).flatMap((match) => {
    const range = [match.index, match.index + match[0].length] as const
    const right = fillGroups(write, (group) => match[group] ?? '')
    if (match[0] === '' || match[0] === right || match.index < from || match.index >= to) return []
    const fix = editOf(text, range, right)
    return { place: placeOf(text, ...range), data: { text: text.raw.slice(...range), right }, ...(fix && { fix }) }
  })
}
