import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import { pairsIn } from '../../../report/text/pairs-in.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { ProfileWords } from './beyond-all.ts'
import type { Difference } from './differ.ts'
import type { Likeness } from './like-words.ts'
import { type AgainWords, nounsTold, type ToldNoun } from './nouns-told.ts'
import { withReachedNames } from './reached-names.ts'
import type { Retelling } from './retold-doings.ts'
import { sentenceBefore } from './sentence-before.ts'
import { topOf } from './top-of.ts'
import { pairKey } from './pair-key.ts'

/** So long a noun is told of by more than its head. */
const shortest = 4
const specific = 3
/** By so many characters a noun is looked up. */
const ending = 2
const several = 8
const crowded = 64
/** So long a name is one, even where each of its words says little. */
const long = 8
/** So long a noun tells of one thing, where it is the same to the letter. */
const full = 6

const readersOf = once(({ again: { owners, all } }: AgainWords) => ({
  owners: new RegExp(`(?:${owners})$`, 'u'),
  all: new RegExp(`^(?:$|[，。；、：（]|${all})`, 'u'),
}))

/**
 * What is counted under one noun in two parts of the report, with a digit that is wrong: 优良天数312天 and 虽有优良天数313天,
 * 现有持证执法人员22人 and 24名持证执法人员平均年龄47岁, 学校146所，其中公办103所、民办43所 and 45所民办学校. No other figure has that noun.
 */
export function retoldNouns(
  report: Report,
  figures: Indicator[],
  words: AgainWords & ProfileWords,
  like: Likeness,
): Retelling[] {
  const readers = readersOf(words)
  const originals = new Map(figures.map((figure) => [figure.index, figure]))
  const known = withReachedNames(report, figures).filter(({ stock }) => stock !== 'new')
  const { before, behind } = nounsTold(report, known, { words, like })
  // A noun that is told of again ends as the first one, or begins so where it stands behind its figure.
  const byEnd = groupBy(before, ({ figure, noun }) => pairKey(figure, noun.slice(-ending)))
  const byStart = groupBy(before, ({ figure, noun }) => pairKey(figure, noun.slice(0, ending)))
  return [...before, ...behind].flatMap((second) => {
    const { figure, noun, isBehind } = second
    const near = isBehind
      ? byStart.get(pairKey(figure, noun.slice(0, ending)))
      : byEnd.get(pairKey(figure, noun.slice(-ending)))
    // What so many figures count is told of time and again.
    if (!near || near.length > crowded) return []
    const alike = near.flatMap((first) => (first === second ? [] : (sharedBy(first, second) ?? [])))
    if (alike.length > several) return []
    const rivals = new Set(alike.map(({ first }) => first.figure.metric.value))
    rivals.delete(figure.metric.value)
    const [found] = alike.filter(({ first }) => first.figure.metric.value !== figure.metric.value)
    if (!found || rivals.size > 1 || found.first.figure.index > figure.index) return []
    const { first, shared } = found
    const isElsewhere = topOf(report, first.figure) !== topOf(report, figure)
    // 幼儿园67所 and, in one part, 组织76所幼儿园园长: more than there are.
    const isMore = second.isBehind && figure.metric.value > first.figure.metric.value
    if (!isElsewhere && (!isMore || figure.metric.sentence === first.figure.metric.sentence)) return []
    const content = like.contentOf(shared).length
    const isSame = !second.isBehind && first.noun === noun && noun.length >= full
    if (content < (second.isBehind || isSame ? 2 : specific) && shared.length < long) return []
    const more = first.noun.slice(0, first.noun.length - shared.length)
    if (!second.isBehind && !readers.owners.test(more) && !isFree(report, more, figure, like)) return []
    const rest = noun.slice(shared.length)
    const isOfAll = !second.isBehind || readers.all.test(rest) || figure.metric.value > first.figure.metric.value
    return [
      {
        first: ofBody(originals.get(first.figure.index) ?? first.figure, first),
        second: originals.get(figure.index) ?? figure,
        isEvident: (difference: Difference, digits: number) =>
          (difference === 'swapped' && (isOfAll || digits >= specific)) ||
          // 市水务局持证执法人员93人 and 全局89名持证执法人员
          (isElsewhere && difference === 'near' && first.all && (second.all || isSame) && shared.length > shortest) ||
          (isElsewhere &&
            difference === 'digit' &&
            isOfAll &&
            (content >= specific || digits <= 2 || shared.length >= long)),
        isOfAll: true,
      },
    ]
  })
}

/** 市水务局 is the body, and no 市 that is told of. */
function ofBody(figure: Indicator, { all }: ToldNoun): Indicator {
  return all === 'own' ? { ...figure, scope: '' } : figure
}

/** The noun that two figures have in common; none where that of the second is not told in full. */
function sharedBy(first: ToldNoun, second: ToldNoun): { first: ToldNoun; shared: string }[] | null {
  if (second.isBehind) return second.noun.startsWith(first.noun) ? [{ first, shared: first.noun }] : null
  return first.noun.endsWith(second.noun) ? [{ first, shared: second.noun }] : null
}

/** 市区空气优良天数: what narrows the noun down is told of around the second, too, or says nothing. */
function isFree(report: Report, more: string, second: Indicator, like: Likeness): boolean {
  const content = like.contentOf(more)
  if (content.length < 2) return true
  const told = like.plain(sentenceBefore(report, second))
  return pairsIn(content).some((pair) => told.includes(pair))
}
