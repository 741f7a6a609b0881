import { remembered } from '../report/memo/remembered.ts'
import { placeOf } from '../report/text/text.ts'
import type { Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { repeatedClauses } from './repeated-text/repeated-clauses.ts'
import { regexOption, regexesOption } from './shared/option-schemas.ts'
import { type KeyOf, describeRepeats, keyOf, repeatedSentences } from './repeated-text/repeated-sentences.ts'
import { figuresTold, toldAgain } from './repeated-text/retold-sentences.ts'

interface Options {
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

/** No sentence stands twice in a document; sentences that follow each other as they did before are one finding. */
export const repeatedText = defineKind<Options, Prepared>({
  name: 'repeated-text',
  summary: {
    zh: '句子没有写两遍（sentence），分句没有连写两遍（clause），带数字的话没有几乎原样再说一遍（retold）。',
    en: 'No sentence stands twice in a document (`sentence`), no clause twice in a row (`clause`), and nothing is told again with its figures in nearly the same words (`retold`).',
  },
  options: {
    except: regexesOption('可以重复的句子 · Sentences with a match of one of these may stand twice'),
    idle: regexOption('不改变意思的词，有没有都算同一句 · Words that make no other sentence of it (flag u)'),
    articles: regexOption(
      '有三段以上这样开头的文件，句子可以重复 · Where three paragraphs open so, as those of a law, sentences may stand twice',
    ),
  },
  outcomes: ['sentence', 'clause', 'retold'],
  notes: ['first'],
  data: ['text'],
  prepare: ({ except, idle, articles }) => {
    const spared = except.map((source) => new RegExp(source, 'u'))
    const options = { except: spared, idle: new RegExp(idle, 'gu') }
    return {
      articles: new RegExp(articles, 'u'),
      keys: remembered((value) => keyOf(value, options)),
      clauses: remembered(repeatedClauses),
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
