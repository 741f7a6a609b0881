import { groupBy } from '../../../report/group.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { endingLength } from '../common-parts.ts'
import { type FigureWords, peopleOf } from '../figure-words.ts'
import type { Likeness } from './like-words.ts'
import type { Retelling } from './retold-doings.ts'
import { topOf } from './top-of.ts'

const opening = /^(?:其中)?[，：]?(?:有|已)?/u
/** So long a noun says whose part it is. */
const least = 3

/** 执法人员326人，其中持证318人 and, in another part, 381名持证执法人员: a part, told of with its own noun before that of the whole. */
export function retoldParts(report: Report, figures: Indicator[], words: FigureWords, like: Likeness): Retelling[] {
  const people = peopleOf(words)
  const parts = figures.flatMap((first) => {
    const label = first.before.replace(opening, '')
    if (!first.before.startsWith('其中') || first.after !== '' || label.length < 2 || label.length > 4) return []
    const whole = wholeOf(report, first)
    return whole ? [{ first, label, whole }] : []
  })
  if (parts.length === 0) return []
  const byMeasure = groupBy(parts, ({ first }) => first.measure ?? '')
  return figures.flatMap((second) =>
    (second.part ? [] : (byMeasure.get(second.measure ?? '') ?? [])).flatMap(({ first, label, whole }): Retelling[] => {
      const head = like.headOf(second) || like.leadOf(second)
      const noun = head.slice(label.length)
      if (!head.startsWith(label) || noun.length < least || topOf(report, first) === topOf(report, second)) return []
      const known = endingLength(whole.words, noun)
      // 名 counts people, whatever is said of them behind: 274名持证执法人员办案能力.
      if (known < least || (known < noun.length && !people.test(second.measure ?? ''))) return []
      if (second.scope !== '' && second.scope.slice(1) !== whole.scope.slice(1)) return []
      return [{ first, second, isEvident: (difference, digits) => difference === 'swapped' && digits >= 3 }]
    }),
  )
}

/** The count before it in its sentence. */
function wholeOf({ indicators }: Report, { index, metric, measure }: Indicator): Indicator | null {
  const whole = indicators[index - 1]
  const isWhole = whole?.metric.sentence === metric.sentence && whole.measure === measure && !whole.part
  return isWhole ? whole : null
}
