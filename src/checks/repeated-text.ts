import { openingMark } from '../report/items.ts'
import { blockOf } from '../report/links.ts'
import { readOrdinal } from '../report/ordinal.ts'
import { remembered } from '../report/remembered.ts'
import { sentenceText } from '../report/sentences.ts'
import { placeOf } from '../report/text.ts'
import type { Place, Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { repeatedClauses } from './shared/repeated-clauses.ts'
import { regexOption, regexesOption } from './shared/option-schemas.ts'

interface Options {
  least: number
  clause: number
  except: string[]
  articles: string
}

interface Prepared {
  articles: RegExp
  /** Begin a report: what is compared of a sentence, and the clauses of a paragraph that stand twice. */
  keys: () => KeyOf
  clauses: () => ClausesOf
}

type KeyOf = (sentence: string) => string | null
type ClausesOf = (paragraph: string) => ReturnType<typeof repeatedClauses>

/** From this length on a sentence is no set phrase, however often it stands. */
const long = 40
/** From so many articles on a document is a law. */
const fewestArticles = 3
/** So much of a text is shown. */
const shown = 16

/** No sentence stands twice in a document; sentences that follow each other as they did before are one finding. */
export const repeatedText = defineKind<Options, Prepared>({
  name: 'repeated-text',
  summary: {
    zh: '句子没有写两遍，分句没有连写两遍。',
    en: 'No sentence stands twice in a document, and no clause twice in a row.',
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
    except: regexesOption('可以重复的句子 · Sentences with a match of one of these may stand twice'),
    articles: regexOption(
      '有三段以上这样开头的文件，句子可以重复 · Where three paragraphs open so, as those of a law, sentences may stand twice',
    ),
  },
  outcomes: ['sentence', 'clause'],
  notes: ['first'],
  data: ['text'],
  prepare: ({ except, articles, least, clause }) => {
    const patterns = except.map((source) => new RegExp(source, 'u'))
    return {
      articles: new RegExp(articles, 'u'),
      keys: remembered((value) => keyOf(value, { least, except: patterns })),
      clauses: remembered((value) => repeatedClauses(value, clause)),
    }
  },
  run(report, { articles, keys, clauses }) {
    const isLaw = report.blocks.filter(({ text }) => articles.test(text.value)).length >= fewestArticles
    return [...(isLaw ? [] : repeatedSentences(report, keys())), ...clausesTwice(report, clauses())]
  },
})

/** A sentence, or several in a row, that stood before: indexes into `sentences`, the ends inclusive. */
interface Repeat {
  from: number
  to: number
  /** Where the first of them stood before. */
  first: number
}

function repeatedSentences(report: Report, keyOfText: KeyOf): Finding[] {
  const named = report.meta.title?.value ?? ''
  const keys = report.sentences.map((sentence) => {
    const { start, end, title } = sentence
    const key = title ? null : keyOfText(blockOf(report, sentence).text.value.slice(start, end))
    return key !== null && named.includes(key) ? null : key
  })
  const places = new Map<string, number[]>()
  for (const [at, key] of keys.entries())
    if (key !== null) places.set(key, [...(places.get(key) ?? []).slice(0, 2), at])
  const repeats: Repeat[] = []
  for (const [at, key] of keys.entries()) {
    const [first = at, , third] = key === null ? [] : (places.get(key) ?? [])
    if (key === null || first === at || (third !== undefined && key.length < long)) continue
    const last = repeats.at(-1)
    const goesOn = last !== undefined && at - last.to <= 2 && at - last.from === first - last.first
    if (goesOn) last.to = at
    else repeats.push({ from: at, to: at, first })
  }
  return repeats.map(({ from, to, first }) => ({
    place: placeOfSentences(report, from, to),
    outcome: 'sentence',
    data: { text: excerptOf(report, from) },
    related: [{ place: placeOfSentences(report, first, first + to - from), note: 'first' }],
  }))
}

/** What is compared of a sentence: without ordinal, mark of an item and notes in brackets. null: it may stand twice. */
function keyOf(value: string, { least, except }: { least: number; except: RegExp[] }): string | null {
  // Labels, cells of tables and names are no sentences.
  if (value.length < least || !/[。；！？]|，/u.test(value) || value.includes('|')) return null
  const opening = readOrdinal(value)?.length ?? openingMark(value)?.end ?? 0
  const key = value.slice(opening).replaceAll(/（[^（）]{0,200}）|[。；！？，：”’]{1,4}$/gu, '')
  if (key.replaceAll(/《[^《》]{0,100}》|\P{Script=Han}/gu, '').length < least) return null
  return except.some((pattern) => pattern.test(key)) ? null : key
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

function placeOfSentences(report: Report, from: number, to: number): Place {
  return { start: placeOf(sentenceText(report, from)).start, end: placeOf(sentenceText(report, to)).end }
}

function excerptOf(report: Report, at: number): string {
  const { raw } = sentenceText(report, at)
  return raw.length > shown ? `${raw.slice(0, shown)}…` : raw
}
