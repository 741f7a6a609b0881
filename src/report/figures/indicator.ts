import { blockOf, sentenceOf } from '../links.ts'
import { withoutDates } from '../times/without-dates.ts'
import type { IndicatorPatterns } from './indicator-patterns.ts'
import type { Indicator, Report } from '../types.ts'

const reach = 80
/** Punctuation that a clause ends with. */
const edges = '，。；：！？（）:'
const fillers =
  /一是|[二三四五六七八九十]是|其中|先后|分别|已经?(?![一-龥]{0,20}率)|(?<![人平日年月])均|都|又|各类|各项|各种|各级|的|了|等/gu
const openers = /^(?:我们|并|另|且|同时|此外|[在对为向从由](?=[全我本]))+/u

/** The indicator of every metric, in order. Time grows with the number of metrics. */
export function indicatorsOf(
  body: Pick<Report, 'metrics' | 'sentences' | 'blocks' | 'meta'>,
  patterns: IndicatorPatterns,
): Indicator[] {
  const { metrics, meta } = body
  return metrics.map((metric, index) => {
    const sentence = sentenceOf(body, metric)
    const { value } = blockOf(body, sentence).text
    const last = metrics[index - 1]
    const next = metrics[index + 1]
    const begin = Math.max(sentence.start, metric.start - reach, last?.sentence === metric.sentence ? last.end : 0)
    const stop = Math.min(sentence.end, metric.end + reach, next?.sentence === metric.sentence ? next.start : Infinity)
    const lead = value.slice(begin, metric.start)
    // Up to 、 it is what the figure before counts: 5个数据集、4个数据空间.
    const follows = last?.end === begin && lastEdge(lead) === 0
    const clause = lead.slice(follows ? lead.indexOf('、') + 1 : lastEdge(lead))
    const before = clause.replace(/^[、和及与]/u, '')
    const tail = value.slice(metric.end, stop)
    // What follows 、 belongs to the next figure.
    const after = /^[、和及与]/u.test(tail)
      ? ''
      : (/^(?:[^，。；：！？（）:]|（[^（），。；：、\d]{1,10}）)*/u.exec(tail)?.[0] ?? '').replace(/[、和及与]$/u, '')
    const { words, scope, whole, stock } = phraseOf({ before, after, year: meta.reportYear }, patterns)
    const wide = value.slice(Math.max(sentence.start, metric.start - reach), metric.start)
    return {
      metric,
      index,
      block: sentence.block,
      from: metric.start - before.length,
      before,
      after,
      words,
      scope,
      whole,
      stock,
      part: isPart(wide),
      // 与上年的36件相比, but 宣传12场与8次
      past: isPast(follows ? before : clause, after),
      approximators: metric.approximators,
      measure: metric.unit === null ? null : (patterns.families.get(metric.unit) ?? metric.unit),
    }
  })
}

/** Noun and act without what does not tell one indicator from another. */
function phraseOf(
  { before, after, year }: { before: string; after: string; year: number | null },
  words: IndicatorPatterns,
) {
  const undated = withoutDates(before, year)
  const plain = undated.replaceAll(words.time, '').replaceAll(fillers, '').replace(openers, '')
  const place = words.owners.exec(plain)?.[0] ?? ''
  const rest = plain.slice(place.length)
  const mark = words.together.exec(rest)
  const subject = mark ? rest.slice(0, mark.index) : ''
  const act = trim(mark ? rest.slice(mark.index + mark[0].length) : rest, words) + upToAct(after, words)
  // 仲裁申请共受理120件: what stands before 共 is the object, not whose it is.
  const turned = subject !== '' && act.length < 3
  return {
    words: turned ? trim(subject, words) + act : act,
    scope: turned ? place : place + subject,
    whole: place !== '' || mark !== null || words.year.test(before),
    stock: words.total.test(before) ? ('total' as const) : words.new.test(before + after) ? ('new' as const) : null,
  }
}

/** Without the words at its end that only lead over to the number. */
function trim(words: string, { copula }: IndicatorPatterns): string {
  let end = words.length
  for (let found = copula.exec(words); found; found = copula.exec(words.slice(0, end))) end = found.index
  return words.slice(0, end)
}

function upToAct(after: string, { act }: IndicatorPatterns): string {
  const cut = act.exec(after)
  return after.slice(0, cut ? cut.index : undefined).replaceAll(fillers, '')
}

/** Behind the last punctuation; short brackets without figures (村（社区）) belong to the words. */
function lastEdge(text: string): number {
  for (let at = text.length; at > 0; at--) {
    const inner =
      text.charAt(at - 1) === '）' ? /（[^（），。；：、\d]{1,10}）$/u.exec(text.slice(Math.max(0, at - 12), at)) : null
    if (inner && at - inner[0].length > 0) at -= inner[0].length - 1
    else if (edges.includes(text.charAt(at - 1))) return at
  }
  return 0
}

function isPart(lead: string): boolean {
  if (lead.lastIndexOf('（') > lead.lastIndexOf('）') || isInDashes(lead)) return true
  const mark = Math.max(lead.lastIndexOf('其中'), lead.lastIndexOf('包括'), lead.lastIndexOf('分别'))
  // 检查36家（其中企业12家），整改8处: what stands behind the brackets is no part.
  return mark >= 0 && !/；|^[^（]*）/u.test(lead.slice(mark))
}

/** 63个嘎查（社区）——嘎查55个、社区8个——的调解组织 */
function isInDashes(lead: string): boolean {
  const opening = lead.lastIndexOf('——')
  if (opening < 0 || !/\d[^，。；：—]{0,16}$/u.test(lead.slice(0, opening))) return false
  return lead.split('——').length % 2 === 0
}

function isPast(before: string, after: string): boolean {
  const opens = /(?:由|从|自)[^，。；]{0,24}$/u.test(before) && /^[^，。；]{0,10}[到至为成]/u.test(after)
  if (opens || (/与$/u.test(before) && /^相?比/u.test(after))) return true
  return /(?:较|(?<!占)比|同期的?)(?:[^，。；]{0,10}[年期月][初末底]?(?:同期)?的?)?$|(?:与[^，。；]{0,10}|(?<![会合共协相不])同(?=[上去前]一?年)[^，。；]{0,8})[年期月][初末底]?(?:同期)?的?$/u.test(
    before,
  )
}
