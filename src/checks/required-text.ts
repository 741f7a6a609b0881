import { blockOf, headingAt } from '../report/links.ts'
import { partsAbove } from '../report/parts.ts'
import { withYears } from '../report/part-names.ts'
import { pattern } from '../report/pattern.ts'
import { sentenceValue } from '../report/sentences.ts'
import type { Place, Report, Text } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { textsIn } from './shared/texts-in.ts'

interface Options {
  in: 'title' | 'part' | 'part-text' | 'report'
  part: string | null
  wanted: { name: string; en?: string; pattern: string; unless?: string }[]
}

const years = { type: 'string', format: 'year-regex' }

/** The title, a part or the whole report says what it should. */
export const requiredText = defineKind<Options>({
  name: 'required-text',
  summary: {
    zh: '标题、某一部分或者全文写明了每一项应当写明的内容。',
    en: 'The title, a part or the whole report says each thing that it should.',
  },
  options: {
    in: {
      enum: ['title', 'part', 'part-text', 'report'],
      description:
        '在哪里找：标题；某部分的标题和第一句；某部分的全部文字；整篇报告 · Where to look: the title; headings and first sentence of a part; all of a part; all of the report',
    },
    part: {
      type: ['string', 'null'],
      format: 'part',
      default: null,
      description:
        '哪个部分（in: part、part-text）；没有这一部分的不报告 · Which part; nothing is found where it is not there',
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
  },
  outcomes: ['absent', 'lacking'],
  data: ['lacking', 'lackingEn', 'text'],
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
  run(report, options) {
    const found = asked(report, options)
    if (found === 'no title')
      return [{ place: report.anchor, outcome: 'absent', data: { lacking: '', lackingEn: '', text: '' } }]
    if (found === null) return []
    const isIn = (source: string, texts: readonly string[]): boolean => {
      const wanted = pattern(withYears(source, report.meta.reportYear))
      return texts.some((text) => wanted.test(text))
    }
    const lacking = options.wanted.filter(
      ({ pattern: wanted, unless }) =>
        !isIn(wanted, found.values) && (unless === undefined || !isIn(unless, valuesIn(report, []))),
    )
    if (lacking.length === 0) return []
    const data = {
      lacking: lacking.map(({ name }) => name).join('、'),
      lackingEn: lacking.map(({ name, en = name }) => en).join(', '),
      text: found.text?.raw ?? '',
    }
    return [{ place: found.place, outcome: 'lacking', data }]
  },
})

/** The texts that are asked, and where and by what words to point at them. */
interface Asked {
  values: string[]
  text: Text | null
  place: Place
}

function asked(report: Report, { in: where, part }: Options): Asked | 'no title' | null {
  const { meta, anchor, blocks } = report
  if (where === 'title')
    return meta.title ? { values: [meta.title.value], text: meta.title, place: anchor } : 'no title'
  if (where === 'report')
    return blocks.length === 0 ? null : { values: valuesIn(report, []), text: meta.title, place: anchor }
  const headings = (report.parts[part ?? '']?.headings ?? []).map((index) => headingAt(report, index))
  const [first] = headings
  if (!first) return null
  const opening = [...headings.map(({ title }) => title.value), firstSentence(report, part ?? '')].join('\n')
  const values = where === 'part' ? [opening] : valuesIn(report, [part ?? ''])
  return { values, text: first.title, place: first.place }
}

/** All that is written in the report, or in some of its parts. */
function valuesIn(report: Report, parts: readonly string[]): string[] {
  const areas =
    parts.length === 0 ? (['title', 'headings', 'body', 'margins'] as const) : (['headings', 'body'] as const)
  return textsIn(report, areas, parts).map(({ text, from, to }) => text.value.slice(from, to))
}

/** The first sentence under the headings that name a part. */
function firstSentence(report: Report, part: string): string {
  const first = report.sentences.findIndex(
    (sentence) => !sentence.title && partsAbove(report.outline, blockOf(report, sentence).heading).includes(part),
  )
  return first < 0 ? '' : sentenceValue(report, first)
}
