import { allMatches } from '../report/all-matches.ts'
import { blockOf, headingAt } from '../report/links.ts'
import { partsAbove } from '../report/parts.ts'
import type { Report } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { namesYearAfter } from './shared/names-year-after.ts'
import { regexField } from './shared/option-schemas.ts'

interface Options {
  part: string
  past: string
  future: string
}

interface Prepared {
  part: string
  past: RegExp
  future: RegExp
}

/** So many signs of the past there must be in all: one may be an aside. */
const fewest = 2

/** The part that tells what will be done does not tell of the past alone. */
export const pastPlan = defineKind<Options, Prepared>({
  name: 'past-plan',
  summary: {
    zh: '写下一年的部分，不是句句都在说已经做过的事。',
    en: 'The part on the next year does not tell in every sentence of what was done already.',
  },
  options: {
    part: { type: 'string', format: 'part', description: '写下一年的部分 · The part on the next year' },
    past: regexField(
      '说已经做过的文字，句首写报告年度的也算 · What tells of the past; a sentence that opens with the report year does, too',
    ),
    future: regexField('说将来的文字，有一处就不算 · What tells of the future; one is enough'),
  },
  data: ['title'],
  prepare: ({ part, past, future }) => ({ part, past: new RegExp(past, 'gu'), future: new RegExp(future, 'u') }),
  run(report, prepared) {
    const year = report.meta.reportYear
    const headings = report.parts[prepared.part]?.headings ?? []
    const [first] = headings.map((at) => headingAt(report, at))
    if (year === null || first === undefined) return []
    const told = sentencesOf(report, prepared.part)
    if (told === null || told.length === 0) return []
    if (told.some((one) => prepared.future.test(one) || namesYearAfter(one, year))) return []
    const signs = told.map((one) => allMatches(one, prepared.past).length + (opensWithYear(one, year) ? 1 : 0))
    if (signs.includes(0) || signs.reduce((sum, one) => sum + one, 0) < fewest) return []
    return [{ place: first.place, data: { title: first.title.raw } }]
  },
})

/** What stands under the headings of a part that name nothing else; null where a heading names another part, too. */
function sentencesOf(report: Report, part: string): string[] | null {
  const found: string[] = []
  for (const { block, start, end, title } of report.sentences) {
    const { text, heading } = blockOf(report, { block })
    const parts = partsAbove(report.outline, heading)
    if (!parts.includes(part)) continue
    if (parts.length > 1) return null
    if (!title) found.push(text.value.slice(start, end))
  }
  return found
}

/** Whether a sentence is about the report year: 2024年，…; 截至2024年12月31日，…. */
function opensWithYear(sentence: string, year: number): boolean {
  return new RegExp(`^(?:截[至止])?${year}年[^，。的]{0,12}，`, 'u').test(sentence)
}
