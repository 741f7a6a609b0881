import { once } from '../../../report/memo/once.ts'
import type { Indicator } from '../../../report/types.ts'
import { distinctCharacters } from './distinct-characters.ts'
import { type IndicatorWords, makePlain } from './indicator-name.ts'

/** Patterns of the words that names of figures are compared by. */
export interface NamingWords extends Pick<IndicatorWords, 'idle' | 'generic' | 'same' | 'have' | 'figures'> {
  acts: string
  narrower: string
  listed: {
    /** Acts that a name may leave out: 受理行政复议案件, 行政复议案件. */
    told: string
  }
}

/** What the name of a figure comes down to. */
export interface EntryName {
  /** What is counted, without acts: its characters in order, each once, as words may stand in any order. */
  noun: string
  acts: string
  /** A name without any act may be the same. */
  mayLack: boolean
  /** Words that narrow it down (重点, 新增). */
  narrow: string
  /** So many characters say what is counted, beside words that stand in many names. */
  weight: number
}

const noted = /^([^（）]{2,12})（((?!不|未|已|含|包|其中|按|见|注)[^（）、，\d]{2,6})）$/u

/** Makes a function that tells what a name comes down to. */
export const entryNaming = once((words: NamingWords) => {
  const plain = makePlain(words)
  const [acts, generic, narrower] = [
    new RegExp(`${words.acts}|${words.listed.told}`, 'gu'),
    new RegExp(words.generic, 'gu'),
    new RegExp(words.narrower, 'gu'),
  ]
  const told = new RegExp(`^(?:${words.listed.told})$`, 'u')
  const amount = new RegExp(`(?:${words.figures.counts})$`, 'u')
  const [heads, have] = [new RegExp(`(?:${words.figures.heads})+$`, 'u'), new RegExp(`^(?:${words.have})`, 'u')]
  return (given: string): EntryName => {
    // 行政复议案件（被申请）, 被申请行政复议案件
    const text = given.replace(noted, '$2$1')
    const own = plain(text.replace(amount, ''))
    const bare = own.replaceAll(acts, '').replace(have, '').replace(heads, '')
    const done = [...new Set(own.match(acts) ?? [])].sort()
    return {
      noun: distinctCharacters(bare),
      acts: done.join(),
      mayLack: done.every((act) => told.test(act)),
      narrow: [...new Set(text.match(narrower) ?? [])].sort().join(','),
      weight: bare.replaceAll(generic, '').length,
    }
  }
})

/** 受理行政复议申请126件，审结110件: a mere act is of what the figure before counts. */
export function namesInText(figures: Indicator[], nameOf: (text: string) => EntryName): EntryName[] {
  const names: EntryName[] = []
  for (const { words, metric, measure, index } of figures) {
    const own = nameOf(words)
    const [last, before] = [figures[index - 1], names[index - 1]]
    const follows = last?.metric.sentence === metric.sentence && last.measure === measure
    names.push(
      own.noun === '' && own.acts !== '' && follows && before
        ? { ...own, noun: before.noun, weight: before.weight }
        : own,
    )
  }
  return names
}

/** Whether two names are of one indicator. */
export function areSame(one: EntryName, two: EntryName): boolean {
  if (one.noun !== two.noun || one.narrow !== two.narrow) return false
  if (one.acts === two.acts) return true
  return (one.acts === '' && two.mayLack) || (two.acts === '' && one.mayLack)
}
