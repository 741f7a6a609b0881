import type { Indicator } from '../../../report/types.ts'
import { type FigureBlock, gapBetween, isCount } from '../in-block.ts'

const most = 12
const refused = /^(?:不予|未予|不)[一-龥]{2}/u
const parts = /其中|包括|包含|含|（|按[^，。；]{1,8}分/u

/** The count right before one and the count before that, lists of parts left out; none where there is more. */
export function countsBefore(block: FigureBlock, at: number, aside: RegExp): (Indicator | undefined)[] {
  const rest = block.figures[at]
  const found: Indicator[] = []
  for (let index = at - 1; rest && index >= Math.max(0, at - most) && found.length < 2; index--) {
    const figure = block.figures[index]
    if (!figure || rest.metric.sentence - figure.metric.sentence > 1) break
    if (!isCount(figure) || figure.past || aside.test(figure.before)) continue
    // 化解191起，包括土地类73起、邻里类52起；未化解的5起
    const opener = openerOf(block, index)
    if (opener !== null && opener < index) {
      index = opener + 1
      continue
    }
    if (figure.measure !== rest.measure) break
    // 受理52件、不予受理6件；审结49件: what was not taken in is not what is dealt with.
    if (found.length === 1 && refused.test(figure.words)) continue
    found.push(figure)
  }
  return found
}

/** Where the figure stands whose parts a list up to a figure gives; null where it is in no list. */
export function openerOf(block: FigureBlock, at: number): number | null {
  for (let index = at; index > Math.max(0, at - most); index--) {
    const [last, figure] = [block.figures[index - 1], block.figures[index]]
    if (!last || !figure) return null
    const gap = gapBetween(block, last, figure)
    if (/[。；]/u.test(gap)) return null
    if (parts.test(gap)) return index - 1
  }
  return null
}

/** What stands between a number of things and how many of them are told of: 16个部门有11个完成对接, 18个乡镇中，已有16个… */
export const someOf = /^[^，。；、：\d]{0,16}?，?(?:现|目前|已|均|先后)?(?:已?有|已)$/u
