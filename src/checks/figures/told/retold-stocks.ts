import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import { pairsIn } from '../../../report/text/pairs-in.ts'
import type { Indicator } from '../../../report/types.ts'
import { type FigureWords, wholeOf } from '../figure-words.ts'
import type { Likeness } from './like-words.ts'
import type { Retelling } from './retold-doings.ts'
import { pairKey } from './pair-key.ts'

const several = 24
const longest = 20
const dates =
  /(?:截[至止]到?)?(?:(?:\d{4}|今|本)年度?|年)(?:[底末]|\d{1,2}月(?:底|末|\d{1,2}日)?)(?:[之以]?前|，)?|(?:截[至止]到?)?\d{1,2}月(?:底|末|\d{1,2}日)(?:[之以]?前|，)?/gu
/** Whom or what a doing is for, and of which place: 各科室对照…, 对全市…. */
const leads = '(?:([一-龥，]{0,10}?)(?:对照|针对|围绕|按照|根据|依据|聚焦|对|就|将|把|以|为|向|给))?'

/** Words of what is there for long (登记, 在册). */
export interface StockWords {
  stocks: string
}

const patternsOf = once(({ stocks, ...words }: StockWords & FigureWords) => ({
  said: new RegExp(`^(.*?)((?:${stocks}){1,3})的$`, 'u'),
  led: new RegExp(`^${leads}(${wholeOf(words)})?$`, 'u'),
  own: new RegExp(`^${wholeOf(words)}`, 'u'),
  there: new RegExp(`^(?:${stocks}|共有)`, 'u'),
  others: new RegExp(`(?:${words.figures.places}|${words.figures.bodies.ends})$`, 'u'),
}))

/**
 * What there is at the end of the year, told of again as an attribute: 年底行政权力事项为52项 and 年底在册的56项行政权力事项,
 * 依法登记的寺院86处 and 依法登记的84处寺院. Time grows with the number of figures.
 */
export function retoldStocks(figures: Indicator[], words: StockWords & FigureWords, like: Likeness): Retelling[] {
  const { said, led, own, others, there } = patternsOf(words)
  /** 依法登记寺院, 行政权力事项: what was done and what is counted, without whose it is. */
  const nameOf = (figure: Indicator): string => bare(like.leadOf(figure).replace(own, '')).slice(-longest)
  const ofDays = figures.filter(isOfDay)
  const again = ofDays.flatMap((figure) => {
    const [, lead, act] = said.exec(figure.before.slice(-40).replaceAll(dates, '')) ?? []
    const [whole, who = '', place = ''] = led.exec(lead ?? '-') ?? []
    if (act === undefined || whole === undefined) return []
    if (place === '' && others.test(who)) return []
    return [{ figure, act: bare(like.plain(act)), place, after: like.plain(figure.after) }]
  })
  if (again.length === 0) return []
  const keyed = ofDays.flatMap((figure) =>
    pairsIn(nameOf(figure)).map((two) => ({ key: pairKey(figure, two), figure })),
  )
  const byNoun = groupBy(keyed, ({ key }) => key)
  return again.flatMap(({ figure: second, act, place, after }) =>
    (byNoun.get(pairKey(second, after.slice(0, 2))) ?? []).slice(0, several).flatMap((first): Retelling[] => {
      const one = first.figure
      if (one === second || one.metric.sentence === second.metric.sentence || one.after !== '') return []
      const name = nameOf(one)
      const shared = name.startsWith(act)
      const noun = shared ? name.slice(act.length) : name.replace(there, '')
      if (noun.length < (shared ? 2 : 4) || !after.startsWith(noun) || like.contentOf(noun).length < 2) return []
      const stated = own.exec(one.before.replaceAll(dates, ''))?.[0] ?? ''
      if (place !== '' && stated !== '' && place !== stated) return []
      return one.metric.time.end === second.metric.time.end
        ? [{ first: one, second, isEvident: (difference) => ['swapped', 'digit', 'near'].includes(difference) }]
        : []
    }),
  )
}

/** It tells what there was on one day, not in a time. */
function isOfDay({ metric: { time }, part }: Indicator): boolean {
  return !part && time.kind === 'explicit' && time.start !== null && time.start === time.end
}

function bare(text: string): string {
  return text.replace(/^经/u, '')
}
