import type { Vocabulary } from './vocabulary.ts'

/** Work that is done once for each object that is given, and forgotten with it. */
export function once<Given extends object, Made>(work: (given: Given) => Made): (given: Given) => Made {
  const known = new WeakMap<Given, { made: Made }>()
  return (given) => {
    const before = known.get(given)
    if (before !== undefined) return before.made
    const made = work(given)
    known.set(given, { made })
    return made
  }
}

/** What is compiled of a vocabulary and the year that a report is of: once for each year. */
export function oncePerYear<Made>(
  compile: (words: Vocabulary, year: number | null) => Made,
): (words: Vocabulary, year: number | null) => Made {
  const years = once((words: Vocabulary) => {
    const known = new Map<number | null, Made>()
    return (year: number | null): Made => {
      const made = known.get(year) ?? compile(words, year)
      // Any number can stand in a report for a year.
      if (known.size > 50) known.clear()
      known.set(year, made)
      return made
    }
  })
  return (words, year) => years(words)(year)
}
