import { allMatches } from '../../report/text/all-matches.ts'
import { findDates } from '../../report/times/find-dates.ts'
import { anyOf } from '../../report/text/pattern.ts'
import { type Sieve, sieveOf } from '../../report/text/sieve.ts'
import { restOfSentence } from '../shared/rest-of-sentence.ts'

/** Laws with the days from which their versions were in force, and patterns of the words around them. */
export interface LawWords {
  laws: { name: string; from: string[] }[]
  /** What may stand before the name in its title. */
  prefix: string
  /** What ends the words before a title that is another one of this name: 省《优化营商环境条例》. */
  region: string
  /** 施行, and those of them that are said of laws only. */
  effect: string
  surely: string
  /** 正式, 全面. */
  manner: string
  /** 修订通过, 公布. */
  passed: string
  /** 新修订的. */
  amended: string
  /** 该法, and of which titles, by their ends, it may be said in a later clause. */
  later: { ends: string; said: string }[]
}

/** A day beside the title of a law that is not one of its own. */
export interface WrongDay {
  start: number
  end: number
  name: string
  known: string[]
}

/** Finds such days in texts that its sieve lets pass. */
export interface LawDates {
  sieve: Sieve
  wrongIn: (value: string) => WrongDay[]
}

interface Dated {
  start: number
  end: number
  from: string
  to: string
}

/** How far behind its title, and before it, a law's date is looked for. */
const [behind, ahead] = [60, 30]
/** How far behind its title 该法 is said of it, and how long such words are. */
const [further, longest] = [80, 8]
const han = /\p{Script=Han}/u
/** 9月1日起施行的《条例》实施细则 */
const derived = /^(?:等?的?(?:配套|相关|有关|司法|实施(?![情效动宣方])|解释|修[正订改]|草案|过渡|衔接)|省|市|县)/u
const particle = /[的和与及等以后是对将为]/u

/** Makes a finder of wrong days of taking effect, right behind the title of a law or right before it. */
export function makeLawDates({ laws, prefix, region, later, ...words }: LawWords): LawDates {
  const source = `《(?:${prefix})?(?<name>${anyOf(laws.map(({ name }) => name)).source})》(?<note>（[^（）]{0,20}）)?`
  const [titled, another] = [new RegExp(source, 'gu'), new RegExp(`(?:${region})$`, 'u')]
  const dates = new Map(laws.map(({ name, from }) => [name, from]))
  const { datesBehind, datesBefore } = makeDatesBeside(words)
  const anaphors = later.map(({ ends, said }) => ({
    ends: new RegExp(`(?:${ends})$`, 'u'),
    said: new RegExp(`^[^《》]{0,${further}}?[，。；](?:${said})`, 'u'),
  }))
  const datesLater = (value: string, at: number, name: string): Dated[] => {
    const said = anaphors.find(({ ends }) => ends.test(name))?.said.exec(value.slice(at, at + further + longest))
    return said ? datesBehind(value, at + said[0].length) : []
  }
  return {
    sieve: sieveOf(source),
    wrongIn: (value) =>
      allMatches(value, titled).flatMap(({ index, 0: title, groups }) => {
        const name = groups?.['name'] ?? ''
        const known = dates.get(name) ?? []
        if (another.test(value.slice(Math.max(0, index - ahead), index))) return []
        const end = index + title.length
        // 《网络安全法》配套条例 has a day of its own.
        const isOwn = !han.test(value.charAt(end)) || particle.test(value.charAt(end))
        return [
          ...(isOwn ? oldVersion(value, index, known) : []),
          ...datesBehind(value, end),
          // 《行政处罚法》（2021年7月15日起施行）
          ...(groups?.['note'] === undefined ? [] : datesBehind(value, end - groups['note'].length + 1)),
          ...(derived.test(value.slice(end)) ? [] : datesBefore(value, index)),
          ...(isOwn ? datesLater(value, end, name) : []),
        ]
          .filter(({ from, to }) => !known.some((day) => from <= day && day <= to))
          .map((day) => ({ start: day.start, end: day.end, name, known }))
      }),
  }
}

/** The year of a version that is said to be the one in force right before a title, with a later one known to be by then. */
function oldVersion(value: string, index: number, known: string[]): Dated[] {
  const before = value.slice(Math.max(0, index - ahead), index)
  const said = versioned.exec(before)
  const year = said?.groups?.['year'] ?? ''
  // What is amended late in a year may take effect in the next one; later versions may not be known of by then.
  const [made, later] = [Number(year), known.filter((day) => day > `${String(Number(year) + 1)}-12-31`)]
  const start = index - before.length + (said?.index ?? 0)
  const isNamed = later.some((day) => value.includes(`${day.slice(0, 4)}年`))
  return said && isNamed ? [{ start, end: start + 4, from: `${String(made)}-13-01`, to: `${String(made)}-13-01` }] : []
}

const versioned = /(?<year>20\d{2})年(?:修[正订改]|颁布|制定)(?:并|后|的|、)*(?:现行|最新|施行|实施)(?:有效)?的?$/u

function makeDatesBeside({
  effect,
  surely,
  manner,
  passed,
  amended,
}: Omit<LawWords, 'laws' | 'prefix' | 'region' | 'later'>) {
  // 于2021年1月22日修订通过，自2021年7月15日起施行
  const lead = new RegExp(
    `^(?:[^，《》]{0,30}(?:${passed})，)?(?:并|也|均|${manner}|${amended})?(?:已|将)?[于自从]?$`,
    'u',
  )
  const takesEffect = new RegExp(`^起?(?:${manner})?(?:${effect})(?=[，。；、）后以]|$)`, 'u')
  // Behind no more than a year or a month: 2023年实施 may be a programme.
  const surelyTakes = new RegExp(`^(?:起|${surely})`, 'u')
  // 2021年7月15日起施行的新修订的《行政处罚法》
  const link = new RegExp(`^起?(?:${manner})?(?:${effect})的(?:${amended})?$`, 'u')
  return {
    datesBehind: (value: string, at: number): Dated[] => {
      const rest = restOfSentence(value, at, at + behind)
      return datesIn(rest, at).filter(
        ({ start, end, from, to }) =>
          lead.test(rest.slice(0, start - at)) &&
          takesEffect.test(rest.slice(end - at)) &&
          (from === to || surelyTakes.test(rest.slice(end - at))),
      )
    },
    datesBefore: (value: string, at: number): Dated[] => {
      const from = Math.max(0, at - ahead)
      return datesIn(value.slice(from, at), from).filter(({ end }) => link.test(value.slice(end, at)))
    },
  }
}

function datesIn(value: string, offset: number): Dated[] {
  return findDates(value, null).flatMap(({ start, end, from, to }) =>
    from === null || to === null ? [] : [{ start: start + offset, end: end + offset, from, to }],
  )
}
