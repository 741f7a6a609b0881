import type { CellMetric, Table } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import type { Miscount } from '../miscount.ts'
import { numberOf, type Range, writePercent } from '../stated-range.ts'
import { type CellNumber, type NumberLine, tableNumbers } from './table-numbers.ts'

/** How the figures of a line follow from those of two others, by its head. */
interface Relation {
  kind: 'change' | 'share' | 'average'
  heads: RegExp
  /** What follows; a range, since the two may be rounded. Null where nothing does. */
  from: (one: CellNumber, two: CellNumber) => Range | null
  terms: (one: string, two: string) => string
}

/** So many records have to prove a relation, three times as many as contradict it. */
const proofs = 3
/** In larger tables nothing is related. */
const most = 16

const inPercent = /%|率|幅|速|百分/u

function relationsBy({ figures: { rise, fall } }: FigureWords): Relation[] {
  const moved = new RegExp(`${rise}|${fall}|变化|变动|同比|[较比]上?[年期]|差额|差值`, 'u')
  return [
    {
      kind: 'change',
      heads: moved,
      from: (one, two) => [low(two) - high(one), high(two) - low(one)],
      terms: (one, two) => `${two}-${one}`,
    },
    {
      kind: 'change',
      heads: moved,
      from: (one, two) =>
        low(one) > 0 ? [(low(two) / high(one)) * 100 - 100, (high(two) / low(one)) * 100 - 100] : null,
      terms: (one, two) => `(${two}-${one})÷${one}`,
    },
    {
      kind: 'share',
      heads: /率|占比|比重|比例/u,
      from: (one, two) => (low(one) > 0 ? [(low(two) / high(one)) * 100, (high(two) / low(one)) * 100] : null),
      terms: (one, two) => `${two}÷${one}`,
    },
    {
      kind: 'average',
      heads: /均(?!衡)/u,
      from: (one, two) => (low(one) > 0 ? [low(two) / high(one), high(two) / low(one)] : null),
      terms: (one, two) => `${two}÷${one}`,
    },
  ]
}

/** A figure that does not follow as others of its line do, and the two that it should follow from. */
export interface Unrelated {
  miscount: Miscount
  of: CellMetric[]
}

/** 化解率 that is not 化解 by 受理 as in all other rows; 增减 with the wrong sign. What is related, the other records prove. */
export function makeRelationCheck(words: FigureWords): (table: Table) => Unrelated[] {
  const relations = relationsBy(words)
  return (table) =>
    tableNumbers(table).flatMap((lines) =>
      lines.length > most ? [] : lines.flatMap((line) => unrelatedIn(line, lines, relations)),
    )
}

interface Fit {
  relation: Relation
  wrong: { stated: CellNumber; one: CellNumber; two: CellNumber }[]
  holding: number
}

function unrelatedIn(line: NumberLine, lines: NumberLine[], relations: Relation[]): Unrelated[] {
  const fits = relations
    .filter(({ heads }) => heads.test(line.name))
    .flatMap((relation) =>
      lines.flatMap((one) =>
        lines.flatMap((two) => (one === two || one === line || two === line ? [] : fitOf(relation, line, [one, two]))),
      ),
    )
    .filter(({ holding }) => holding >= proofs)
    .sort((a, b) => b.holding - a.holding || a.wrong.length - b.wrong.length)
  const [best, next] = fits
  if (!best || best.wrong.length === 0 || best.wrong.length * proofs > best.holding) return []
  // Of two that fit as well it is not known which is meant.
  if (next && next.holding === best.holding) return []
  return best.wrong.map(({ stated, one, two }) => unrelated(best.relation, stated, [one, two]))
}

function fitOf(relation: Relation, line: NumberLine, [first, second]: [NumberLine, NumberLine]): Fit[] {
  const wrong: Fit['wrong'] = []
  const values = new Set<number>()
  for (const [at, stated] of line.numbers.entries()) {
    const [one, two] = [first.numbers[at], second.numbers[at]]
    if (!stated || !one || !two) continue
    const due = relation.from(one, two)
    if (due === null || (one.metric.unit !== two.metric.unit && relation.kind === 'change')) return []
    const slack = stated.step * (relation.kind === 'change' && !inPercent.test(line.name) ? 0.5 : 1)
    const holds = stated.value - slack <= due[1] + 1e-9 && stated.value + slack >= due[0] - 1e-9
    if (!holds) wrong.push({ stated, one, two })
    // 0 or 100 % may come of anything.
    else if (one.value !== two.value && two.value !== 0) values.add(stated.value)
  }
  return [{ relation, wrong, holding: values.size }]
}

function unrelated(
  { kind, from, terms }: Relation,
  stated: CellNumber,
  [one, two]: [CellNumber, CellNumber],
): Unrelated {
  const [lowest, highest] = from(one, two) ?? [0, 0]
  const value = (lowest + highest) / 2
  const percent = terms('1', '2').includes('÷') && kind !== 'average'
  return {
    of: [one.metric, two.metric],
    miscount: {
      kind,
      place: stated.metric.place,
      stated: stated.metric.text,
      terms: terms(writtenOf(one, stated), writtenOf(two, stated)),
      computed: percent ? writePercent(value) : String(Number((value / stated.metric.scale).toFixed(2))),
      related: [one, two].map(({ metric }) => ({ metric, note: 'base' as const })),
    },
  }
}

/** 17.9万, where the column counts in 万元 and what follows does not. */
function writtenOf({ metric }: CellNumber, stated: CellNumber): string {
  const number = numberOf(metric)
  return metric.scale === 1e4 && stated.metric.scale !== 1e4 && !number.endsWith('万') ? `${number}万` : number
}

function low({ value, step }: CellNumber): number {
  return Number.isInteger(value) && step === 1 ? value : value - step / 2
}

function high({ value, step }: CellNumber): number {
  return Number.isInteger(value) && step === 1 ? value : value + step / 2
}
