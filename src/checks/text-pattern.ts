import { defineKind } from './kind.ts'
import {
  type Corrected,
  type Correction,
  type MatchFinder,
  prepareMatches,
  preparePattern,
  slipsIn,
  type Wanted,
} from './text-pattern/pattern-slips.ts'
import { charactersOfAll, type Scope, scopesOption, textsIn } from './shared/texts-in.ts'
import { prepareWrongWords, type WrongWords, wrongWordsIn } from './text-pattern/wrong-words.ts'
import { type MateWords, prepareWrongMates, type WrongMates, wrongMatesIn } from './text-pattern/wrong-mates.ts'
import { groupOption, partsOption, regexField, regexOption, regexesOption } from './shared/option-schemas.ts'

interface Options extends Correction {
  pattern: string | (string | Corrected)[]
  words: string
  mates: string
  beside: MateWords
  in: Scope[]
  parts: string[]
  except: string[]
}

interface Prepared extends Pick<Options, 'in' | 'parts'> {
  wanted: Wanted[]
  words: WrongWords
  mates: WrongMates
  find: MatchFinder
}

const replacement = { type: ['string', 'null'], default: null }

/** Text that should not stand there, or should be written otherwise. */
export const textPattern = defineKind<Options, Prepared>({
  name: 'text-pattern',
  summary: {
    zh: '没有符合某个正则的文字；写明应有写法的，符合正则的文字都这样写。',
    en: 'No text matches a pattern, or what matches is written as it should be.',
  },
  options: {
    pattern: {
      type: ['string', 'array'],
      format: 'regex',
      minItems: 1,
      items: {
        type: ['string', 'object'],
        format: 'regex',
        additionalProperties: false,
        required: ['find'],
        properties: {
          find: regexField('几种文字之一 · One of several'),
          replace: { type: 'string', description: '它自动改为 · Its own correction' },
          suggest: { type: 'string', description: '它建议改为 · Its own suggestion' },
        },
      },
      description:
        '要找的文字，一种或者几种；重叠的取靠前的一处 · Regular expression (flag u), each match is found; or several, and of matches that overlap the first',
    },
    words: {
      type: 'string',
      default: '',
      description:
        '在哪里都错的写法，自动改正：一行一个词，先写正确的，再写错误的，用空格分开 · Words that are wrong wherever they stand: a line for each, the right form and behind it the wrong ones, parted by spaces; corrected automatically',
    },
    mates: {
      type: 'string',
      default: '',
      description:
        '搭配不当的词，建议改正：一行先写正确的，再写错误的，后面写条件：< 前面是这些词之一，^ 紧前面不是，+ 紧后面是，> 宾语是，! 后面的短语里没有；以 @ 开头的行是一类词 · Words that are wrong beside others; suggested: a line for each, the right word, the wrong one, and what must be so: < one of these before it, ^ none of these right before it, + one of these right after it, > one of these as its object, ! none of these in the phrase after it; a line that begins with @ is a class of words',
    },
    beside: groupOption('搭配的词旁边的词 · What stands beside the words of `mates`', {
      adverbs: regexOption('主语和谓语之间可以有的词 · What may stand between a subject and its verb (进一步)'),
      units: regexOption('宾语后面的数量所用的量词 · Measure words of a number behind the object (件)'),
    }),
    replace: {
      ...replacement,
      description:
        '自动改为，可用 $1；已经这样写的不算 · Correction that is always right, with $1 for groups; what is already so is right',
    },
    suggest: { ...replacement, description: '建议改为，可用 $1 · Correction a person decides on, with $1 for groups' },
    in: scopesOption('title', 'headings', 'body'),
    parts: partsOption('标题和正文只在这些部分中找 · Look at headings and body only in these parts'),
    except: regexesOption('在这些文字之内的不算 · Matches inside a match of one of these are right'),
  },
  data: ['text', 'right'],
  fixable: (options) => options.words !== '' || listed(options).some(({ replace }) => typeof replace === 'string'),
  prepare: (options) => ({
    ...options,
    wanted: listed(options).map(preparePattern),
    words: prepareWrongWords(options.words),
    mates: prepareWrongMates(options.mates, options.beside),
    find: prepareMatches(options.except.map((source) => new RegExp(source, 'gu'))),
  }),
  run(report, { wanted, words, mates, find, in: areas, parts }) {
    const all = charactersOfAll(report)
    const stretches = textsIn(report, areas, parts)
    const near = [
      ...wanted.filter(({ sieve }) => sieve(all)),
      ...wrongWordsIn(stretches, words),
      ...wrongMatesIn(stretches, mates),
    ]
    if (near.length === 0) return []
    const matchesIn = find()
    return stretches.flatMap((stretch) => slipsIn(stretch, near, matchesIn))
  },
})

/** One or several patterns as several. */
function listed({ pattern, replace, suggest }: Options): Corrected[] {
  return [pattern].flat().map((one) => (typeof one === 'string' ? { find: one, replace, suggest } : one))
}
