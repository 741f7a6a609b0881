import { blockOf } from '../report/links.ts'
import { readNumeral } from '../report/text/numerals.ts'
import { placeOf } from '../report/text/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { datedOptions, type DatedWords, makeDatedTimesFinder } from './counted-list/dated-times.ts'
import { describeOddItem } from './counted-list/describe-odd-item.ts'
import { type EnumerationWords, enumerationOptions } from './counted-list/enumeration-options.ts'
import { type Enumeration, makeEnumerationFinder } from './counted-list/enumerations.ts'
import { headingRuns } from './counted-list/heading-runs.ts'
import { type ItemList, itemMarksOf, listsOf } from './counted-list/list-items.ts'
import { loneItems } from './counted-list/lone-items.ts'
import { mayMatch } from './shared/may-match.ts'
import { regexField, regexOption } from './shared/option-schemas.ts'
import { danglingAnnexes, type MentionWords, numbersOf } from './counted-list/dangling-annexes.ts'
import { danglingParts, type PartMentions } from './counted-list/dangling-parts.ts'
import { makeRespectiveFinder, respectiveOption } from './counted-list/respective-values.ts'
import type { Dangling } from './counted-list/numbered-mentions.ts'
import { type AnnexWords, missingAnnexes } from './counted-list/missing-annexes.ts'

interface Options {
  announces: string
  named: EnumerationWords
  dated: DatedWords
  undivided: string
  annexLabel: string
  annexEntry: string
  annexHead: string
  annexElsewhere: string
  annexMention: string
  annexListed: string
  partMention: string
}

interface Prepared {
  announces: RegExp
  finders: ((value: string) => Enumeration[])[]
  annexes: AnnexWords & MentionWords
  parts: PartMentions
}

/** Items are as many as was announced, and count on from each other. */
export const countedList = defineKind<Options, Prepared>({
  name: 'counted-list',
  summary: {
    zh: '“一是…二是”、标题和并列的名称，项数与前文所说一致（count），序号不缺（skips）、不重（repeats），有第一项就有第二项（lone）；附件说明列出的附件不缺（annex），正文说到的附件列出了（referred），说到的第几部分有（part）。',
    en: 'Items of 一是…二是 and headings are as many as the text before them announces (`count`) and leave no number out (`skips`) nor take one twice (`repeats`) nor end with the first (`lone`); no annex that is listed is left out (`annex`), nor is one that the text refers to (`referred`), nor a part (`part`).',
  },
  options: {
    announces: regexField(
      '列举之前说明项数的文字，项数为 (?<count>…) · Regular expression (flag u) of what announces a list, at its end, with the number as (?<count>…)',
    ),
    named: enumerationOptions,
    dated: datedOptions,
    undivided: respectiveOption,
    annexLabel: regexOption('附件的叫法 · What an annex is called (附件)'),
    annexEntry: regexOption(
      '正文下面附件说明的一行，序号为 (?<number>…) · A line of the list of annexes, with its `number`',
    ),
    annexHead: regexOption('附件的第一行，序号为 (?<number>…) · The first line of an annex, with its `number`'),
    annexElsewhere: regexOption('说附件另发的文字 · What says that annexes are sent apart'),
    annexMention: regexOption(
      '正文怎样说到附件，序号为 (?<number>…)（referred）· How the body refers to an annex, with its `number` (`referred`)',
    ),
    annexListed: regexOption('写到附件的一行怎样开头 · How a line begins that lists an annex or opens one'),
    partMention: regexOption(
      '正文怎样说到自己的第几部分，序号为 (?<number>…)（part）· How the body refers to a part of its own, with its `number` (`part`)',
    ),
  },
  outcomes: ['count', 'skips', 'repeats', 'lone', 'before', 'annex', 'referred', 'part'],
  notes: ['before'],
  data: ['announced', 'count', 'text', 'expected'],
  prepare: ({
    announces,
    named,
    dated,
    undivided,
    annexLabel,
    annexEntry,
    annexHead,
    annexElsewhere,
    annexMention,
    annexListed,
    partMention,
  }) => ({
    parts: { mention: new RegExp(partMention, 'gu'), mayMention: mayMatch(partMention) },
    announces: new RegExp(`(?:${announces})$`, 'u'),
    annexes: {
      label: new RegExp(annexLabel, 'u'),
      numbers: numbersOf(annexLabel),
      entry: new RegExp(annexEntry, 'u'),
      head: new RegExp(annexHead, 'u'),
      elsewhere: new RegExp(annexElsewhere, 'u'),
      mention: new RegExp(annexMention, 'gu'),
      listed: new RegExp(annexListed, 'u'),
    },
    finders: [makeEnumerationFinder(named), makeDatedTimesFinder(dated), makeRespectiveFinder(undivided)],
  }),
  run(report, { announces, finders, annexes, parts }) {
    const { lists, odd } = listsOf(report, itemMarksOf(report))
    return [
      ...odd.flatMap((one) => describeOddItem(report, one)),
      ...lists.flatMap((list) => miscount(report, list, announces)),
      ...loneItems(report, lists).map(({ block, from, to, expected }) => {
        const { text } = blockOf(report, { block })
        const data = { announced: '', count: 1, text: text.raw.slice(from, to), expected }
        return { place: placeOf(text, from, to), outcome: 'lone', data }
      }),
      ...headingRuns(report).flatMap(({ block, count }) => miscountOf(endOf(report, block), count, announces)),
      ...report.blocks.flatMap(({ text }) =>
        finders
          .flatMap((find) => find(text.value))
          .map(({ from, to, count, side }) => ({
            place: placeOf(text, from, to),
            outcome: side === 'before' ? 'before' : 'count',
            data: { announced: text.raw.slice(from, to), count, text: '', expected: '' },
          })),
      ),
      ...missingAnnexes(report, annexes).map(({ text, listed, attached }) => ({
        place: placeOf(text),
        outcome: 'annex',
        data: { announced: String(listed), count: attached, text: text.raw, expected: '' },
      })),
      ...danglingAnnexes(report, annexes).map((one) => describeDangling('referred', one)),
      ...danglingParts(report, parts).map((one) => describeDangling('part', one)),
    ]
  },
})

function describeDangling(outcome: string, { text, from, to, count }: Dangling): Finding {
  const data = { announced: '', count, text: text.raw.slice(from, to), expected: '' }
  return { place: placeOf(text, from, to), outcome, data }
}

/** So much text before a list is looked at for its announcement. */
const reach = 60

/** Where an announcement would end: right before the first item. */
interface Before {
  text: Text
  end: number
}

function endOf(report: Report, block: number): Before | null {
  if (block < 0) return null
  const { text } = blockOf(report, { block })
  return { text, end: text.value.length }
}

/** A list that is announced with another number of items. */
function miscount(report: Report, { marks, doubtful }: ItemList, announces: RegExp): Finding[] {
  const [first] = marks
  if (!first || doubtful) return []
  const before =
    first.from > 0 ? { text: blockOf(report, first).text, end: first.from } : endOf(report, first.block - 1)
  return miscountOf(before, marks.length, announces)
}

function miscountOf(before: Before | null, count: number, announces: RegExp): Finding[] {
  if (before === null) return []
  const { text, end } = before
  const start = Math.max(0, end - reach)
  const match = announces.exec(text.value.slice(start, end))
  const written = match?.groups?.['count'] ?? ''
  const due = /^\d+$/u.test(written) ? Number(written) : readNumeral(written)
  if (!match || due === null || due < 2 || due === count) return []
  // Without the mark that closes it.
  const [from, to] = [start + match.index, end - 1]
  const data = { announced: text.raw.slice(from, to), count, text: '', expected: '' }
  return [{ place: placeOf(text, from, to), outcome: 'count', data }]
}
