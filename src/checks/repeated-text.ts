import { blockOf, sentenceAt } from '../report/links.ts'
import { remembered } from '../report/remembered.ts'
import { sentenceText } from '../report/sentences.ts'
import { placeOf } from '../report/text.ts'
import type { Place, Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { repeatedClauses } from './shared/repeated-clauses.ts'
import { type KeyOf, type Repeat, repeatedSentences, sentenceKey } from './shared/repeated-sentences.ts'
import { figuresTold, retoldSentences } from './shared/retold-sentences.ts'

interface Options {
  least: number
  clause: number
  except: string[]
  idle: string
  articles: string
}

interface Prepared {
  articles: RegExp
  /** Begin a report: what is compared of a sentence, the clauses of a paragraph that stand twice, and figures told of. */
  keys: () => KeyOf
  clauses: () => ClausesOf
  told: () => (sentence: string) => readonly string[]
}

type ClausesOf = (paragraph: string) => ReturnType<typeof repeatedClauses>

/** From so many articles on a document is a law. */
const fewestArticles = 3
/** So much of a text is shown. */
const shown = 16

/** No sentence stands twice in a document; sentences that follow each other as they did before are one finding. */
export const repeatedText = defineKind<Options, Prepared>({
  name: 'repeated-text',
  summary: {
    zh: '句子没有写两遍（sentence），分句没有连写两遍（clause），带数字的话没有几乎原样再说一遍（retold）。',
    en: 'No sentence stands twice in a document (`sentence`), no clause twice in a row (`clause`), and nothing is told again with its figures in nearly the same words (`retold`).',
  },
  options: {
    least: {
      type: 'integer',
      minimum: 8,
      default: 15,
      description:
        '多少字以上的句子，不计括注和书名 · Sentences from so many characters on, notes and titles not counted',
    },
    clause: {
      type: 'integer',
      minimum: 4,
      default: 6,
      description: '连着的两个分句，多少字以上 · Neighbouring clauses from so many characters on',
    },
    except: {
      type: 'array',
      items: { type: 'string', format: 'regex' },
      default: [],
      description: '可以重复的句子 · Sentences with a match of one of these may stand twice',
    },
    idle: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description: '不改变意思的词，有没有都算同一句 · Words that make no other sentence of it (flag u)',
    },
    articles: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description:
        '有三段以上这样开头的文件，句子可以重复 · Where three paragraphs open so, as those of a law, sentences may stand twice',
    },
  },
  outcomes: ['sentence', 'clause', 'retold'],
  notes: ['first'],
  data: ['text'],
  prepare: ({ except, idle, articles, least, clause }) => {
    const spared = except.map((source) => new RegExp(source, 'u'))
    const options = { least, except: spared, idle: new RegExp(idle, 'gu') }
    return {
      articles: new RegExp(articles, 'u'),
      keys: remembered((value) => sentenceKey(value, options)),
      clauses: remembered((value) => repeatedClauses(value, clause)),
      told: remembered((value) => (spared.some((one) => one.test(value)) ? [] : figuresTold(value))),
    }
  },
  run(report, { articles, keys, clauses, told }) {
    const isLaw = report.blocks.filter(({ text }) => articles.test(text.value)).length >= fewestArticles
    const repeats = isLaw ? [] : repeatedSentences(report, keys())
    const again = isLaw ? [] : toldAgain(report, told(), repeats)
    return [...describeRepeats(report, repeats), ...clausesTwice(report, clauses()), ...again]
  },
})

function describeRepeats(report: Report, repeats: Repeat[]): Finding[] {
  return repeats.map(({ from, to, first }) => ({
    place: placeOfSentences(report, from, to),
    outcome: 'sentence',
    data: { text: excerptOf(report, from) },
    related: [{ place: placeOfSentences(report, first, first + to - from), note: 'first' }],
  }))
}

function clausesTwice({ blocks }: Report, clausesOf: ClausesOf): Finding[] {
  return blocks.flatMap(({ text }) =>
    clausesOf(text.value).map(({ first, second }) => ({
      place: placeOf(text, second.from, second.to),
      outcome: 'clause',
      data: { text: text.raw.slice(second.from, second.to) },
      related: [{ place: placeOf(text, first.from, first.to), note: 'first' }],
    })),
  )
}

/** What is told again, where it is not in a sentence that stands twice already. */
function toldAgain(report: Report, read: (sentence: string) => readonly string[], repeats: Repeat[]): Finding[] {
  const known = new Set(repeats.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)))
  return retoldSentences(report, read).flatMap(({ sentence, first, from, to }): Finding[] => {
    if (known.has(sentence)) return []
    const { text } = blockOf(report, sentenceAt(report, sentence))
    return [
      {
        place: placeOf(text, from, to),
        outcome: 'retold',
        data: { text: text.raw.slice(from, to) },
        related: [{ place: placeOf(sentenceText(report, first)), note: 'first' }],
      },
    ]
  })
}

function placeOfSentences(report: Report, from: number, to: number): Place {
  return { start: placeOf(sentenceText(report, from)).start, end: placeOf(sentenceText(report, to)).end }
}

function excerptOf(report: Report, at: number): string {
  const { raw } = sentenceText(report, at)
  return raw.length > shown ? `${raw.slice(0, shown)}…` : raw
}
