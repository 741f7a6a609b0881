import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { ProfileWords } from './beyond-all.ts'
import type { Conflict } from './conflict.ts'
import { peopleOf, wholeOf } from '../figure-words.ts'
import { keySlip } from './key-slip.ts'
import type { MoreWords } from './more-than-all.ts'
import { isPlain } from '../stated-range.ts'
import { timesAgree } from '../times-agree.ts'

/** Patterns of words of teams and their people. */
export interface TeamWords extends MoreWords, ProfileWords {
  teams: {
    /** What a team is called, behind what it does: 队伍. */
    names: string
    /** Its people, behind what they do: 人员. */
    people: string
    /** What says no more of what they do: 综合, 行政. */
    loose: string
  }
}

interface Team {
  figure: Indicator
  /** The place that it is all of. */
  place: string
  work: string
}

/** Of fewer digits there may be two such numbers by chance. */
const fine = 3
const longest = 14

const readersOf = once((words: TeamWords) => {
  const { names, people, loose } = words.teams
  const place = `(?<place>${wholeOf(words)})(?:现有|共有|所有|的)?`
  return {
    team: new RegExp(
      `${place}(?<work>[一-龥]{2,${String(longest)}}?)(?:${names})(?:共有|共计|总数|[共达为有]|达到)?$`,
      'u',
    ),
    whole: new RegExp(`^(?:[一-龥]{0,3}?|截[至止][^，]{2,12}?)${place}$`, 'u'),
    persons: new RegExp(
      `^(?:的)?(?<work>[一-龥]{2,8}?)(?:${people})(?=$|[，。；：、（]|${words.more.behind}|平均)`,
      'u',
    ),
    loose: new RegExp(`(?:${loose})`, 'gu'),
  }
})

/**
 * All who do a work, told of as a team and as its people, with a slip of the keys: 全市交通运输综合行政执法队伍412人 and
 * 全市421名执法人员中.
 */
export function findTeamsTold(report: Report, words: TeamWords): Conflict[] {
  const { team, whole, persons, loose } = readersOf(words)
  const people = peopleOf(words)
  const counted = report.indicators.filter(
    ({ metric, measure, past, stock }) => people.test(measure ?? '') && isPlain(metric) && !past && stock === null,
  )
  const read = (figure: Indicator, groups: Record<string, string> | undefined): Team[] =>
    groups ? [{ figure, place: groups['place'] ?? '', work: (groups['work'] ?? '').replaceAll(loose, '') }] : []
  const teams = counted.flatMap((figure) => (figure.part ? [] : read(figure, team.exec(figure.before)?.groups)))
  if (teams.length === 0) return []
  const persona = counted.flatMap((figure) => {
    const own = persons.exec(figure.after)?.groups
    const place = whole.exec(figure.before)?.groups?.['place']
    return own && place !== undefined ? read(figure, { ...own, place }) : []
  })
  return persona.flatMap((second): Conflict[] => {
    const alike = teams.filter(({ place, work }) => place === second.place && work.endsWith(second.work))
    const [first, other] = alike
    if (!first || other || second.work.length < 2) return []
    const { metric, block } = first.figure
    const isKnown = counted.some((one) => one !== second.figure && one.metric.value === second.figure.metric.value)
    if (isKnown || block === second.figure.block) return []
    const times = timesAgree(metric.time, second.figure.metric.time, report.meta.reportYear)
    const digits = keySlip(metric, second.figure.metric) ?? 0
    return digits >= fine && times !== 'no' ? [{ first: first.figure, second: second.figure, certain: false }] : []
  })
}
