import { defineKind } from './kind.ts'
import { partOption } from './shared/option-schemas.ts'
import { askedIn, type Room, says, valuesIn } from './required-text/asked-texts.ts'

interface Options {
  in: Room
  part: string | null
  wanted: { name: string; en?: string; pattern: string; unless?: string }[]
  atLeast: number | null
}

const years = { type: 'string', format: 'year-regex' }

/** The title, a part or the whole report says what it should. */
export const requiredText = defineKind<Options>({
  name: 'required-text',
  summary: {
    zh: '标题、某一部分或者全文写明了应当写明的内容：每一项，或者其中若干项。',
    en: 'The title, a part or the whole report says each thing that it should, or so many of them.',
  },
  options: {
    in: {
      enum: ['title', 'part', 'part-text', 'report'],
      description:
        '在哪里找：标题；某部分的标题和第一句；某部分的全部文字；整篇报告 · Where to look: the title; headings and first sentence of a part; all of a part; all of the report',
    },
    part: partOption(
      '哪个部分（in: part、part-text）；没有这一部分的不报告 · Which part; nothing is found where it is not there',
    ),
    wanted: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', description: '消息中的叫法 · How messages call it' },
          en: { type: 'string', description: '英文叫法 · The same in English' },
          pattern: {
            ...years,
            description: '应有的文字，可用 {{year}}、{{nextYear}} · Pattern, may use {{year}} and {{nextYear}}',
          },
          unless: {
            ...years,
            description:
              '全文任何地方有这样的文字，就不必写 · Pattern of a text, anywhere in the report, that excuses it',
          },
        },
        required: ['name', 'pattern'],
        additionalProperties: false,
      },
      description: '应当写明的内容，逐项列出 · What should be said, one by one',
    },
    atLeast: {
      type: ['integer', 'null'],
      minimum: 1,
      default: null,
      description: '至少写明几项，不写为每一项 · How many of them are enough; each, where it is not given',
    },
  },
  outcomes: ['absent', 'lacking'],
  data: ['lacking', 'lackingEn', 'listed', 'found', 'atLeast', 'text'],
  example: `check:
  kind: required-text
  in: report
  wanted:
    - name: 负责人出庭应诉的情况
      pattern: 出庭应诉
      unless: (?:没有|未)发生行政诉讼案件
outcomes:
  lacking:
    severity: warning
    message: 报告没有写{{lacking}}`,
  run(report, { in: where, part, wanted, atLeast }) {
    const asked = askedIn(report, where, part)
    const none = { lacking: '', lackingEn: '', listed: '', found: 0, atLeast: atLeast ?? wanted.length, text: '' }
    if (asked === 'no title') return [{ place: report.anchor, outcome: 'absent', data: none }]
    if (asked === null) return []
    const lacking = wanted.filter(
      ({ pattern: one, unless }) =>
        !says(report, asked.values, one) && (unless === undefined || !says(report, valuesIn(report, []), unless)),
    )
    const found = wanted.length - lacking.length
    if (found >= none.atLeast) return []
    const data = {
      ...none,
      found,
      lacking: lacking.map(({ name }) => name).join('、'),
      lackingEn: lacking.map(({ name, en = name }) => en).join(', '),
      listed: lacking.map(({ name }, at) => `${circled.charAt(at)}${name}`).join('；'),
      text: asked.text?.raw ?? '',
    }
    return [{ place: asked.place, outcome: 'lacking', data }]
  },
})

/** Numbers of the items of a list. */
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
