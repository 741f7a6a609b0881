import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureWords, peopleOf } from '../figure-words.ts'
import { type FigureBlock, figureBlocks, gapBetween } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { isPlain, numberOf, statedRange } from '../stated-range.ts'
import { unitFactor } from '../unit-factor.ts'

/** So many parts are looked at. */
const most = 8
/** By so much a unit is another one. */
const magnitude = 5
const opens = /^[^，。；、\d]{0,6}(?:[，：]?其中[：]?|（)[^，。；、\d]{0,16}$/u
const goesOn = /^[、，和及][^，。；、\d]{1,16}$/u

/**
 * Makes a check of 3.8万平方公里，其中甲2.9万平方米、乙0.9万平方米: numbers that add up as they are written, in units that cannot be those of one
 * whole; and 3.8万平方米，其中甲2.9平方公里, a part in another unit that is more than its whole.
 */
export function makeMagnitudeCheck(words: FigureWords & { money: string }): (report: Report) => Miscount[] {
  const sortOf = sortsOf(words)
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      block.figures.flatMap((total, at) => {
        const parts = partsOf(block, at)
        return isPlain(total.metric) && parts.every(({ metric }) => isPlain(metric))
          ? [...judge(total, parts, words), ...inOtherUnit(total, parts, sortOf)]
          : []
      }),
    )
}

function partsOf(block: FigureBlock, at: number): Indicator[] {
  const { figures } = block
  const parts: Indicator[] = []
  for (let next = at + 1; next <= at + most; next++) {
    const [last, figure] = [figures[next - 1], figures[next]]
    if (!last || !figure || !(next === at + 1 ? opens : goesOn).test(gapBetween(block, last, figure))) break
    // 其中耕地28公顷，占27%
    if (figure.metric.unit !== '%') parts.push(figure)
  }
  return parts
}

function judge(total: Indicator, parts: Indicator[], words: FigureWords): Miscount[] {
  const factors = parts.map((part) => (part.metric.unit === total.metric.unit ? 1 : unitFactor(part, total, words)))
  const known = factors.filter((factor) => factor !== null)
  if (known.length === 0 || known.length < factors.length) return []
  const related = parts.map(({ metric }) => ({ metric, note: 'part' as const }))
  const sum = parts.reduce((all, { metric }, at) => all + metric.value * (known[at] ?? 1), 0)
  if (parts.length > 1 && isWrittenSum(total, parts) && isFarOff(sum, total.metric.value))
    return [
      {
        kind: 'sum',
        place: total.metric.place,
        stated: total.metric.text,
        terms: parts.map(({ metric }) => metric.text).join('+'),
        computed: `${String(Number((sum / unitOf(parts, known)).toPrecision(12)))}${suffixOf(parts[0] ?? total)}`,
        related,
      },
    ]
  // 216公顷（3420亩） is one value in two units.
  const larger = parts.find(
    (part, at) =>
      part.before.includes('其中') &&
      known[at] !== 1 &&
      statedRange(part)[0] * (known[at] ?? 1) > statedRange(total)[1] * 1.05,
  )
  return larger
    ? [
        {
          kind: 'exceed',
          place: larger.metric.place,
          stated: larger.metric.text,
          terms: larger.metric.text,
          computed: total.metric.text,
          related: [{ metric: total.metric, note: 'base' }],
        },
      ]
    : []
}

/** How much of the unit of the whole one of the first part, as it is written, is: 万平方米. */
function unitOf([first]: Indicator[], [factor]: number[]): number {
  return (first?.metric.scale ?? 1) * (factor ?? 1)
}

function suffixOf({ metric: { text } }: Indicator): string {
  return text.replace(/^-?\d[\d,.]*/u, '')
}

function isWrittenSum(total: Indicator, parts: Indicator[]): boolean {
  const written = ({ metric }: Indicator): number => metric.value / metric.scale
  return Math.abs(parts.reduce((all, part) => all + written(part), 0) - written(total)) < 1e-6
}

function isFarOff(sum: number, stated: number): boolean {
  return sum > stated * magnitude || sum * magnitude < stated
}

type Sort = 'people' | 'money' | 'things'

/** What a unit counts; null for measures. */
function sortsOf(words: FigureWords & { money: string }): (figure: Indicator) => Sort | null {
  const [people, money, thing] = [peopleOf(words), new RegExp(`^(?:${words.money})$`, 'u'), /^[件起宗期场次家户]$/u]
  return ({ metric: { unit } }) => {
    if (unit === null) return null
    if (people.test(unit.replace(/(?<=人)次$/u, ''))) return 'people'
    return money.test(unit) ? 'money' : thing.test(unit) ? 'things' : null
  }
}

/** 参保52.46万元，其中职工18.26万人、居民34.2万人: the parts add up to it, but are no money. */
function inOtherUnit(total: Indicator, parts: Indicator[], sortOf: (figure: Indicator) => Sort | null): Miscount[] {
  const [own, ...others] = [total, ...parts].map(sortOf)
  if (parts.length < 2 || own === null || others.some((sort) => sort === null || sort !== others[0])) return []
  if (own === others[0] || new Set(parts.map(({ metric }) => metric.unit)).size > 1) return []
  const sum = parts.reduce((all, { metric }) => all + metric.value, 0)
  if (Math.abs(sum - total.metric.value) > 1e-6 * sum) return []
  return [
    {
      kind: 'units',
      place: total.metric.place,
      stated: total.metric.text,
      terms: parts.map(({ metric }) => metric.text).join('+'),
      computed: `${numberOf(total.metric)}${parts[0]?.metric.unit ?? ''}`,
      related: parts.map(({ metric }) => ({ metric, note: 'part' as const })),
    },
  ]
}
