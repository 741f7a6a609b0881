import { groupBy } from '../../../report/group.ts'
import { blockOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { ProfileWords } from './beyond-all.ts'
import type { Conflict } from './conflict.ts'
import { wholeOf } from '../figure-words.ts'
import { areTurned, isDigitSlip } from '../digits-slip.ts'
import { sentenceBefore } from './sentence-before.ts'

/** How many of them there are is told, surely or as it seems. */
interface Telling {
  figure: Indicator
  noun: string
  sure: boolean
  /** It opens its clause. */
  isSubject: boolean
}

/** So few may be chosen ones. */
const least = 8
const most = 24
const around = 20

const readersOf = once(({ divisions, profile, figures }: ProfileWords) => {
  const { ends, longer } = figures.bodies
  const time = '(?:截[至止]到?)?(?:\\d{4}年度?|全年|年内)?(?:[年月]?[底末]|\\d{1,2}月(?:底|末|\\d{1,2}日)?)?，?'
  return {
    noun: new RegExp(
      `^(?:${divisions}|[一-龥]{1,8}(?:${ends}|${profile.offices})(?:（[一-龥]{2,10}）)?(?!${longer}))`,
      'u',
    ),
    whole: new RegExp(
      `^${time}并?(?:${profile.lead})?(?:${wholeOf({ figures })}|辖区|${profile.has})(?:共有|现有|共)?$`,
      'u',
    ),
    own: new RegExp(`^${time}([一-龥]{0,8}(?:${figures.places}))(?:${profile.has})$`, 'u'),
    bare: new RegExp(`^${time}并?(?:${profile.lead})?$`, 'u'),
    subject: new RegExp(`^${time}$`, 'u'),
    all: new RegExp(`^(?:${profile.all}|中(?![心学小]))`, 'u'),
    joined: /^[一-龥（）]{2,12}[和及、]$/u,
    with: new RegExp(`(?:${profile.with}|[和、])$`, 'u'),
    beneath: new RegExp(`^[^，。；、在的和与对由]{0,8}?(?:${ends}|${profile.beneath})(?!${longer})`, 'u'),
    changed: new RegExp(profile.changed, 'u'),
  }
})

/**
 * 对14个乡镇、26个部门开展督察 and 全县15个乡镇均已…: all there are of the divisions of a place or the offices of a body, told of twice
 * and not as many.
 */
export function findRivalDivisions(report: Report, words: ProfileWords): Conflict[] {
  const readers = readersOf(words)
  const tellings = report.indicators.flatMap((figure) => tellingOf(report, figure, readers) ?? [])
  return [...groupBy(tellings, ({ noun }) => noun).values()].flatMap((group): Conflict[] => {
    const [one, two, ...others] = [...groupBy(group, ({ figure }) => String(figure.metric.value)).values()]
    if (!one || !two || others.length > 0 || group.length > most) return []
    const [first, second] = [surest(one), surest(two)]
    // 17个社区中，16个社区均…，1个社区….
    const blocks = new Set(one.map(({ figure }) => figure.block))
    if (!first || !second || two.some(({ figure }) => blocks.has(figure.block))) return []
    return areRivals(report, first, second) ? [{ first: first.figure, second: second.figure, certain: false }] : []
  })
}

function tellingOf(report: Report, figure: Indicator, readers: ReturnType<typeof readersOf>): Telling | null {
  const { metric, before, after, past } = figure
  const isCounted = /^[个家]$/u.test(metric.unit ?? '') && metric.scale === 1 && metric.value >= least
  // 分别向…述法，9个社区…: a part where it says so.
  const isPart = figure.part && /其中|（/u.test(sentenceBefore(report, figure))
  if (!isCounted || isPart || past || metric.target) return null
  const noun = readers.noun.exec(after)?.[0]
  const { value } = blockOf(report, figure).text
  if (noun === undefined || readers.changed.test(value.slice(Math.max(0, metric.start - around), metric.end + around)))
    return null
  const rest = after.slice(noun.length)
  const isBare = readers.bare.test(before)
  const isAll = isBare && readers.all.test(rest)
  // 14个乡镇司法所 are others; 41个乡镇、部门 are both together.
  const isTogether = /^[、和及]\D/u.test(value.slice(metric.end + noun.length))
  if (isTogether || (!isAll && readers.beneath.test(rest))) return null
  const isListed = readers.joined.test(before) && isAfter(report, figure, readers.whole)
  // 9个科室和13个社区全部纳入
  const isAllOfList = readers.all.test(rest) && readers.joined.test(before) && isAfter(report, figure, readers.bare)
  // 街道辖11个社区, in its own report
  const own = readers.own.exec(before)?.[1] ?? '-'
  const isOwn = report.meta.title?.value.includes(own) === true
  const sure = isAll || isListed || isAllOfList || isOwn || readers.whole.test(before)
  return sure || isBare || readers.with.test(before)
    ? { figure, noun, sure, isSubject: readers.subject.test(before) }
    : null
}

function surest(tellings: Telling[]): Telling | undefined {
  return tellings.find(({ sure }) => sure) ?? tellings[0]
}

/** One more or less, digits that changed places or, where both are sure, one wrong digit, in one year. */
function areRivals({ meta }: Report, one: Telling, two: Telling): boolean {
  const [first, second] = [one.figure.metric.value, two.figure.metric.value]
  const years = new Set([one, two].map(({ figure }) => figure.metric.time.end?.slice(0, 4) ?? String(meta.reportYear)))
  if (years.size > 1 || (!one.sure && !two.sure)) return false
  // 17个镇全部…, 16个镇实现全覆盖: fewer that something is told of may be some.
  const [few, many] = first < second ? [one, two] : [two, one]
  if (many.sure && few.isSubject) return false
  const isSlip = one.sure && two.sure ? isDigitSlip(first, second) : areTurned(first, second)
  return isSlip || Math.abs(first - second) === 1
}

/** 全县31个政府部门和16个乡镇: what stands before it in a list is all of its kind, or opens the clause. */
function isAfter({ indicators }: Report, { index, from, block }: Indicator, opening: RegExp): boolean {
  const last = indicators[index - 1]
  return last?.block === block && last.metric.end === from && opening.test(last.before)
}
