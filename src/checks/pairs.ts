import type { Report } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { describeOdd } from './pairs/describe-odd.ts'
import type { NestingMarks } from './pairs/nesting.ts'
import { anyMark, findUnpaired, type Odd, type Pairing, preparePairing } from './shared/unpaired.ts'
import { withoutCut } from './pairs/without-cut.ts'
import { tableTexts } from './shared/texts-in.ts'
import { describeNesting } from './pairs/describe-nesting.ts'
import { regexesOption } from './shared/option-schemas.ts'

interface Options {
  pairs: string[]
  either: string | null
  turned: boolean
  across: string[]
  except: string[]
}

interface Prepared extends Pairing, NestingMarks {
  turned: boolean
}

/** Brackets and quotation marks come in pairs, also where a page break cuts through them. */
export const pairs = defineKind<Options, Prepared>({
  name: 'pairs',
  summary: {
    zh: '成对的标点有开有合；报告的是使其余不能配对的那一个。',
    en: 'Opening and closing marks pair; the finding is the one that keeps the rest from pairing.',
  },
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
    across: {
      description: '不能与之交叉的其他成对符号 · Other pairs that these may not cross',
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', minLength: 2, maxLength: 2 },
      default: [],
    },
    except: regexesOption('这些文字中的不必成对，如 1） · Marks inside a match of one of these need no other half'),
  },
  outcomes: ['opening', 'closing', 'mismatched', 'turned', 'crossed', 'doubled'],
  data: ['mark', 'other', 'text'],
  fixable: ({ turned }) => turned,
  prepare: ({ turned, across, except, ...marks }) => {
    const pairing = preparePairing({ ...marks, except: except.map((source) => new RegExp(source, 'gu')) })
    const pairOf = new Map([...marks.pairs, ...across].flatMap((pair) => Array.from(pair, (mark) => [mark, pair])))
    return { ...pairing, turned, pairOf, all: anyMark([...pairOf.keys()]) }
  },
  run(report: Report, options) {
    const { meta, blocks, margins } = report
    const cells = tableTexts(report).map((text) => [text])
    const texts = [...(meta.title ? [[meta.title]] : []), blocks.map(({ text }) => text), ...cells, margins]
    return texts.flatMap((group) => {
      const marked = group.map(({ value }) => value.search(options.any) >= 0)
      const odd = group.map(({ value }, at) => (marked[at] === true ? findUnpaired(value, options) : []))
      const lone = group.map(({ value }, at) =>
        marked[at] === true && odd[at]?.length === 0 ? loneOf(value, options) : [],
      )
      return group.flatMap((text, at) => {
        if (marked[at] !== true) return []
        if (odd[at]?.length === 0) {
          // The other half may stand in the paragraph before or after.
          const isLone = lone[at - 1]?.length !== 1 && lone[at + 1]?.length !== 1
          return [...describeNesting(text, options), ...(isLone ? describeOdd(text, lone[at] ?? [], false) : [])]
        }
        return describeOdd(text, withoutCut(group, odd, at), options.turned)
      })
    })
  },
})

/** The one mark without direction of a text that has no second; 55" is no quotation. */
function loneOf(value: string, { either, pairs: [pair = ''] }: Pairing): Odd[] {
  if (either === null) return []
  const at = value.indexOf(either)
  if (at < 0) return []
  // “甲" has its other half.
  const [open = '', close = ''] = Array.from(pair)
  if (value.split(open).length !== value.split(close).length) return []
  if (value.includes(either, at + 1) || /\d/u.test(value.charAt(at - 1))) return []
  return [{ at, pair, opens: true }]
}
