import { allMatches } from '../../report/text/all-matches.ts'
import { blockOf } from '../../report/links.ts'
import { readInteger } from '../../report/text/numerals.ts'
import { partKeys, partsNearest } from '../../report/parts/parts.ts'
import { sieveOf } from '../../report/text/sieve.ts'
import type { Report, Text } from '../../report/types.ts'
import type { DateSlip } from './date-slips.ts'
import { mapsOption, regexOption } from '../shared/option-schemas.ts'
import { sentencesFor } from '../shared/sentences-for.ts'
import { titlesAbove } from '../shared/titles-above.ts'

/** A day, week or month that is kept every year, or what happened once and has anniversaries. */
export interface Observance {
  name: string
  /** How it is written; by its name, where that is empty. */
  pattern: string
  /** Its day, as in 12-04; empty where it is none, or another one each year. */
  day: string
  /** The year in which it was kept first, or in which it happened; 0 where nobody counts. */
  since: number
}

/** The schema of a list of observances. */
export const observancesOption = mapsOption(
  '每年都有的节日、宣传日 · Observances of every year',
  {
    name: { type: 'string', minLength: 2, description: '名称 · Its name' },
    pattern: regexOption('文中的写法，不写的就是名称 · How it is written, if not by its name', ''),
    day: {
      type: 'string',
      pattern: '^(?:\\d{2}-\\d{2})?$',
      form: { zh: '应为月和日，如 12-04', en: 'write month and day, as in 12-04' },
      default: '',
      description: '哪一天，每年不同的不写 · Its day; none where it changes',
    },
    since: {
      type: 'integer',
      default: 0,
      description:
        '第一个在哪一年，或者哪一年发生，不计数的不写 · The year of the first one, or in which it happened; none where nobody counts',
    },
  },
  0,
)

/** A stretch of a sentence that is wrong about an observance, and what would be right. */
type Wrong = Pick<DateSlip, 'from' | 'to' | 'outcome' | 'about'>

const counted = '第(?:\\d{1,3}|[一二三四五六七八九十]{1,4})[个届次]'
const open = '[“"]?'
const date = '(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:（[^（）]{1,8}）)?'
// Not the end of a span or list of days: 12月1日至7日国家宪法日.
const alone = '(?<!\\d|\\d[日号]?[至到、和及—～-])'
// “12·4”国家宪法日
const dotted = new RegExp(
  `(?<![\\d.·])(?<whole>(?<month>\\d{1,2})[.·](?<day>\\d{1,2}))[”"]?(?:${counted})?${open}$`,
  'u',
)
// 12月4日是第十一个国家宪法日
const dated = new RegExp(`${alone}(?<whole>${date})，?(?:[是为]|正值)?(?:${counted})?${open}$`, 'u')
// Not 12月2日国家宪法日宣传活动.
const itself = /^[”"]?(?:$|[，。；、）]|等|和|及|期间|当[天日]|来临|到来|之际)/u
const bracketed = new RegExp(`^[”"]?（(?:每年)?(?<whole>${date})）`, 'u')
const numbered = new RegExp(`(?<whole>第(?<number>\\d{1,3}|[一二三四五六七八九十]{1,4})[个届次])${open}$`, 'u')
const anniversary = /^(?<number>\d{1,3}|[一二三四五六七八九十百]{1,4})周年(?!以?来|大会|座谈会|[^，。；]{0,20}讲话)/u
/** What is prepared for comes in a later year. */
const ahead = /(?:迎接|喜迎|迎庆|献礼|即将|迎来|筹备|准备)[^，。；]*$/u
const namedYear = /20\d{2}(?=年)/gu
/** 学习总书记在第十个国家宪法日之际作出的指示: what was said on a day of another year. */
const saidOn = /^[”"]?(?:之际|到来之际|时|上)?所?(?:作出|做出|发表|发出|提出)/u
/** 2023年是新中国成立75周年: of which year it is said. */
const ofYear = /(20\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?，?(?:是|正值|恰逢|适逢)[^，。；、\d]{2,14}$/u
/** What tells of an observance stands so near to it. */
const reach = 30

/** Makes a finder of observances that are told of on a wrong day, or with a number that they do not have in the year told of. */
export function makeObservanceFinder(
  observances: readonly Observance[],
): (report: Report) => (DateSlip & { text: Text })[] {
  if (observances.length === 0) return () => []
  const known = observances.map((one) => ({ ...one, whole: new RegExp(`^(?:${one.pattern || one.name})$`, 'u') }))
  const source = observances.map(({ name, pattern }) => pattern || name).join('|')
  const any = new RegExp(source, 'gu')
  const sieve = sieveOf(source)
  return (report) =>
    sentencesFor(report, sieve).flatMap(({ block, start, end }) => {
      const { text, heading } = blockOf(report, { block })
      const sentence = text.value.slice(start, end)
      return allMatches(sentence, any).flatMap(({ index, 0: words }) => {
        const observance = known.find(({ whole }) => whole.test(words))
        if (observance === undefined) return []
        const years = yearsTold(report, heading, sentence)
        const found = [
          ...wrongDays(observance, sentence, [index, index + words.length]),
          ...wrongAnniversary(observance, sentence, { index: index + words.length, years }),
          ...(saidOn.test(sentence.slice(index + words.length))
            ? []
            : wrongNumbers(observance, sentence, { index, years })),
        ]
        return found.map(({ from, to, ...slip }) => ({
          ...slip,
          text,
          from: start + from,
          to: start + to,
          right: null,
        }))
      })
    })
}

function wrongDays({ name, day }: Observance, sentence: string, [start, end]: [number, number]): Wrong[] {
  if (day === '') return []
  const before = sentence.slice(Math.max(0, start - reach), start)
  const behind = sentence.slice(end, end + reach)
  const offsets = [start - before.length, start - before.length, end]
  const told = [dotted.exec(before), itself.test(behind) ? dated.exec(before) : null, bracketed.exec(behind)]
  const [month = 0, date = 0] = day.split('-').map(Number)
  return told.flatMap((match, at) => {
    const { whole = '', ...groups } = match?.groups ?? {}
    if (match === null || (Number(groups['month']) === month && Number(groups['day']) === date)) return []
    const from = (offsets[at] ?? 0) + match.index + match[0].indexOf(whole)
    return [{ from, to: from + whole.length, outcome: 'observance', about: `${name}是${month}月${date}日` }]
  })
}

/** The numbers by which an observance is called, unless it has them in one of some years. */
function wrongNumbers(
  { name, since }: Observance,
  sentence: string,
  { index, years }: { index: number; years: number[] },
): Wrong[] {
  if (since === 0 || years.length === 0) return []
  const before = sentence.slice(Math.max(0, index - reach), index)
  const match = numbered.exec(before)
  const number = readInteger(match?.groups?.['number'] ?? '')
  if (match === null || number === null || years.includes(since + number - 1)) return []
  const from = index - before.length + match.index
  const to = from + (match.groups?.['whole'] ?? '').length
  return [{ from, to, outcome: 'ordinal', about: `${since + number - 1}年的${name}` }]
}

/** 新中国成立75周年, in a sentence on 2023: not what is said of an anniversary gone by (在…大会上的讲话). */
function wrongAnniversary(
  { name, since }: Observance,
  sentence: string,
  { index, years }: { index: number; years: number[] },
): Wrong[] {
  if (since === 0 || years.length === 0) return []
  const match = anniversary.exec(sentence.slice(index, index + reach))
  const count = match?.groups?.['number'] ?? ''
  const number = readInteger(count)
  const said = ofYear.exec(sentence.slice(0, index))?.[1]
  const told = said === undefined ? years : [Number(said)]
  if (number === null || told.includes(since + number) || ahead.test(sentence.slice(0, index))) return []
  const about = `${since + number}年的${name}${count}周年`
  return [{ from: index, to: index + count.length + '周年'.length, outcome: 'ordinal', about }]
}

/** The years that a sentence may tell of: that of its part, and all that it and the headings above it name. */
function yearsTold({ meta: { reportYear }, outline }: Report, heading: number | null, sentence: string): number[] {
  if (reportYear === null) return []
  const named = [sentence, ...titlesAbove(outline, heading)].flatMap((one) => allMatches(one, namedYear))
  const isPlan = partsNearest(outline, heading).includes(partKeys.plan)
  return [
    isPlan ? reportYear + 1 : reportYear,
    ...named.map(([year]) => Number(year)),
    ...(/[去上]一?年/u.test(sentence) ? [reportYear - 1] : []),
    ...(/[明来下]一?年/u.test(sentence) ? [reportYear + 1] : []),
  ]
}
