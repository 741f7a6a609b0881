import { allMatches } from '../../../report/text/all-matches.ts'

const open = /及?以(?<side>[上下])/u

/** Makes a test whether labels are grades from the best to the worst, each its own: AA级, A级, B级及以下. */
export function makeGradeChain(grades: string): (labels: string[]) => boolean {
  const grade = new RegExp(grades, 'gu')
  return (labels) => {
    const names = labels.map((text) => allMatches(text, grade).map(([name]) => name))
    if (names.some(({ length }) => length !== 1)) return false
    if (new Set(names.flat()).size !== labels.length) return false
    return labels.every((text, at) => {
      const side = open.exec(text)?.groups?.['side']
      return side === undefined || at === (side === '上' ? 0 : labels.length - 1)
    })
  }
}
