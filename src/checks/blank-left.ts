import { groupBy } from '../report/group.ts'
import { sieveOf } from '../report/text/sieve.ts'
import { defineKind } from './kind.ts'
import { charactersOfAll } from './shared/texts-in.ts'
import { type BlankPatterns, blanksIn } from './blank-left/blanks-in.ts'
import { mapsOption, regexField, regexesOption } from './shared/option-schemas.ts'

interface Blank {
  before: string
  after: string
  width: number
}

/** Numbers and names that should stand between two words are there. */
export const blankLeft = defineKind<{ blanks: Blank[]; except: string[] }, BlankPatterns>({
  name: 'blank-left',
  summary: {
    zh: '数字、名称没有空着。空着的地方有没有空格，都按前后文字看；一段里多半是别的空格的，是排版，不看空格。',
    en: 'No number or name was left blank between words, by the words on both sides; in a paragraph with more spaces elsewhere, spaces tell nothing.',
  },
  options: {
    blanks: mapsOption('什么文字之间该有内容 · Between which words something is lacking', {
      before: regexField('空白前面的文字 · What stands right before it'),
      after: regexField('空白后面的文字 · What stands right after it'),
      width: {
        type: 'integer',
        minimum: 0,
        maximum: 9,
        default: 2,
        description:
          '至少几个空格，全角空格算两个；0 是没有空格也算 · At least so many spaces (a wide one is two); 0: with or without',
      },
    }),
    except: regexesOption('在这些文字之内的不算 · Blanks inside a match of one of these are right'),
  },
  data: ['text'],
  prepare: ({ blanks, except }) => ({
    blanks: blanks.map(({ before, after, width }) => {
      const source = `(?:${before})(?=(?<after>${after}))`
      return { pattern: new RegExp(source, 'gu'), width, sieve: sieveOf(source) }
    }),
    except: except.map((one) => new RegExp(one, 'gu')),
  }),
  run(report, { blanks, except }) {
    const all = charactersOfAll(report)
    const near = blanks.filter(({ sieve }) => sieve(all))
    if (near.length === 0) return []
    const gaps = groupBy(report.gaps, ({ block }) => String(block))
    return [
      ...report.blocks.flatMap(({ text }, index) => {
        const widths = new Map((gaps.get(String(index)) ?? []).map(({ at, width }) => [at, width]))
        return blanksIn(text, widths, { blanks: near, except })
      }),
      // Document number and date of signing; of their spaces nothing is known.
      ...report.margins.flatMap((text) => blanksIn(text, new Map(), { blanks: near, except })),
    ]
  },
})
