import type { Impossible } from './impossible-change.ts'
import { type FigureBlock, gapBetween } from '../in-block.ts'
import { isPlain } from '../stated-range.ts'

const ofOther = /的(?:近|约)?$/u
const grownBy = /^，(?:同比|[比较](?:上年|去年))?(?:增长|增加|提高|上升)了?$/u

/** 是上年的1.2倍，增长120%: what it has grown by is one less than what it has grown to. */
export function grownToTimes(block: FigureBlock): Impossible[] {
  return block.figures.flatMap((times, at): Impossible[] => {
    const grown = block.figures[at + 1]
    if (times.metric.unit !== '倍' || !grown || !isPlain(times.metric) || !isPlain(grown.metric)) return []
    if (!ofOther.test(times.before) || !grownBy.test(gapBetween(block, times, grown))) return []
    const scale = grown.metric.unit === '%' ? 100 : grown.metric.unit === '倍' ? 1 : 0
    const { value } = times.metric
    if (scale === 0 || value <= 1 || Math.abs(grown.metric.value - value * scale) > 1e-9 * scale) return []
    const due = String(Number(((value - 1) * scale).toFixed(2)))
    return [
      {
        kind: 'times',
        place: grown.metric.place,
        text: grown.metric.text,
        terms: scale === 1 ? `${String(value)}-1` : `(${String(value)}-1)×100%`,
        computed: due + (scale === 1 ? '倍' : '%'),
      },
    ]
  })
}
