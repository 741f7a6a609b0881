import { allMatches } from '../report/text/all-matches.ts'
import { groupBy } from '../report/group.ts'
import { openingMark } from '../report/parts/items.ts'
import { blockOf, headingAt } from '../report/links.ts'
import { partsAbove } from '../report/parts/parts.ts'
import { placeOf } from '../report/text/text.ts'
import type { Report, Sentence } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { namesYearAfter } from './shared/names-year-after.ts'
import { partField, regexField, regexOption } from './shared/option-schemas.ts'

interface Options {
  part: string
  past: string
  future: string
  surely: string
}

interface Prepared {
  part: string
  past: RegExp
  future: RegExp
  surely: RegExp
}

/** So many signs of the past there must be in all: one may be an aside. */
const fewest = 2

/** The part that tells what will be done does not tell of the past alone, and none of its items does. */
export const pastPlan = defineKind<Options, Prepared>({
  name: 'past-plan',
  summary: {
    zh: '写下一年的部分，不是句句都在说已经做过的事（whole），也没有一项只说已经做过的事（item）。',
    en: 'The part on the next year does not tell in every sentence (`whole`), nor in all of one item (`item`), of what was done already.',
  },
  options: {
    part: partField('写下一年的部分 · The part on the next year'),
    past: regexField(
      '说已经做过的文字，句首写报告年度的也算 · What tells of the past; a sentence that opens with the report year does, too',
    ),
    future: regexField('说将来的文字，有一处就不算 · What tells of the future; one is enough'),
    surely: regexOption(
      '其中和“了”写在一个分句里也是说将来的；在一项里查 · Of these, what tells of the future beside a sign of the past, too; for items',
    ),
  },
  outcomes: ['whole', 'item'],
  data: ['title', 'text'],
  prepare: ({ part, past, future, surely }) => ({
    part,
    past: new RegExp(past, 'gu'),
    future: new RegExp(future, 'u'),
    surely: new RegExp(surely, 'u'),
  }),
  run(report, prepared) {
    const year = report.meta.reportYear
    const headings = report.parts[prepared.part]?.headings ?? []
    const [first] = headings.map((at) => headingAt(report, at))
    if (year === null || first === undefined) return []
    const told = sentencesOf(report, prepared.part)
    if (told === null) return []
    const title = first.title.raw
    const texts = told.flatMap(({ sentence, text }) => (sentence.title ? [] : [text]))
    if (texts.length === 0) return []
    const signs = texts.map((one) => signsIn(one, year, prepared))
    const isWhole = !texts.some((one) => prepared.future.test(one) || namesYearAfter(one, year)) && !signs.includes(0)
    if (isWhole && signs.reduce((sum, one) => sum + one, 0) >= fewest)
      return [{ place: first.place, outcome: 'whole', data: { title, text: '' } }]
    const done = told.filter(({ text }) => isDoneAhead(text, year))
    if (done.length > 0) return done.flatMap(({ sentence }) => describe(report, sentence, title))
    return itemsOf(report, told, prepared.part)
      .filter((item) => item.every(({ text }) => isPast(text, year, prepared)))
      .flatMap(([{ sentence }]) => describe(report, sentence, title))
  },
})

interface Told {
  sentence: Sentence
  text: string
  /** The innermost heading it stands under: an index into the outline. */
  heading: number
}

/** What stands under the headings of a part that name nothing else, and those; null where one names another part, too. */
function sentencesOf(report: Report, part: string): Told[] | null {
  const found: Told[] = []
  for (const sentence of report.sentences) {
    const { text, heading } = blockOf(report, sentence)
    const parts = partsAbove(report.outline, heading)
    if (!parts.includes(part)) continue
    if (parts.length > 1) return null
    const value = text.value.slice(sentence.start, sentence.end)
    if (heading !== null) found.push({ sentence, text: value.slice(openingMark(value)?.end), heading })
  }
  return found
}

function signsIn(text: string, year: number, { past }: Prepared): number {
  return allMatches(text, past).length + (opensWithYear(text, year) ? 1 : 0)
}

/** Whether a sentence is about the report year: 2024年，…; 截至2024年12月31日，…. */
function opensWithYear(sentence: string, year: number): boolean {
  return new RegExp(`^(?:截[至止])?${year}年[^，。的]{0,12}，`, 'u').test(sentence)
}

/**
 * The sentences of each item, of several: of a list, else of what stands under a heading of its own without a list, of which
 * the title counts where it is all there is.
 */
function itemsOf({ outline }: Report, told: Told[], part: string): [Told, ...Told[]][] {
  const leads = new Set(told.flatMap(({ sentence, heading }) => (sentence.item === null ? [] : [heading])))
  const own = told.filter(
    ({ sentence, heading }) =>
      sentence.item !== null || !(leads.has(heading) || headingAt({ outline }, heading).parts.includes(part)),
  )
  const groups = groupBy(own, ({ sentence: { block, item }, heading }) =>
    item === null ? String(heading) : `${String(block)}:${String(item)}`,
  )
  const items = [...groups.values()].flatMap((all): [Told, ...Told[]][] => {
    const body = all.filter(({ sentence }) => !sentence.title)
    const [first, ...others] = body.length > 0 ? body : all
    return first === undefined ? [] : [[first, ...others]]
  })
  return items.length > 1 ? items : []
}

/** It says how much was done; clauses without a sign of the past say nothing that could be of the future. */
function isPast(text: string, year: number, prepared: Prepared): boolean {
  const { future, surely } = prepared
  if (!/\d/u.test(text) || surely.test(text) || namesYearAfter(text, year) || signsIn(text, year, prepared) === 0)
    return false
  return text.split(/[，；。]/u).every((clause) => !future.test(clause) || signsIn(clause, year, prepared) > 0)
}

/** 2026年已建成平台: what is planned is told of as done. */
function isDoneAhead(text: string, year: number): boolean {
  return new RegExp(
    `(?:^|[，；。])${String(year + 1)}年(?:度|内|底|\\d{1,2}月[底末]?)?前?，?(?:[我全][\\p{Script=Han}]{1,2})?(?:已经?|现已)(?![列纳有知定明安确部下经到启被])[\\p{Script=Han}]`,
    'u',
  ).test(text)
}

function describe(report: Report, { block, start, end }: Sentence, title: string): Finding[] {
  const { text } = blockOf(report, { block })
  return [{ place: placeOf(text, start, end), outcome: 'item', data: { title, text: text.raw.slice(start, end) } }]
}
