import { allMatches } from '../../../report/text/all-matches.ts'
import { groupBy } from '../../../report/group.ts'
import { blockOf } from '../../../report/links.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { Likeness } from './like-words.ts'
import type { Retelling } from './retold-doings.ts'
import { sentenceBefore } from './sentence-before.ts'

const named = /“([^“”]{3,14})”/gu
const several = 12

/** 推行“综合查一次”，…检查1842户次 and 推动“综合查一次”落地，检查1482户次: one act of one campaign, with digits that changed places. */
export function retoldCampaigns(report: Report, figures: Indicator[], like: Likeness): Retelling[] {
  const told = figures.flatMap((figure) => {
    if (!blockOf(report, figure).text.value.includes('“')) return []
    const name = allMatches(sentenceBefore(report, figure), named).at(-1)?.[1]
    const act = like.leadOf(figure).slice(-2)
    return name === undefined || act.length < 2 ? [] : [{ figure, key: `${figure.measure ?? ''} ${name} ${act}` }]
  })
  return [...groupBy(told, ({ key }) => key).values()].flatMap((group) => {
    const [first, ...others] = group.slice(0, several)
    return others
      .filter(({ figure }) => first && figure.metric.sentence !== first.figure.metric.sentence)
      .filter(({ figure }) => first && isOneAct(like.actsOf(first.figure), like.actsOf(figure)))
      .map(({ figure: second }): Retelling => ({
        first: (first ?? { figure: second }).figure,
        second,
        isEvident: (difference, digits) => difference === 'swapped' && digits >= 3,
      }))
  })
}

/** 检查企业 and 检查, not 检查企业 and 整改企业. */
function isOneAct(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((act) => other.includes(act))
}
