import type { BodyWords } from './body-before.ts'
import { blockOf } from '../../../report/links.ts'
import { partsAbove } from '../../../report/parts/parts.ts'
import { once } from '../../../report/memo/once.ts'
import { afterLast } from '../../../report/text/cut-at-marks.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { commonEnd } from '../common-parts.ts'
import type { Conflict } from './conflict.ts'
import { type IndicatorWords, makePlain } from './indicator-name.ts'
import { mayBeYearly } from './retold.ts'
import type { RivalWords } from './rivals.ts'
import { makeSharesScope } from './shares-scope.ts'
import { sentenceBefore } from './sentence-before.ts'
import { isPlain, statedRange } from '../stated-range.ts'
import { groupBy } from '../../../report/group.ts'

/** Patterns of the words of those who take part, and of who holds or does all there is. */
export interface PartakerWords extends BodyWords, RivalWords, Pick<IndicatorWords, 'idle' | 'generic' | 'same'> {
  partaking: string
  holding: string
  /** Key of the part that tells of the leaders alone. */
  leaders: string | null
  /** Units of those who take part: 人. */
  partakers: string
  /** Long and short forms of words that end a name: 会议, 会. */
  shortened: string[][]
  narrower: string
}

/** So long a name, with so many characters that say what is counted, is one thing. */
const least = 5
const specific = 3
/** To the letter the same, it need not say as much. */
const [literal, said] = [8, 2]
const long = 7
const longest = 4
const several = 12
const far = 0.6

const readersOf = once((words: PartakerWords) => ({
  plain: makePlain(words),
  generic: new RegExp(words.generic, 'gu'),
  people: new RegExp(words.partakers, 'u'),
  partaking: new RegExp(words.partaking, 'u'),
  opens: new RegExp(`^[^，。；]{0,6}?(?:${words.partaking})`, 'u'),
  holding: new RegExp(`^(?:${words.holding})+$`, 'u'),
  opened: new RegExp(`^(?:${words.holding})`, 'u'),
  narrower: new RegExp(words.narrower, 'u'),
}))

/**
 * What somebody took part in more often than there was of it: 召开执法监督委员会会议12次 and 主持召开执法监督委员会会议14次, 全年共处置欺凌
 * 事件28起 and 参与处置欺凌事件36起. The other way round, it was not all.
 */
export function findToldByPartakers(report: Report, words: PartakerWords): Conflict[] {
  const { plain, people, generic, partaking, opens, holding, opened, narrower } = readersOf(words)
  const { indicators, blocks } = report
  if (words.leaders === null && !blocks.some(({ text }) => partaking.test(text.value))) return []
  const events = indicators.filter(
    ({ metric, measure, past }) =>
      measure !== null && !people.test(measure) && isPlain(metric) && !metric.target && !past,
  )
  const led = new Set(
    events.filter((figure) => isLed(report, figure, opens) || isOfLeaders(report, figure, words.leaders)),
  )
  if (led.size === 0) return []
  const measures = new Set(Array.from(led, ({ measure }) => measure))
  const named = events
    .filter(({ measure }) => measures.has(measure))
    .map((figure) => ({
      figure,
      // 党组会议, 党组会
      name: words.shortened.reduce(
        (name, [long = '', short = '']) => name.replaceAll(long, short),
        plain(nameOf(figure)),
      ),
      led: led.has(figure),
    }))
  const groups = groupBy(named, ({ figure, name }) => `${figure.measure ?? ''} ${name.slice(-3)}`)
  const sharesScope = makeSharesScope(report, words)
  return [...groups.values()].flatMap((group): Conflict[] => {
    if (group.length < 2 || group.length > several) return []
    return group.flatMap((part): Conflict[] => {
      if (!part.led) return []
      const whole = group.find(({ figure, name, led }) => {
        if (led || figure.part || figure.metric.sentence === part.figure.metric.sentence) return false
        const end = commonEnd(part.name, name)
        const rest = name.slice(0, -end)
        const isAll =
          (rest === '' ? opened.test(name) || name.length >= long : holding.test(rest)) ||
          (figure.whole && rest.length <= longest && !narrower.test(rest))
        const noun = end === 0 ? '' : name.slice(-end).replace(opened, '')
        // 主持县政府常务会议…，组织会前学法12次 and 县政府常务会议全年会前学法8次: where it was held is told of there, too.
        const isHeldThere =
          rest.length > longest && mayBeYearly(figure) && plain(sentenceBefore(report, part.figure)).includes(rest)
        const due =
          rest === '' && part.name.slice(0, -end).replace(partaking, '') === '' && name.length >= literal
            ? said
            : specific
        return (
          (isAll || isHeldThere) &&
          noun.length >= least - Number(isHeldThere) &&
          noun.replaceAll(generic, '').length >= due &&
          !narrower.test(figure.before)
        )
      })
      if (!whole) return []
      const [most, all] = [statedRange(part.figure)[0], statedRange(whole.figure)[1]]
      const isMore = most > all && all >= most * (1 - far)
      // Of what is told of more often, another may be all there is.
      const isOnly = !group.some(({ figure }) => figure !== part.figure && statedRange(figure)[1] >= most)
      return isMore && isOnly && sharesScope(part.figure, whole.figure) !== 'no'
        ? [{ first: whole.figure, second: part.figure, certain: false }]
        : []
    })
  })
}

function isOfLeaders(report: Report, figure: Indicator, leaders: string | null): boolean {
  const { heading } = blockOf(report, figure)
  return leaders !== null && heading !== null && partsAbove(report.outline, heading).includes(leaders)
}

/** 会前学法8次的做法: what is said of it is none of its name. */
function nameOf({ words, after }: Indicator): string {
  const said = after.startsWith('的') ? after.slice(1) : ''
  for (let length = said.length; length > 0; length--)
    if (words.endsWith(said.slice(0, length))) return words.slice(0, -length)
  return words
}

/** 主持召开党委会6次、执法监督委员会会议14次: whoever takes part stands before the first of a list. */
function isLed(report: Report, { metric, from, block, before }: Indicator, opens: RegExp): boolean {
  if (opens.test(before)) return true
  const { value } = blockOf(report, { block }).text
  if (value.charAt(from - 1) !== '、') return false
  const clause = afterLast(value.slice(0, from), '，。；')
  return metric.start - from + clause.length < 60 && opens.test(clause)
}
