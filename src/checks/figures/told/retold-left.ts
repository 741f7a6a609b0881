import { groupBy } from '../../../report/group.ts'
import { blockOf, sentenceOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import { afterLast } from '../../../report/text/cut-at-marks.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { Likeness } from './like-words.ts'
import type { Retelling } from './retold-doings.ts'
import { sentenceBefore } from './sentence-before.ts'
import { noTime } from '../times-agree.ts'
import { topOf } from './top-of.ts'

/** Patterns of the words of what was done, and of what is left. */
export interface LeftWords {
  undone: {
    /** 办结, 整改; a short one may stand behind 未 (未结). */
    acts: string
    /** 剩余, 其余. */
    left: string
    /** So far, of a day that is not the end of the year. */
    now: string
  }
}

interface Left {
  figure: Indicator
  act: string
  /** What is told before it, where the whole is told of, or what it is left of. */
  story: string
  nouns: string[]
}

const readersOf = once(({ undone: { acts, left, now } }: LeftWords) => {
  const not = `(?:[尚还仍]?未(?:能|予|被|及时|按期)?)(${acts})`
  return {
    did: new RegExp(`(?<!未|应|需|拟|待|不)(?:已|全部)?(${acts})(?:到位|完成)?$`, 'u'),
    rest: new RegExp(`^(?:${left})(?:的)?$`, 'u'),
    before: new RegExp(`^(?:[尚还仍]?有)?${not}([一-龥]{0,6})$`, 'u'),
    behind: new RegExp(`^(?:的)?([一-龥]{0,8}?)${not}`, 'u'),
    opening: /^([一-龥]{0,8}?)(?:目前)?(?:尚|还|仍)有$/u,
    now: new RegExp(now, 'u'),
  }
})

/**
 * What is left undone, told of in two parts: 违法图斑已整改66个，剩余8个 and 违法图斑尚有6个未整改到位; 未结案件84件 and 仍有48件案件
 * 尚未结案.
 */
export function retoldLeft(report: Report, figures: Indicator[], words: LeftWords, like: Likeness): Retelling[] {
  const { did, rest, before, behind, opening, now } = readersOf(words)
  const actOf = (text: string) => (text.length === 1 ? like.plain(`办${text}`) : like.plain(text))
  const lefts = figures.flatMap((figure): Left[] => {
    if (figure.part || now.test(figure.before) || figure.metric.time.kind === 'vague') return []
    const told = (act: string, nouns: string[]) => [
      { figure, act: actOf(act), story: storyOf(report, figure), nouns: nouns.filter((noun) => noun.length > 1) },
    ]
    const [, undone, noun = ''] = before.exec(figure.before) ?? []
    if (undone !== undefined && figure.after === '') return told(undone, [noun])
    const [, owner] = opening.exec(figure.before) ?? []
    const [, counted = '', act] = behind.exec(figure.after) ?? []
    if (owner !== undefined && act !== undefined) return told(act, [owner, counted])
    const done = rest.test(figure.before) ? doneBefore(report, figure) : undefined
    const acted = done && (did.exec(done.before) ?? did.exec(done.after))?.[1]
    return acted === undefined ? [] : told(acted, [])
  })
  const groups = groupBy(lefts, ({ figure, act }) => `${figure.measure ?? ''} ${act}`)
  return [...groups.values()].flatMap((group) =>
    group.flatMap((second): Retelling[] => {
      if (second.nouns.length === 0) return []
      const firsts = group.filter(
        ({ figure, story, nouns }) =>
          figure.index < second.figure.index &&
          topOf(report, figure) !== topOf(report, second.figure) &&
          second.nouns.every((noun) => story.includes(noun) || nouns.includes(noun)),
      )
      const [first] = firsts
      // Of mere 案件 there may be others.
      const isSaid = second.nouns.some((noun) => like.contentOf(noun).length >= 2)
      if (!first || new Set(firsts.map(({ figure }) => figure.metric.value)).size > 1) return []
      return [
        {
          first: first.figure,
          second: ofItsClause(report, second.figure),
          isEvident: (difference) => difference === 'swapped' || (isSaid && difference !== 'rounded'),
          isOfAll: true,
        },
      ]
    }),
  )
}

/** What is told before it in its sentence, or in the one before. */
function storyOf(report: Report, figure: Indicator): string {
  const { value } = blockOf(report, figure).text
  const { start } = sentenceOf(report, figure.metric)
  return value.slice(value.lastIndexOf('。', start - 2) + 1, figure.metric.start)
}

/** 截至11月底供地371宗；图斑尚有6个未整改: a date behind ； is of something else. */
function ofItsClause(report: Report, figure: Indicator): Indicator {
  const { time } = figure.metric
  const before = sentenceBefore(report, figure)
  const clause = afterLast(before, '；')
  return time.text === null || clause.length === before.length || clause.includes(time.text)
    ? figure
    : { ...figure, metric: { ...figure.metric, time: noTime } }
}

/** 已整改66个，整改率89.2%，剩余8个: what was done of as many, right before. */
function doneBefore({ indicators }: Report, { index, metric, measure }: Indicator): Indicator | undefined {
  return indicators
    .slice(Math.max(0, index - 3), index)
    .findLast((one) => one.metric.sentence === metric.sentence && one.measure === measure)
}
