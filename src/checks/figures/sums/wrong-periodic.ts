import { anyOf } from '../../../report/text/pattern.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { readGiven } from '../../shared/given-number.ts'
import { restOfSentence } from '../../shared/rest-of-sentence.ts'
import { covers } from '../covers.ts'
import { type FigureBlock, figureBlocks, isCount, sentenceLead } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import type { RecurringWords } from './recurring-options.ts'

const least = /^(?:以上|及以上|左右|至|—|-|或)/u
/** Fewer, it is something else that is counted; 3个中队每月夜查1次 may be once by all of them. */
const limit = 0.5
const limitOfMany = 0.9

/**
 * Makes a check of 每月学法1次，全年学法10次: fewer than so many a month make. More may be done than is the rule, but where the
 * periods themselves are counted (四个季度共自查5次); and of 12个镇每月巡查1次，全年共巡查132次, where there are so many that do it.
 */
export function makePeriodicCheck({ recurring: words }: RecurringWords): (report: Report) => Miscount[] {
  if (words.periods.length === 0) return () => []
  const times = new Map(words.periods.map(({ per, ...often }) => [per, often]))
  const prepared: Prepared = {
    times,
    // Its number is no figure of its own, as the report counts none that is due again and again.
    story: new RegExp(
      `(?:(?<![第前近约\\d.])(?<many>\\d{1,3})[个家所]\\p{Script=Han}{1,6})?每(?:个)?(?<period>${anyOf([...times.keys()]).source})各?(?<act>[^，。；：、（）\\d每各人名一二两三四]{0,12})(?<number>\\d|[一二两三四])(?<unit>${words.units})次?(?<noun>[^，。；：、（）\\d]{0,12})，(?:(?<counted>${words.counted})|${words.year})(?:已|总)?(?<told>[^，。；：、（）\\d每各均]{0,12})$`,
      'u',
    ),
    loose: new RegExp(words.loose, 'u'),
    explained: new RegExp(words.explained, 'u'),
    plain: new RegExp(words.plain, 'gu'),
  }
  const year = new RegExp(`${words.year}|${words.counted}`, 'u')
  return (report) =>
    figureBlocks(report)
      .filter(({ value }) => value.includes('每') && year.test(value))
      .flatMap((block) => block.figures.flatMap((whole) => judge(block, whole, prepared)))
}

interface Prepared {
  times: Map<string, { most: number; fewest: number }>
  story: RegExp
  loose: RegExp
  explained: RegExp
  plain: RegExp
}

function judge(block: FigureBlock, whole: Indicator, { times, story, loose, explained, plain }: Prepared): Miscount[] {
  const { metric } = whole
  if (!isCount(whole) || metric.target || whole.approximators.length > 0 || least.test(whole.after)) return []
  const lead = sentenceLead(block, metric.start, 90)
  const match = story.exec(lead)
  if (match === null) return []
  const { many, period = '', act = '', number = '', unit = '', noun = '', counted, told = '' } = match.groups ?? {}
  if (metric.unit?.startsWith(unit) !== true || least.test(noun)) return []
  if (loose.test(lead.slice(0, match.index) + act + noun + told)) return []
  if (explained.test(restOfSentence(block.value, metric.end, metric.end + 80))) return []
  // 每月1次例会，全年处理问题10次
  if (!covers(act + noun, (told + nounBehind(whole)).replaceAll(plain, ''))) return []
  const { most, fewest } = times.get(period) ?? { most: 0, fewest: 0 }
  const each = readGiven(number) * Number(many ?? 1)
  const isMore = metric.value > each * most && metric.value < 2 * each * most
  const isOther = metric.value < each * fewest || (isMore && counted !== undefined)
  if (!isOther || metric.value < (many === undefined ? limit : limitOfMany) * each * most) return []
  return [
    {
      kind: 'recurring',
      place: metric.place,
      stated: metric.text,
      terms: `${String(each)}×${String(most)}`,
      computed: String(each * most),
      related: [],
    },
  ]
}

function nounBehind({ after }: Indicator): string {
  return /^[^，。；、]{0,8}/u.exec(after)?.[0] ?? ''
}
