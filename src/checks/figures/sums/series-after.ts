import type { Indicator } from '../../../report/types.ts'
import type { Series } from './find-series.ts'
import { type FigureBlock, isCount } from '../in-block.ts'

const opening = /^(?:[^，。；：\d]{0,4}[、）.])?(?:按|从)[^，。；：\d]{1,12}/u

/** Two paragraphs as one, where the second begins with what divides a whole of the first (从渠道看，…). */
export function joinBlocks(last: FigureBlock | undefined, block: FigureBlock, at: number): FigureBlock | null {
  const [before, first] = [last?.figures[0], block.figures[0]]
  if (at > 0 || !last || before?.block !== (first?.block ?? 0) - 1 || !opening.test(block.value)) return null
  const shift = last.value.length
  const moved = block.figures.map((figure): Indicator => {
    const { metric } = figure
    return { ...figure, metric: { ...metric, start: metric.start + shift, end: metric.end + shift } }
  })
  return { text: block.text, value: last.value + block.value, figures: [...last.figures, ...moved] }
}

/** What the paragraph before counts in all, in the unit of a series; null where it has none or several. */
export function wholeOfSeries(last: FigureBlock, { parts }: Series): Indicator | null {
  const measure = parts[0]?.figure.measure
  const alike = last.figures.filter((one) => one.measure === measure && isCount(one) && !one.past && !one.metric.target)
  const [whole] = alike
  return whole && alike.length === 1 && whole.whole && !whole.part ? whole : null
}
