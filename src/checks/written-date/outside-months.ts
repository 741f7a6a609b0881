import { allMatches } from '../../report/text/all-matches.ts'
import type { DateSlip } from './date-slips.ts'
import { firstMonths } from './first-months.ts'

const day = '(?:\\d{1,2}日|份|[初中底末]|[上中下]旬)?'
const year = '(?:(?:19|20)\\d{2}年|今年|全年)?'
const head = `(?<=^|[。；])${year}(?:第?(?<name>[一二三四]季度|[上下]半年)|(?<first>\\d{1,2})月?[—–～~至到-]{1,2}(?<last>\\d{1,2})月份?)`
/** 第二季度，我局于8月开展; 上半年，我局先后于8月和10月举办 */
const within = new RegExp(
  `${head}，(?:[^，。；：、\\d“”《》]{0,10}?[于在]|)(?<months>\\d{1,2}月${day}(?:[、和及]\\d{1,2}月${day}){0,5})(?![前起内至到持—～-]|之前|以[前来]|底?前)`,
  'gu',
)
/** 第二季度，我局在7月至9月开展; 四季度，从7月持续到9月 */
const throughout = new RegExp(
  `${head}(?:[^，。；：、\\d“”《》的]{2,12})?，(?:[^，。；：、\\d“”《》]{0,8}?[于在自从]|(?:[我本全]\\p{Script=Han})?)(?<months>(?!1月)\\d{1,2}月?${day}(?<run>[—–～~至到-]{1,2}|持续[至到])\\d{1,2}月${day})(?=(?:连续|集中|先后|分批|全面)?(?:组织|开展|举办|召开|进行|实施|推进|对)|[，。])`,
  'gu',
)
/** 截至10月底，…，其中12月…; 1—10月，…，最后一件于11月18日 */
const upTo = new RegExp(
  `(?:${head}|截[至止](?:到)?${year}(?<end>\\d{1,2})月(?:\\d{1,2}日|底|末)?)，(?<told>[^。；]{0,60}?)[，（](?:其中[，]?|最后一[件起次期场批个][^，。；\\d]{0,6}?[于在])(?<months>\\d{1,2}月)(?!底?前|之前|以前)`,
  'gu',
)
const aside = /20\d{2}年|去年|上年|往年|次年|来年|以来|近[一两三]年|跨年|将|拟|计划|预计|剩余|其余|余下/u
/** From an earlier month on, what is told of may be of the year before. */
const half = 6

/**
 * What is said to have been done in a quarter, a half or some months of a year, in a month that is not of them: 第二季度，我局于8月;
 * 截至10月底，…，其中12月.
 */
export function outsideMonths(value: string): DateSlip[] {
  if (!value.includes('月')) return []
  const slip = (index: number, text: string): DateSlip => ({
    from: index,
    to: index + text.length,
    outcome: 'span',
    right: null,
  })
  const inside = [...allMatches(value, within), ...allMatches(value, throughout)].flatMap(
    ({ index, 0: text, groups = {} }) => {
      const [from, to] = groups['name']
        ? (firstMonths[groups['name']] ?? [1, 12])
        : [Number(groups['first']), Number(groups['last'])]
      const months = allMatches(groups['months'] ?? '', /(?<!\d)(\d{1,2})(?=月|[—–～~至到-])/gu).map(([, month]) =>
        Number(month),
      )
      // 四季度，从11月至2月 runs into the next year.
      const runsOn = groups['run'] !== undefined && (months[0] ?? 0) > (months[1] ?? 0)
      const isOdd = from < to && !runsOn && months.some((month) => month < from || month > to)
      return isOdd && !aside.test(text.slice(6)) ? [slip(index, text)] : []
    },
  )
  const before = allMatches(value, upTo).flatMap(({ index, 0: text, groups = {} }) => {
    const named = groups['name'] ? firstMonths[groups['name']]?.[1] : undefined
    const last = named ?? Number(groups['last'] ?? groups['end'])
    const month = Number.parseInt(groups['months'] ?? '', 10)
    return last >= half && month > last && month <= 12 && !aside.test(groups['told'] ?? '') ? [slip(index, text)] : []
  })
  return [...inside, ...before]
}
