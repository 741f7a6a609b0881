import type { Amount, Change, Direction, Indicator, Report } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

type Body = Pick<Report, 'blocks' | 'sentences' | 'meta'>

/** The ends of a change that an amount belongs to. */
type Ends = Pick<Change, 'from' | 'to' | 'direction'>

/** The figures around one, as far as they stand in its block. */
interface Around {
  figure: Indicator
  /** The two before it, the nearest first, and the two after it. */
  last: Indicator | undefined
  second: Indicator | undefined
  next: Indicator | undefined
  third: Indicator | undefined
  /** Those before it in its sentence. */
  near: Indicator[]
  /** The text between a figure and the one after it, or what stands before the first. */
  gap: (from: Indicator, to: Indicator) => string
  lead: (figure: Indicator) => string
}

const about = '(?:达到|达|约|近|超过|超|高达|逾|不到|不足)'
const much = `(?:(?:幅度?|率|比例)(?:为|${about})*|了?${about}*)`
const clause = '[^，。；、\\d]'

/** Finds what is said to have become more or less, in order; ends are null where they do not stand there. */
export function changesOf(body: Body, indicators: Indicator[], patterns: ChangePatterns): Change[] {
  const changes: Change[] = []
  const earlier = ofYearBefore(indicators, body.meta.reportYear)
  let last: { change: Change; at: number } | null = null
  for (const [at, figure] of indicators.entries()) {
    const around = aroundOf(body, indicators, at)
    const direction = directionOf(around.lead(figure), patterns)
    if (direction === null) {
      const ends = bareEnds(around, patterns)
      if (ends) changes.push({ ...ends, amounts: [] })
      continue
    }
    const amount: Amount = { figure, direction }
    // 增加46件，达到276件，增长20%: the end stands between the amounts.
    if (last && last.at === at - 2 && !last.change.to && isReached(around, patterns)) {
      last.change.to = around.last ?? null
      last.change.amounts.push(amount)
      last.at = at
      continue
    }
    // 比上年减少24件，下降25%: a second amount of the same change.
    if (last && last.at === at - 1 && around.last && patterns.chained.test(around.gap(around.last, figure))) {
      last.change.amounts.push(amount)
      last.at = at
      continue
    }
    const ends = endsOf(around, patterns, earlier) ?? { from: null, to: null, direction: null }
    const known = ends.from && ends.to && changes.at(-1)
    const bare = known && known.from === ends.from && known.to === ends.to && known.amounts.length === 0 ? known : null
    const change: Change = bare ?? { ...ends, amounts: [] }
    change.amounts.push(amount)
    if (!bare) changes.push(change)
    last = { change, at }
  }
  return changes
}

/** Compiles the words of changes for a report year. */
export function changePatterns({ figures }: Vocabulary, reportYear: number | null) {
  const { rise, fall } = figures
  const doing = `(?:${rise}|${fall})`
  const past = `(?:${figures.past}${reportYear === null ? '' : `|${String(reportYear - 1)}年度?`})(?:全年|同期)?`
  const now = `(?:${figures.now}${reportYear === null ? '' : `|${String(reportYear)}年度?`})`
  const than = `(?:较|比|与)${past}(?:相比)?`
  return {
    rise: new RegExp(`(?:${rise})${much}-?$`, 'u'),
    fall: new RegExp(`(?:${fall})${much}-?$`, 'u'),
    riseOf: new RegExp(`(?:${rise})`, 'u'),
    fallOf: new RegExp(`(?:${fall})`, 'u'),
    chained: new RegExp(`^[，、（]?(?:同比|环比|总体|即)?${doing}${much}$`, 'u'),
    years: /(?<now>\d{4})年(?:较|比|与)(?<past>\d{4})年(?:相比)?[^，。；、\d]{0,8}$/u,
    doing: new RegExp(doing, 'u'),
    from: /(?:由|从|自)[^，。；]{0,24}$/u,
    to: new RegExp(
      `^[^，。；\\d]{0,10}(?:${doing}[^，。；\\d]{0,4})?(?:到|至|为|成)(?:\\d{4}年[底末]?的?)?[^，。；\\d]{0,8}$`,
      'u',
    ),
    amount: new RegExp(`^${clause}{0,10}[，、（]?${clause}{0,4}${doing}${much}$`, 'u'),
    than: new RegExp(`^${clause}{0,10}，?${than}的?$`, 'u'),
    thanAmount: new RegExp(`^${clause}{0,6}，?(?:同比|相比)?${doing}${much}$`, 'u'),
    compared: new RegExp(`^${clause}{0,12}[，（]?(?:${than}|同比)[^，。；、]{0,6}$`, 'u'),
    alone: new RegExp(`^${clause}{0,10}[，（](?:${than}|同比)?${clause}{0,2}${doing}${much}$`, 'u'),
    past: new RegExp(`${past}[^，。；]{0,24}$`, 'u'),
    now: new RegExp(`${now}[^，。；]{0,24}$`, 'u'),
    bracket: new RegExp(`^[（，]${past}(?:为|是)?$`, 'u'),
    pastNext: new RegExp(`^${clause}{0,8}[，（；]${past}(?:为|是)?[^，。；\\d]{0,12}$`, 'u'),
    reached: new RegExp(`^，?(?:总[数量])?(?:达到?|(?:${rise}|${fall})?[到至])$`, 'u'),
    onTo: /^(?:到|至)$/u,
    fromNext: /^[，（]?即?(?:由|从)[^，。；\d]{0,16}$/u,
  }
}

/** The words of changes, compiled. */
export type ChangePatterns = ReturnType<typeof changePatterns>

type Patterns = ChangePatterns

function aroundOf({ blocks, sentences }: Body, indicators: Indicator[], at: number): Around {
  const figure = indicators[at] as Indicator
  const value = blocks[figure.block]?.text.value ?? ''
  const near = (index: number) => (indicators[index]?.block === figure.block ? indicators[index] : undefined)
  return {
    figure,
    last: near(at - 1),
    second: near(at - 2),
    next: near(at + 1),
    third: near(at + 2),
    near: indicators.slice(Math.max(0, at - 8), at).filter(({ metric }) => metric.sentence === figure.metric.sentence),
    gap: (from, to) => value.slice(from.metric.end, to.metric.start),
    lead: ({ metric, index }) => {
      const before = near(index - 1)
      const start = Math.max(
        metric.start - 40,
        sentences[metric.sentence]?.start ?? 0,
        before && before.index < index ? before.metric.end : 0,
      )
      return value.slice(start, metric.start)
    },
  }
}

function directionOf(lead: string, { rise, fall }: Patterns): Direction | null {
  return fall.test(lead) ? 'fall' : rise.test(lead) ? 'rise' : null
}

/** The word between two ends. */
function moveOf(gap: string, { riseOf, fallOf }: Patterns): Direction | null {
  const [up, down] = [riseOf.test(gap), fallOf.test(gap)]
  return up === down ? null : up ? 'rise' : 'fall'
}

function isPair(a: Indicator | undefined, b: Indicator | undefined): boolean {
  return a !== undefined && b !== undefined && a.measure !== null && a.measure === b.measure
}

function isReached({ figure, last, second, gap }: Around, patterns: Patterns): boolean {
  if (!last || !second || !isPair(second, last) || second.metric.sentence !== figure.metric.sentence) return false
  return patterns.reached.test(gap(second, last)) && patterns.chained.test(gap(last, figure))
}

/** 由A下降到B, whether an amount follows or not; told at B. */
function bareEnds({ figure, last, lead, gap }: Around, patterns: Patterns): Ends | null {
  if (!last || !isPair(last, figure) || last.metric.sentence !== figure.metric.sentence) return null
  const between = gap(last, figure)
  if (!patterns.from.test(lead(last)) || !patterns.to.test(between)) return null
  return { from: last, to: figure, direction: moveOf(between, patterns) }
}

function endsOf(around: Around, patterns: Patterns, earlier: Earlier): Ends | null {
  const { figure, last, second, next, third, gap, lead } = around
  const same = (...others: (Indicator | undefined)[]) =>
    others.every((other) => other?.metric.sentence === figure.metric.sentence)
  if (last && second && isPair(second, last) && same(last)) {
    const [one, two] = [gap(second, last), gap(last, figure)]
    if (same(second) && patterns.amount.test(two)) {
      const fromTo = patterns.from.test(lead(second)) && patterns.to.test(one)
      if (fromTo) return { from: second, to: last, direction: moveOf(one, patterns) }
      if (patterns.than.test(one) && patterns.thanAmount.test(two)) return { from: last, to: second, direction: null }
    }
    const years = patterns.amount.test(two) ? byYears(second, last, around, patterns) : null
    if (years) return years
  }
  const compared = patterns.years.exec(lead(figure))?.groups
  if (compared) {
    const ofYear = (year: string | undefined) => around.near.findLast((one) => lead(one).includes(`${String(year)}年`))
    const [to, from] = [ofYear(compared['now']), ofYear(compared['past'])]
    return from && to && from !== to && isPair(from, to) ? { from, to, direction: null } : null
  }
  if (last && next && isPair(last, next) && same(last, next)) {
    if (patterns.bracket.test(gap(figure, next)) && patterns.alone.test(gap(last, figure)))
      return { from: next, to: last, direction: null }
    const falling = patterns.from.test(lead(last)) && patterns.onTo.test(gap(figure, next))
    if (falling && gap(last, figure).length < 8) return { from: last, to: next, direction: null }
  }
  if (next && third && isPair(next, third) && same(next, third)) {
    const [one, two] = [gap(figure, next), gap(next, third)]
    if (patterns.fromNext.test(one) && patterns.to.test(two))
      return { from: next, to: third, direction: moveOf(two, patterns) }
  }
  if (!last || !same(last) || !patterns.alone.test(gap(last, figure))) return null
  return { from: byWords(last, around, earlier, patterns), to: last, direction: null }
}

/** 上年同期为310件，今年为372件，or the other way round; also in two sentences. */
function byYears(one: Indicator, two: Indicator, { gap, lead }: Around, patterns: Patterns): Ends | null {
  if (two.metric.sentence - one.metric.sentence > 1) return null
  const [first, second] = [lead(one), lead(two)]
  const alike =
    two.words.replace(patterns.doing, '').replace('同期', '').length < 2 ||
    one.words.includes(two.words) ||
    two.words.includes(one.words)
  if (!alike || one.words === '') return null
  if (patterns.past.test(first) && patterns.now.test(second))
    return { from: one, to: two, direction: moveOf(second, patterns) }
  const turned = patterns.pastNext.test(gap(one, two)) && !patterns.past.test(first)
  return turned ? { from: two, to: one, direction: null } : null
}

/** The one figure of the same words that holds for the year before. */
function byWords(to: Indicator, { gap, figure }: Around, earlier: Earlier, patterns: Patterns): Indicator | null {
  if (to.words.length < 4 || !patterns.compared.test(gap(to, figure))) return null
  return earlier.get(nameOf(to)) ?? null
}

/** What held for the year before, by name; null where there are several. */
type Earlier = Map<string, Indicator | null>

function ofYearBefore(indicators: Indicator[], year: number | null): Earlier {
  const earlier: Earlier = new Map()
  for (const figure of year === null ? [] : indicators) {
    const { start, end } = figure.metric.time
    const before = String(Number(year) - 1)
    if (start !== `${before}-01-01` || end !== `${before}-12-31`) continue
    earlier.set(nameOf(figure), earlier.has(nameOf(figure)) ? null : figure)
  }
  return earlier
}

function nameOf({ measure, words }: Indicator): string {
  return `${measure ?? ''} ${words}`
}
