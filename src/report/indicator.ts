import { blockOf, sentenceOf } from './links.ts'
import { findDates } from './dates.ts'
import type { Indicator, Report } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

const reach = 80
/** Punctuation that a clause ends with. */
const edges = '，。；：！？（）:'
const time =
  /今年以来|今年|本年度?|全年度?|当年|年内|年度|年[初末底中]|去年|上年度?|[上下]半年|第?[一二三四]季度|截[至止](?:目前|今日|当前|现在)?|目前|当前|现已|至今|报告期内?|一年来/gu
const places =
  /^(?:全(?:国|省|市|区|县|州|盟|旗|镇|乡|街道?|系统|局|委|厅|院|社会)|我(?:国|省|市|区|县|州|旗|镇|乡|街道?|局|委|厅|办|院|单位|中心)|本(?:省|市|区|县|镇|乡|街道?|局|委|厅|办|单位|中心)|[省市区县镇乡](?!级|场|民|容|政|长|委|局|府|域))/u
// 共 that counts, not that of 公共, 共享, 中共.
const extent = /(?:累计|总共|一共|合计|总计|(?<![公中一])共计?(?!享|同|建|治|产|青|和|识|商|性|用))(?:已)?/u
const fillers =
  /一是|[二三四五六七八九十]是|其中|先后|分别|已经?(?![一-龥]{0,20}率)|(?<![人平日年月])均|都|又|各类|各项|各种|各级|的|了|等/gu
const extents = /^(?:我们|并|另|且|同时|此外|[在对为向从由](?=[全我本]))+/u
const copula =
  /(?:高达|达|为|是|有|至|到|仅|不足|将近|接近|大约|约|超过|超|近|逾|突破|至少|多达|总量|总数|[件宗人次]数(?!量)|量|数|由|从){1,20}$/u
const verb =
  /(?:提升|提高|增长|增加|上升|下降|降低|减少|压减|压缩|缩短)|实现|纳入|进驻|入驻|完成|逐一|全部|均|都|已|可|能|被|由|在|人均|平均|获|得到|通过|参加|参与|接受|达|进行|落地|实行|建立|开展|办理|成为|给予|作出|提供|延伸|覆盖|配备|到/u
const oddEnds = /[节附签预违履集邀公条立大制缔临邻就靠最赶反]$/u

/** The first unit of its group for every unit that has one. */
export function familiesOf({ figures }: Pick<Vocabulary, 'figures'>): ReadonlyMap<string, string> {
  return new Map(figures.units.flatMap((group) => group.map((unit) => [unit, group[0] ?? unit])))
}

/** The indicator of every metric, in order. Time grows with the number of metrics. */
export function indicatorsOf(
  body: Pick<Report, 'metrics' | 'sentences' | 'blocks' | 'meta'>,
  families: ReadonlyMap<string, string>,
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
    const { words, scope, whole, stock } = phraseOf(before, after, meta.reportYear)
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
      approximators: metric.approximators.filter((word) => !isOdd(word, before)),
      measure: metric.unit === null ? null : (families.get(metric.unit) ?? metric.unit),
    }
  })
}

/** Noun and act without what does not tell one indicator from another. */
function phraseOf(before: string, after: string, year: number | null) {
  const undated = withoutDates(before, year)
  const plain = undated.replaceAll(time, '').replaceAll(fillers, '').replace(extents, '')
  const place = places.exec(plain)?.[0] ?? ''
  const rest = plain.slice(place.length)
  const mark = extent.exec(rest)
  const subject = mark ? rest.slice(0, mark.index) : ''
  const act = trim(mark ? rest.slice(mark.index + mark[0].length) : rest) + trimAfter(after)
  // 仲裁申请共受理120件: what stands before 共 is the object, not whose it is.
  const turned = subject !== '' && act.length < 3
  return {
    words: turned ? trim(subject) + act : act,
    scope: turned ? place : place + subject,
    whole: place !== '' || mark !== null || /全年|本年度/u.test(before),
    stock: /累计|总量|总数/u.test(before) ? ('total' as const) : /新/u.test(before + after) ? ('new' as const) : null,
  }
}

function trim(words: string): string {
  return words.replace(copula, '')
}

function trimAfter(after: string): string {
  const cut = verb.exec(after)
  return after.slice(0, cut ? cut.index : undefined).replaceAll(fillers, '')
}

function withoutDates(text: string, year: number | null): string {
  let plain = ''
  let at = 0
  for (const { start, end } of findDates(text, year)) {
    plain += text.slice(at, start)
    at = end
  }
  return plain + text.slice(at)
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
  if (lead.lastIndexOf('（') > lead.lastIndexOf('）')) return true
  const mark = Math.max(lead.lastIndexOf('其中'), lead.lastIndexOf('包括'), lead.lastIndexOf('分别'))
  // 检查36家（其中企业12家），整改8处: what stands behind the brackets is no part.
  return mark >= 0 && !/；|^[^（]*）/u.test(lead.slice(mark))
}

function isPast(before: string, after: string): boolean {
  const opens = /(?:由|从|自)[^，。；]{0,24}$/u.test(before) && /^[^，。；]{0,10}[到至为成]/u.test(after)
  if (opens || (/与$/u.test(before) && /^相?比/u.test(after))) return true
  return /(?:较|(?<!占)比|同期的?)(?:[^，。；]{0,10}[年期月](?:同期)?的?)?$|与[^，。；]{0,10}[年期月](?:同期)?的?$/u.test(
    before,
  )
}

function isOdd(word: string, before: string): boolean {
  return before.endsWith(word) && oddEnds.test(before.slice(0, -word.length))
}
