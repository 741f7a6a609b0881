import { allMatches } from '../../../report/text/all-matches.ts'
import { blockOf, headingOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'

/** Things that are counted alike, each by itself: 养老保险 and 医疗保险 both have 参保人数. */
export interface RivalWords {
  /** Groups of patterns; of two figures that tell of different ones of a group, each has a value of its own. */
  rivals: string[][]
}

/** So far back a figure is told what it is of. */
const reach = 240

const groupsOf = once(({ rivals }: RivalWords) =>
  rivals.map((group) => new RegExp(group.map((one) => `(${one})`).join('|'), 'gu')),
)

/** Makes a test whether two figures are of different things of one kind. What a figure is of may stand as far off as its heading. */
export function makeRivalry(report: Report, words: RivalWords): (one: Indicator, two: Indicator) => boolean {
  const groups = groupsOf(words)
  const readings = new Map<Indicator, (number | null)[]>()
  const read = (figure: Indicator): (number | null)[] => {
    const block = blockOf(report, figure)
    const before = block.text.value.slice(Math.max(0, figure.from - reach), figure.from)
    const texts = [figure.before, figure.after, before, headingOf(report, block)?.title.value ?? '']
    return groups.map((group) => texts.reduce<number | null>((found, text) => found ?? lastIn(text, group), null))
  }
  const readingOf = (figure: Indicator): (number | null)[] => {
    const known = readings.get(figure) ?? read(figure)
    readings.set(figure, known)
    return known
  }
  return (one, two) => {
    const others = readingOf(two)
    return readingOf(one).some((own, at) => own !== null && others[at] !== null && own !== others[at])
  }
}

/** Which of a group is named last. */
function lastIn(text: string, group: RegExp): number | null {
  const last = allMatches(text, group).at(-1)
  return last === undefined ? null : last.slice(1).findIndex((part: string | undefined) => part !== undefined)
}
