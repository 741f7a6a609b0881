import { placeOf } from '../report/text.ts'
import { defineKind, type Finding } from './kind.ts'
import { type Scope, scopes, type Stretch, textsIn } from './shared/texts-in.ts'

interface Form {
  pattern: string
  write: string
}

interface Options {
  forms: Form[]
  in: Scope[]
}

/** Things that have one right form: a pattern knows them however they are written, a template says how they should be. */
export const writtenForm = defineKind<Options>({
  name: 'written-form',
  summary: 'What a pattern recognises is written in its set form.',
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
    in: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { enum: [...scopes] },
      default: ['title', 'headings', 'body'],
      description: '在哪里找 · Where to look',
    },
  },
  data: ['text', 'right'],
  run(report, { forms, in: areas }) {
    return textsIn(report, areas, []).flatMap((stretch) => forms.flatMap((form) => slipsIn(stretch, form)))
  },
})

function slipsIn({ text, from, to }: Stretch, { pattern, write }: Form): Finding[] {
  return [...text.value.matchAll(new RegExp(pattern, 'gu'))].flatMap((match) => {
    const end = match.index + match[0].length
    const right = write.replaceAll(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')
    if (match[0] === '' || match[0] === right || match.index < from || match.index >= to) return []
    const place = placeOf(text, match.index, end)
    const finding = { place, data: { text: text.raw.slice(match.index, end), right } }
    const range = { start: place.start.offset, end: place.end.offset }
    // Written over marks, dropped spaces or a cut, the correction would lose them.
    return range.end - range.start === match[0].length ? { ...finding, fix: { ...range, text: right } } : finding
  })
}
