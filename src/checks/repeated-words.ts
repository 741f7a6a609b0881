import { remembered } from '../report/memo/remembered.ts'
import { placeOf } from '../report/text/text.ts'
import type { Block, Report, Text } from '../report/types.ts'
import { defineKind, type Finding, type OptionSchema } from './kind.ts'
import { findRepetitions, type Repeatable, type Repetition } from './repeated-words/repetitions.ts'
import { tableTexts } from './shared/texts-in.ts'

interface Options {
  words: string[]
  singles: string[]
  suffixes: string[]
  nouns: string[]
  twice: string
  alone: string
  closing: string
  compounds: string[]
  corrected: string[]
}

interface Prepared {
  /** Begins a report. */
  begin: () => (value: string) => Repetition[]
  corrected: string[]
}

const list = (description: string, minLength: number, maxLength: number): OptionSchema => ({
  description,
  type: 'array',
  uniqueItems: true,
  items: { type: 'string', minLength, maxLength },
  default: [],
})

/** Words that stand twice in a row by mistake. */
export const repeatedWords = defineKind<Options, Prepared>({
  name: 'repeated-words',
  summary: {
    zh: '没有误写两遍的词；叠词和碰巧相连的不算。',
    en: 'No word stands twice in a row by mistake; reduplication, and neighbours that only look alike, are right.',
  },
  options: {
    words: list('不会有意重复的词；四字以内由它们组成的也算 · Words that nobody repeats on purpose', 2, 4),
    singles: list('不会重复的单字词 · Single characters that never stand twice', 1, 1),
    suffixes: list('词尾：后一个词带上它是另一个词，如 系统性 · Characters that make a word a longer one', 1, 1),
    nouns: list(
      '机构、制度名称的末字：三字词以它结尾的，重复即是误写 · Last characters of names that nobody repeats',
      1,
      1,
    ),
    twice: {
      description:
        '前后两个词相连时会连写的字、叠用的字：词的首字、末字重了一个，是这些字的不算 · Characters that may stand twice where two words meet, or on purpose: other ones are slips where the first or last character of a word is written twice',
      type: 'string',
      default: '',
    },
    alone: {
      description:
        '自己也是词的字：前一个词以它结尾时可以连写，如 工作作了 · Characters that may follow a word that ends with them, since they are words of their own',
      type: 'string',
      default: '',
    },
    closing: {
      description:
        '词尾的字：后一个词以它开头时可以连写，如 服务台台账 · Characters that may stand before a word that begins with them, since they end a longer one',
      type: 'string',
      default: '',
    },
    compounds: list('以重复的词开头或结尾的词：不算重复 · Longer words that begin or end with a repeated one', 2, 8),
    corrected: list('可以直接删去一个的词 · Words of which one may be deleted in every case', 1, 4),
  },
  data: ['text', 'word'],
  fixable: ({ corrected }) => corrected.length > 0,
  prepare: ({ words, singles, suffixes, nouns, twice, alone, closing, compounds, corrected }) => {
    const repeatable: Repeatable = {
      words: new Set(words),
      singles: new Set(singles),
      suffixes: new Set(suffixes),
      nouns: new Set(nouns),
      twice: new Set(twice),
      alone: new Set(alone),
      closing: new Set(closing),
      compounds,
    }
    return { begin: remembered((value) => findRepetitions(value, repeatable)), corrected }
  },
  run(report: Report, { begin, corrected }) {
    const find = begin()
    const { meta, blocks, margins } = report
    const texts = [meta.title, ...tableTexts(report), ...margins].flatMap((text) => (text ? [{ text, cuts: [] }] : []))
    return [...texts, ...blocks].flatMap((block) =>
      find(block.text.value)
        .filter((repetition) => isUncut(block, repetition))
        .map((repetition) => describe(block.text, repetition, corrected)),
    )
  },
})

/** Both stand in one go: nothing between them that the text was joined over, no space, no mark. */
function isUncut({ text, cuts }: Pick<Block, 'text' | 'cuts'>, { at, size }: Repetition): boolean {
  const { start, end } = placeOf(text, at, at + 2 * size)
  return end - start === 2 * size && !cuts.includes(at + size)
}

function describe(text: Text, { at, size }: Repetition, corrected: string[]): Finding {
  const place = placeOf(text, at, at + 2 * size)
  const word = text.raw.slice(at, at + size)
  const correction = { start: place.start + size, end: place.end, text: '' }
  const finding = { place, data: { text: word + word, word } }
  return corrected.includes(word) ? { ...finding, fix: correction } : { ...finding, suggestion: correction }
}
