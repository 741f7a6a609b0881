import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureWords, peopleOf } from '../figure-words.ts'
import { type Group, type GroupPatterns, groupsIn, productOf } from './groups-in.ts'
import type { Miscount } from '../miscount.ts'
import { agree, numberOf, type Range, statedRange, writeLike } from '../stated-range.ts'

const limit = 0.3
const farthest = 0.5

/** The words of groups. */
export interface GroupWords extends FigureWords {
  /** Who may serve several groups: 法律顾问. */
  shared: string
  /** What each has or does, behind 各: 配, 举. */
  each: string
}

/** “共96名，其中7个村每村12名、2个社区每个社区8名”: so many times so many do not make the whole. */
export function makeGroupCheck(words: GroupWords): (report: Report) => Miscount[] {
  const serving = new RegExp(words.shared, 'u')
  const prepared: GroupPatterns = {
    eachOf: new RegExp(
      `^[^，。；、：（）\\d]{0,10}[，、]?(?:平均)?(?:每|各(?=${words.each}))[^，。；、：（）\\d]{0,11}$`,
      'u',
    ),
    ofAll: new RegExp(`全(?:年|${words.figures.places})`, 'u'),
    people: peopleOf(words),
  }
  /** 26个村各配备1名法律顾问，共12名 */
  const areShared = (whole: Indicator, groups: Group[]) =>
    productOf(groups) > whole.metric.value &&
    [whole, ...groups.map(({ each }) => each)].some(({ after, words }) => serving.test(words + after))
  return (report) =>
    groupsIn(report, prepared).flatMap(({ whole, groups, isTight }) =>
      areShared(whole, groups) ? [] : judge(whole, groups, isTight),
    )
}

function judge(whole: Indicator, groups: Group[], isTight: boolean): Miscount[] {
  const sum = groups.reduce<Range>(
    ([low, high], { count, each }) => {
      const [a, b] = [statedRange(count), statedRange(each)]
      return [low + a[0] * b[0], high + a[1] * b[1]]
    },
    [0, 0],
  )
  if (agree(sum, statedRange(whole))) return []
  const value = productOf(groups)
  if (Math.abs(value - whole.metric.value) > (isTight ? farthest : limit) * whole.metric.value) return []
  return [
    {
      kind: 'sum',
      place: whole.metric.place,
      stated: whole.metric.text,
      terms: groups.map(({ count, each }) => `${numberOf(count.metric)}×${numberOf(each.metric)}`).join('+'),
      computed: writeLike(whole.metric, value),
      related: groups.map(({ each }) => ({ metric: each.metric, note: 'part' as const })),
    },
  ]
}
