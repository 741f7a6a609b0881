import { partsAbove } from '../report/parts.ts'
import { withYears } from '../report/part-names.ts'
import { pattern } from '../report/pattern.ts'
import type { Place, Report, Text } from '../report/types.ts'
import { defineKind } from './kind.ts'

interface Options {
  in: 'title' | 'part'
  part: string | null
  wanted: { name: string; en?: string; pattern: string }[]
}

/** The title, or the opening of a part (its headings and its first sentence), says what it should. */
export const requiredText = defineKind<Options>({
  name: 'required-text',
  summary: {
    zh: '标题，或某一部分的标题和第一句，符合每一个正则。',
    en: 'The title, or headings and first sentence of a part, match each pattern.',
  },
  options: {
    in: { enum: ['title', 'part'], description: '标题，还是某部分的开头 · The title, or the opening of a part' },
    part: {
      type: ['string', 'null'],
      format: 'part',
      default: null,
      description: '哪个部分（in: part） · Which part, for `in: part`',
    },
    wanted: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', description: '消息中的叫法 · How messages call it' },
          en: { type: 'string', description: '英文叫法 · The same in English' },
          pattern: {
            type: 'string',
            format: 'year-regex',
            description: '应有的文字，可用 {{year}}、{{nextYear}} · Pattern, may use {{year}} and {{nextYear}}',
          },
        },
        required: ['name', 'pattern'],
        additionalProperties: false,
      },
      description: '应当写明的内容 · What should be said',
    },
  },
  outcomes: ['absent', 'lacking'],
  data: ['lacking', 'lackingEn', 'text'],
  run(report, options) {
    const found = options.in === 'title' ? titleOf(report) : openingOf(report, options.part ?? '')
    if (found === null) {
      return options.in === 'title'
        ? [{ place: report.anchor, outcome: 'absent', data: { lacking: '', lackingEn: '', text: '' } }]
        : []
    }
    const lacking = options.wanted.filter(
      (one) => !pattern(withYears(one.pattern, report.meta.reportYear)).test(found.value),
    )
    if (lacking.length === 0) return []
    const data = {
      lacking: lacking.map(({ name }) => name).join('、'),
      lackingEn: lacking.map(({ name, en = name }) => en).join(', '),
      text: found.text.raw,
    }
    return [{ place: found.place, outcome: 'lacking', data }]
  },
})

interface Opening {
  value: string
  text: Text
  place: Place
}

function titleOf({ meta: { title }, anchor }: Report): Opening | null {
  return title && { value: title.value, text: title, place: anchor }
}

/** Headings that name the part and the first sentence under them; null where no heading does. */
function openingOf({ parts, outline, blocks, sentences }: Report, part: string): Opening | null {
  const headings = (parts[part]?.headings ?? []).flatMap((index) => outline[index] ?? [])
  const [first] = headings
  if (!first) return null
  const sentence = sentences.find(
    ({ block, title }) => !title && partsAbove(outline, blocks[block]?.heading ?? null).includes(part),
  )
  const body = sentence && blocks[sentence.block]?.text.value.slice(sentence.start, sentence.end)
  const value = [...headings.map(({ title }) => title.value), body ?? ''].join('\n')
  return { value, text: first.title, place: first.place }
}
