import { allMatches } from '../report/all-matches.ts'
import { findDates } from '../report/dates.ts'
import { anyOf } from '../report/pattern.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { restOfSentence } from './shared/rest-of-sentence.ts'
import { bodyTexts, charactersIn, charactersOfAll } from './shared/texts-in.ts'

interface Options {
  laws: { name: string; from: string[] }[]
}

interface Prepared {
  titled: RegExp
  sieve: Sieve
  dates: Map<string, string[]>
}

/** How far behind its title, and before it, a law's date is looked for. */
const [behind, ahead] = [60, 30]
/** What stands between a title and the date of that law: 于2021年1月22日修订通过，自. */
const lead = /^(?:[^，《》]{0,30}(?:通过|公布|颁布)，)?(?:并|也|均|正式|修订后)?(?:已|将)?[于自从]?$/u
const takesEffect = /^起?(?:正式|全面|开始)?(?:施行|实施|生效)(?=[，。；、）后以]|$)/u
/** The same behind no more than a year or a month: 2023年实施 may be a programme. */
const surely = /^(?:起|施行)/u
const han = /\p{Script=Han}/u
const particle = /[的和与及等以后是对将为]/u
/** What stands between the date and the title: 起施行的新修订的. */
const link = /^起?(?:正式|全面)?(?:施行|实施|生效)的(?:新|(?:新|最新)?修[订正]后?的?|新颁布的?|新出台的?)?$/u

/** The day from which a law is said to be in force is one from which it was. */
export const effectiveDate = defineKind<Options, Prepared>({
  name: 'effective-date',
  summary: {
    zh: '写在法律、法规名称旁边的施行日期，是它（某一次制定或者修改）的施行日期。',
    en: 'The day of taking effect that stands beside the title of a law is that of one of its versions.',
  },
  options: {
    laws: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'from'],
        properties: {
          name: { type: 'string', minLength: 2, description: '名称，不带“中华人民共和国” · Title' },
          from: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'string',
              pattern: '^\\d{4}-\\d{2}-\\d{2}$',
              form: { zh: '应为日期，如 2021-01-01', en: 'write a date, as in 2021-01-01' },
            },
            description: '历次施行的日期 · The days from which its versions were in force',
          },
        },
      },
      description: '法律、法规 · Laws',
    },
  },
  data: ['text', 'name', 'right'],
  prepare({ laws }) {
    const source = `《(?:中华人民共和国)?(?<name>${anyOf(laws.map(({ name }) => name)).source})》(?:（[^（）]{0,20}）)?`
    return {
      titled: new RegExp(source, 'gu'),
      sieve: sieveOf(source),
      dates: new Map(laws.map(({ name, from }) => [name, from])),
    }
  },
  run(report, prepared) {
    if (!prepared.sieve(charactersOfAll(report))) return []
    return bodyTexts(report)
      .filter((text) => prepared.sieve(charactersIn(text)))
      .flatMap((text) => wrongDates(text, prepared))
  },
})

function wrongDates(text: Text, { titled, dates }: Prepared): Finding[] {
  const { value, raw } = text
  return allMatches(value, titled).flatMap(({ index, 0: title, groups }) => {
    const name = groups?.['name'] ?? ''
    const known = dates.get(name) ?? []
    // 省《优化营商环境条例》 is another one; 《网络安全法》配套条例 has a day of its own.
    if (/[省市区县州]/u.test(value.charAt(index - 1))) return []
    const end = index + title.length
    const isOwn = !han.test(value.charAt(end)) || particle.test(value.charAt(end))
    return [...datesBehind(value, end), ...(isOwn ? datesBefore(value, index) : [])]
      .filter(({ from, to }) => !known.some((day) => from <= day && day <= to))
      .map(({ start, end }): Finding => {
        const data = { text: raw.slice(start, end), name, right: latestOf(known) }
        return { place: placeOf(text, start, end), data }
      })
  })
}

interface Dated {
  start: number
  end: number
  from: string
  to: string
}

function datesBehind(value: string, at: number): Dated[] {
  const rest = restOfSentence(value, at, at + behind)
  return datesIn(rest, at).filter(
    ({ start, end, from, to }) =>
      lead.test(rest.slice(0, start - at)) &&
      takesEffect.test(rest.slice(end - at)) &&
      (from === to || surely.test(rest.slice(end - at))),
  )
}

function datesBefore(value: string, at: number): Dated[] {
  const from = Math.max(0, at - ahead)
  return datesIn(value.slice(from, at), from).filter(({ end }) => link.test(value.slice(end, at)))
}

function datesIn(value: string, offset: number): Dated[] {
  return findDates(value, null).flatMap(({ start, end, from, to }) =>
    from === null || to === null ? [] : [{ start: start + offset, end: end + offset, from, to }],
  )
}

/** The last two of some days; 等 where there are more. */
function latestOf(days: string[]): string {
  return days.slice(-2).map(inWords).join('、') + (days.length > 2 ? '等' : '')
}

function inWords(day: string): string {
  return day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')
}
