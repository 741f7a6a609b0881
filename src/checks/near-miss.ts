import { placeOf } from '../report/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { findNearMisses, type NearMiss } from './shared/near-misses.ts'
import { type Entry, prepareWordings, type Wordings } from './shared/wordings.ts'

interface Options {
  entries: Entry[]
  openings: string[]
}

/** Finds places that come near a fixed formulation but miss it. */
export const nearMiss = defineKind<Options, Wordings>({
  name: 'near-miss',
  summary: 'A fixed formulation, or the name of a law, plan or body, is written almost right.',
  options: {
    entries: {
      description: '提法和名称 · The formulations',
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['right'],
        anyOf: [{ required: ['source'] }, { required: ['verified'] }],
        properties: {
          right: {
            description:
              '完整写法，末尾括号中的起止年份可省，不核对 · The full form; a period of years at its end may be left out and is not compared',
            type: 'string',
            minLength: 2,
          },
          also: {
            description: '同样正确的简称和相近名称 · Short and neighbouring forms that are right too',
            type: 'array',
            items: { type: 'string', minLength: 2 },
          },
          wrong: {
            description: '已知的错误写法，在哪里都报 · Wrong forms, found wherever they stand',
            type: 'array',
            items: { type: 'string', minLength: 2 },
          },
          near: {
            description:
              '最多多或少几个字；0 只报 wrong；不写则八字以上为 2，六字以上（title 为五字以上）为 1 · How many neighbouring characters may be missing or too many; 0: only `wrong` is found; by default 2 from eight characters on, 1 from six on (five with `title`)',
            type: 'integer',
            minimum: 0,
            maximum: 2,
          },
          title: {
            description: '只在书名号内查找相近写法 · Near misses are searched only between 《 and 》',
            type: 'boolean',
          },
          source: { description: '出处 · The document or law where the form stands', type: 'string', minLength: 1 },
          verified: {
            description: 'false 表示凭记忆，未核对原文 · false: from memory, not read in a source',
            const: false,
          },
          note: { description: '备注 · For the readers of the rule file', type: 'string', minLength: 1 },
        },
      },
    },
    openings: {
      description: '可以省去的开头 · First words without which a name is right too',
      type: 'array',
      items: { type: 'string', minLength: 1 },
      default: [],
    },
  },
  data: ['found', 'right'],
  prepare: ({ entries, openings }) => prepareWordings(entries, openings),
  run: ({ meta, blocks }: Report, wordings) => {
    const texts = [...(meta.title ? [meta.title] : []), ...blocks.map(({ text }) => text)]
    return texts.flatMap((text) => findNearMisses(text.value, wordings).map((miss) => toFinding(text, miss)))
  },
})

function toFinding(text: Text, { from, to, right }: NearMiss): Finding {
  const suggestion = editOf(text, [from, to], right)
  return {
    place: placeOf(text, from, to),
    data: { found: text.raw.slice(from, to), right },
    ...(suggestion && { suggestion }),
  }
}
