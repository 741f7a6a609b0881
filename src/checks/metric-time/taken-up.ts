import { blockOf, sentenceOf } from '../../report/links.ts'
import { pairsIn } from '../../report/text/pairs-in.ts'
import type { Indicator, Metric, Report } from '../../report/types.ts'

/** What stands between the mark before and a number that takes up what was told of: 对5件…, 在8件…中, 未调成的3件. */
const takesUp = /(?:^|[，。；：、！？（“])(?:[对在就从将把]|其余|[这那该]|[^，。；：、！？（“\d]{1,12}的)?$/u
const nounBehind = /^\p{Script=Han}/u
/** Of each of what was taken up: 2个县各有1人. */
const ofEach = /[各均每]|平均/u
const shareUnits = new Set(['%', '成', '倍'])
/** So far the text is read to either side of a figure, and of so many that are told alike. */
const near = 120
const most = 24
const breaks = /[，。；：！？]/u
const han = /^\p{Script=Han}{2}$/u

/**
 * Makes a test whether a figure takes up one that was told with its time before (2024年处罚31件…。31件处罚中，…), or the sum
 * of those that were listed, or is a part of one that does: a reader knows of when it is.
 */
export function makeTakenUp(
  report: Report,
  isDated: (metric: Metric) => boolean,
  generic: RegExp,
): (metric: Metric) => boolean {
  const { indicators, metrics } = report
  const taken = new Set<Metric>()
  // Mostly all of them have a time.
  if (metrics.every(({ time }) => time.kind !== 'none')) return () => false
  let head: Indicator | null = null
  const wholes = new Map<string, string[]>()
  let last: Indicator | null = null
  let sum = 0
  for (const figure of indicators) {
    const { metric } = figure
    if (head?.metric.sentence !== metric.sentence) head = null
    if (isDated(metric)) {
      const isListed = last !== null && isAlike(last, figure)
      sum = (isListed ? sum : 0) + metric.value
      last = figure
      const text = textAround(report, figure)
      for (const value of isListed ? [metric.value, sum] : [metric.value]) remember(wholes, keyOf(figure, value), text)
      continue
    }
    if (metric.time.kind !== 'none') continue
    if (isPartOf(report, head, figure)) taken.add(metric)
    else if (isRetold(report, figure, { told: wholes.get(keyOf(figure, metric.value)) ?? [], generic })) {
      taken.add(metric)
      head = figure
    }
  }
  return (metric) => taken.has(metric)
}

function remember(known: Map<string, string[]>, key: string, text: string): void {
  const texts = known.get(key)
  if (texts === undefined) known.set(key, [text])
  else if (texts.length < most && texts.at(-1) !== text) texts.push(text)
}

function keyOf({ measure }: Indicator, value: number): string {
  return `${measure ?? ''}:${value}`
}

/** Whether two figures that follow each other are of one list. */
function isAlike(last: Indicator, { metric, measure }: Indicator): boolean {
  return last.metric.sentence === metric.sentence && last.measure === measure && measure !== null
}

/** What stands around a figure in its paragraph. */
function textAround(report: Report, { block, metric }: Indicator): string {
  const { value } = blockOf(report, { block }).text
  return value.slice(Math.max(0, metric.start - near), metric.end + near)
}

function isRetold(
  report: Report,
  figure: Indicator,
  { told, generic }: { told: readonly string[]; generic: RegExp },
): boolean {
  const { metric } = figure
  if (told.length === 0 || figure.measure === null) return false
  const { value } = blockOf(report, figure).text
  if (
    !nounBehind.test(value.slice(metric.end)) ||
    !takesUp.test(value.slice(Math.max(0, metric.start - 16), metric.start))
  )
    return false
  const pairs = pairsIn(clausesAt(report, figure).replace(generic, '，')).filter((pair) => han.test(pair))
  return told.some((text) => pairs.some((pair) => text.includes(pair)))
}

/** The clause of a figure, and the one before it in its sentence. */
function clausesAt(report: Report, { metric, block }: Indicator): string {
  const { value } = blockOf(report, { block }).text
  const { start, end } = sentenceOf(report, metric)
  const before = value
    .slice(Math.max(start, metric.start - near), metric.start)
    .split(breaks)
    .slice(-2)
    .join('，')
  return before + '，' + (value.slice(metric.end, Math.min(end, metric.end + near)).split(breaks)[0] ?? '')
}

/** Whether a figure is a part or share of what was taken up before it in its sentence, or is of each of them. */
function isPartOf(report: Report, whole: Indicator | null, { metric, measure }: Indicator): boolean {
  if (whole === null) return false
  if (shareUnits.has(metric.unit ?? '')) return true
  if (measure === whole.measure && metric.value < whole.metric.value) return true
  const { value } = blockOf(report, whole).text
  return ofEach.test(value.slice(Math.max(whole.metric.end, metric.start - 16), metric.start))
}
