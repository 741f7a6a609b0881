import { allMatches } from '../report/all-matches.ts'
import { groupBy } from '../report/group.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Block } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { outside } from './shared/outside.ts'
import { charactersIn, charactersOfAll } from './shared/texts-in.ts'
import { mapsOption, regexField, regexesOption } from './shared/option-schemas.ts'

interface Blank {
  before: string
  after: string
  width: number
}

interface Prepared {
  blanks: { pattern: RegExp; width: number; sieve: Sieve }[]
  except: RegExp[]
}

/** So much of what stands before a blank is shown, at most, and where there is more than the pattern needs. */
const [most, usual] = [8, 4]
/** Behind an ordinal at the beginning of a block, spaces are layout. */
const ordinal = 4

/** Numbers and names that should stand between two words are there. */
export const blankLeft = defineKind<{ blanks: Blank[]; except: string[] }, Prepared>({
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
    return report.blocks.flatMap((block, index) => {
      const widths = new Map((gaps.get(String(index)) ?? []).map(({ at, width }) => [at, width]))
      return blanksIn(block, widths, { blanks: near, except })
    })
  },
})

/** What stands around a blank; a range of the text, and the place of the blank in it. */
interface Found {
  from: number
  at: number
  to: number
  isSpaced: boolean
}

/** The blanks of a block, of which is known how wide the spaces are at each place. */
function blanksIn({ text }: Block, gaps: Map<number, number>, { blanks, except }: Prepared): Finding[] {
  const { value, raw } = text
  const characters = charactersIn(text)
  const found = blanks
    .filter(({ width, sieve }) => (width === 0 || gaps.size > 0) && sieve(characters))
    .flatMap(({ pattern, width }) =>
      allMatches(value, pattern).flatMap(({ index, 0: before, groups }): Found[] => {
        const at = index + before.length
        const isSpaced = width > 0
        if (isSpaced && (gaps.get(at) ?? 0) < width) return []
        const from = Math.max(Math.min(index, clauseStart(value, at)), at - most)
        return [{ from, at, to: at + (groups?.['after']?.length ?? 0), isSpaced }]
      }),
    )
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => all[index - 1]?.at !== at)
  const taken = new Set(found.map(({ at }) => at))
  const idle = [...gaps.keys()].filter((at) => isIdle(value, at) && !taken.has(at))
  return outside(value, found, except)
    .filter(({ isSpaced }) => !isSpaced || idle.length <= found.length)
    .map(({ from, at, to }) => ({
      place: placeOf(text, from, to),
      data: { text: `${raw.slice(from, at)}__${raw.slice(at, to)}` },
    }))
}

/** Where the last words before a place begin. */
function clauseStart(value: string, at: number): number {
  const words = /[^，。；：、（]{0,4}$/u.exec(value.slice(Math.max(0, at - usual), at))?.[0] ?? ''
  return at - words.length
}

/** Spaces between two Chinese characters that no number is lacking in. */
function isIdle(value: string, at: number): boolean {
  return at > ordinal && /^\p{Script=Han}{2}$/u.test(value.slice(at - 1, at + 1))
}
