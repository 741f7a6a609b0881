import { allMatches } from '../report/text/all-matches.ts'
import { blockOf } from '../report/links.ts'
import { partsAbove } from '../report/parts/parts.ts'
import { afterLast } from '../report/text/cut-at-marks.ts'
import { placeOf } from '../report/text/text.ts'
import type { Report, Sentence } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { type Claim, claimsBy, type NamedPeriod, namedPeriods } from './period-stage/claims.ts'
import { periodOptions, type PeriodWords } from './period-stage/period-options.ts'
import { makeYearReader, type Told, type YearReader } from './period-stage/told-years.ts'
import { charactersIn, charactersOfAll } from './shared/texts-in.ts'

interface Prepared {
  periods: NamedPeriod[]
  claimsOf: (named: NamedPeriod) => Claim[]
  said: RegExp
  apart: RegExp
  year: YearReader
  plan: string | null
}

/** What is said of a campaign or plan of several years (its first, its last year, that it runs) fits the year told of. */
export const periodStage = defineKind<PeriodWords, Prepared>({
  name: 'period-stage',
  summary: {
    zh: '说到有起止年份的规划、活动处在哪个阶段（开局之年、收官之年），与说的那一年相符；不在起止年份里的，不说正在实施。',
    en: 'The stage at which a plan or campaign of several years is said to be fits the year told of, and none is said to run outside its years.',
  },
  options: periodOptions,
  outcomes: ['stage', 'outside'],
  data: ['text', 'name', 'right'],
  prepare: (words) => ({
    periods: namedPeriods(words),
    claimsOf: claimsBy(words),
    // 正值“十五五”开局之年 is said of now; 在“十四五”开局之年亲临视察 tells when something was.
    said: new RegExp(`(?:${words.said}|\\d{4}年，?)[^，。；]{0,12}$`, 'u'),
    apart: new RegExp(words.apart, 'u'),
    year: makeYearReader(words.years),
    plan: words.plan,
  }),
  run(report, prepared) {
    const all = charactersOfAll(report)
    const named = prepared.periods.filter(({ sieve }) => sieve(all))
    const claims = named.flatMap(prepared.claimsOf).filter(({ sieve }) => sieve(all))
    const { reportYear } = report.meta
    if (reportYear === null || claims.length === 0) return []
    const near = report.blocks.map(({ text }) => {
      const characters = charactersIn(text)
      return claims.filter(({ sieve }) => sieve(characters))
    })
    return report.sentences.flatMap((sentence) => {
      const claimed = near[sentence.block] ?? []
      return claimed.length === 0 ? [] : claimsIn(report, sentence, { ...prepared, claims: claimed, reportYear })
    })
  },
})

/** So far before a stage is looked for what says whose it is. */
const reach = 60

function claimsIn(
  report: Report,
  { block, start, end }: Sentence,
  { claims, plan, reportYear, ...prepared }: Prepared & { claims: Claim[]; reportYear: number },
): Finding[] {
  const { text, heading } = blockOf(report, { block })
  const sentence = text.value.slice(start, end)
  const isPlan = plan !== null && partsAbove(report.outline, heading).includes(plan)
  const found = claims.flatMap((claim) =>
    allMatches(sentence, claim.pattern).flatMap(({ index, 0: words }): Finding[] => {
      const before = sentence.slice(Math.max(0, index - reach), index)
      if (isRight(claim, { sentence, before }, { ...prepared, reportYear, isPlan })) return []
      const range = [start + index, start + index + words.length] as const
      const { name, from, to, outcome } = claim
      const right = from === to ? `${from}年` : `${from}—${to}年`
      return [{ place: placeOf(text, ...range), outcome, data: { text: text.raw.slice(...range), name, right } }]
    }),
  )
  // What is in full swing also runs.
  return found.filter(({ place }, at) => !found.slice(0, at).some((other) => other.place.end === place.end))
}

/** Whether what a sentence says fits a year that it may be about. */
function isRight(
  { from, to, outcome, isWork }: Claim,
  { sentence, before }: { sentence: string; before: string },
  { said, apart, year, ...told }: Pick<Prepared, 'said' | 'apart' | 'year'> & Told,
): boolean {
  const isStage = outcome === 'stage'
  const direct = isStage && !isWork ? year.said(before) : null
  if (isStage && !isWork && direct === null && !said.test(before)) return true
  const { years, own, isNamed } = year.named(direct ?? sentence, told)
  // Unless a year is said to be it, the sentence may be about a year before or after.
  const slack = direct === null && !isNamed && isStage ? 1 : 0
  if ((direct === null ? [...years, own] : years).some((one) => one >= from - slack && one <= to + slack)) return true
  // 2018年起…: another year may be told of.
  if (!isStage && years.some((one) => one !== told.reportYear)) return true
  return !isWork && apart.test(direct === null ? sentence : afterLast(before.slice(-60), '，；。'))
}
