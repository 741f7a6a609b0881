import { defineKind } from './kind.ts'
import { partsOption } from './shared/option-schemas.ts'

/** The document is of the kind that the rule set describes. */
export const documentKind = defineKind<{ unlessParts: string[] }>({
  name: 'document-kind',
  summary: {
    zh: '从标题、开头，或从主题和组成部分看，是这一种文件。',
    en: 'The document is of this kind, by its title or opening, or by its subject and parts.',
  },
  options: {
    unlessParts: partsOption(
      '有其中一个部分时，标题不提主题也算 · A document with one of these parts is of this kind without naming its subject',
    ),
  },
  outcomes: ['other', 'unknown', 'empty'],
  data: ['name'],
  run({ otherKind, namesSubject, parts, anchor, blocks, tables }, { unlessParts }) {
    if (blocks.length + tables.length === 0) return [{ place: anchor, outcome: 'empty', data: { name: '' } }]
    if (otherKind) return [{ place: otherKind.place, outcome: 'other', data: { name: otherKind.name } }]
    const known = namesSubject || unlessParts.some((key) => parts[key] !== undefined && parts[key].state !== 'missing')
    return known ? [] : [{ place: anchor, outcome: 'unknown', data: { name: '' } }]
  },
})
