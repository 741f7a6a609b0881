import type { Report } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { describeOdd } from './shared/describe-odd.ts'
import { findUnpaired } from './shared/unpaired.ts'
import { withoutCut } from './shared/without-cut.ts'

interface Options {
  pairs: string[]
  either: string | null
  turned: boolean
  except: string[]
}

/** Brackets and quotation marks come in pairs, also where a page break cuts through them. */
export const pairs = defineKind<Options>({
  name: 'pairs',
  summary: 'Opening and closing marks pair; the finding is the one that keeps the rest from pairing.',
  options: {
    pairs: {
      description: '成对的符号，前后各一个字符，如 （） · The marks, an opening and a closing one each',
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', minLength: 2, maxLength: 2 },
    },
    either: {
      description: '不分方向的符号，可作第一对的任一半，如直引号 · A mark that can be either half of the first pair',
      type: ['string', 'null'],
      minLength: 1,
      maxLength: 1,
      default: null,
    },
    turned: {
      description: '同一个方向连用两次，如 ”…”，按写反了报告 · The same half twice is one mark turned round',
      type: 'boolean',
      default: false,
    },
    except: {
      description: '这些文字中的不必成对，如 1） · Marks inside a match of one of these need no other half',
      type: 'array',
      items: { type: 'string', format: 'regex' },
      default: [],
    },
  },
  outcomes: ['opening', 'closing', 'mismatched', 'turned'],
  data: ['mark', 'other', 'text'],
  run({ meta, blocks, margins }: Report, options) {
    const pairing = { ...options, except: options.except.map((source) => new RegExp(source, 'gu')) }
    const texts = [...(meta.title ? [[meta.title]] : []), blocks.map(({ text }) => text), margins]
    return texts.flatMap((group) => {
      const odd = group.map(({ value }) => findUnpaired(value, pairing))
      return group.flatMap((text, at) => describeOdd(text, withoutCut(group, odd, at), options.turned))
    })
  },
})
