import { defineKind } from './kind.ts'

/** A part of the report is there, under a heading of its own. Knows only parts that the vocabulary of the set names. */
export const requiredPart = defineKind<{ part: string; unless: string | null }>({
  name: 'required-part',
  summary: 'A part of the report is present; it may be missing, or embedded without a heading.',
  options: {
    part: { type: 'string', format: 'part', description: '报告的部分 · Key of the part' },
    unless: {
      type: ['string', 'null'],
      format: 'part',
      default: null,
      description: '这个部分缺少时不检查 · Says nothing while this other part is missing',
    },
  },
  outcomes: ['missing', 'embedded'],
  data: ['part'],
  run({ parts, anchor }, { part: key, unless }) {
    const part = parts[key]
    if (part === undefined || part.state === 'present') return []
    if (unless !== null && parts[unless]?.state === 'missing') return []
    const place = part.state === 'embedded' ? (part.places[0] ?? anchor) : anchor
    return [{ place, outcome: part.state, data: { part: key } }]
  },
})
