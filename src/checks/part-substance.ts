import { headingAt } from '../report/links.ts'
import { partsAbove } from '../report/parts.ts'
import { pattern } from '../report/pattern.ts'
import type { Report } from '../report/types.ts'
import { defineKind } from './kind.ts'

interface Options {
  part: string
  elements: { name: string; en?: string; pattern: string }[]
  atLeast: number
}

/** A part of the report shows enough of what it should. Silent where no heading names the part. */
export const partSubstance = defineKind<Options>({
  name: 'part-substance',
  summary: {
    zh: '这一部分至少写到所列要素中的若干项。',
    en: 'The sections of a part show at least so many of the elements that are asked for.',
  },
  options: {
    part: { type: 'string', format: 'part', description: '报告的部分 · Key of the part' },
    elements: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { name: { type: 'string' }, en: { type: 'string' }, pattern: { type: 'string', format: 'regex' } },
        required: ['name', 'pattern'],
        additionalProperties: false,
      },
      description: '应当写到的要素，name、en 是消息中的叫法 · What is asked for, with how messages call it',
    },
    atLeast: { type: 'integer', minimum: 1, description: '至少写到几项 · How many at least' },
  },
  data: ['found', 'missing', 'missingEn', 'listed', 'total', 'atLeast'],
  run(report, { part, elements, atLeast }) {
    const first = report.parts[part]?.headings[0]
    if (first === undefined) return []
    const text = textOf(report, part)
    const missing = elements.filter((element) => !pattern(element.pattern).test(text))
    const found = elements.length - missing.length
    if (found >= atLeast) return []
    const data = {
      found,
      total: elements.length,
      atLeast,
      missing: missing.map(({ name }) => name).join('、'),
      listed: missing.map(({ name }, at) => `${circled.charAt(at)}${name}`).join('；'),
      missingEn: missing.map(({ name, en = name }) => en).join(', '),
    }
    return [{ place: headingAt(report, first).place, data }]
  },
})

/** Numbers of the items of a list. */
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

function textOf({ blocks, tables, outline }: Report, part: string): string {
  const isIn = ({ heading }: { heading: number | null }): boolean => partsAbove(outline, heading).includes(part)
  const cells = tables.filter(isIn).flatMap(({ rows }) => rows.flat())
  return [...blocks.filter(isIn).map(({ text }) => text), ...cells].map(({ value }) => value).join('\n')
}
