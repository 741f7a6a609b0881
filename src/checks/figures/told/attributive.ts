import { allMatches } from '../../../report/text/all-matches.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator } from '../../../report/types.ts'
import type { CountingWords } from '../figure-words.ts'

/** What was done, with what, and what stands before it, up to a word of time. */
export interface Attributive {
  lead: string
  act: string
  object: string
}

const most = 40
/** What tells of the time, or that all is counted, stands before what was done. */
const timedBy = once(
  ({ indicators }: CountingWords) =>
    new RegExp(
      `全年度?(?:以来)?|年内|今年(?:以来)?|本年度?|当年|\\d{4}年度?|[上下]半年|${indicators.together}|已经?`,
      'gu',
    ),
)
/** Particles and the like that an object ends with. */
const particles =
  '的|中|内|里|所|逐|全部|全都|均|都|已|未|无|没|被|由|(?<![册建线校岗编库职押])在(?![册建线校岗编库职押])|达|为(?!民)|是|(?<![国所占享])有(?![限效关害毒])|作(?!物|业)|做|予'

/** Verbs that end a noun behind a number (开展, 参加). */
export interface VerbWords extends CountingWords {
  verbs: string
}

const objectEndOf = once(({ verbs }: VerbWords) => new RegExp(`${particles}|${verbs}`, 'u'))

/** 全年审结的518件行政复议案件, 以调解方式结案的劳动争议1497件: the count stands before or behind the object of what was done. */
export function attributiveOf({ before, after }: Indicator, verbs: VerbWords): Attributive | null {
  const words = before.slice(-most)
  const at = words.lastIndexOf('的')
  if (at < 2) return null
  const doing = words.slice(0, at)
  const time = allMatches(doing, timedBy(verbs)).at(-1)
  const act = time ? doing.slice(time.index + time[0].length) : doing
  const own = words.slice(at + 1)
  const object = own === '' ? after.slice(0, objectEndOf(verbs).exec(after)?.index) : own.replace(/共计?$/u, '')
  return act.length < 2 || object.length < 2 ? null : { lead: time ? '' : doing, act, object }
}
