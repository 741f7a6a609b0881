import { once } from '../../../report/memo/once.ts'
import { type FigureWords, unitsOf } from '../figure-words.ts'
import type { TableLine } from './table-lines.ts'

/** Makes a test whether lines of a table count several things by their heads, so that no sum is of them: 复议件数, 参训人数. */
export const countsMany = once((words: FigureWords) => {
  const [counting, families] = [
    new RegExp(`(${unitsOf(words)})[数次]$`, 'u'),
    new Map(words.figures.units.flatMap((group) => group.map((unit) => [unit, group[0]] as const))),
  ]
  return (lines: readonly TableLine[]): boolean => {
    const units = lines.flatMap(({ names }) => counting.exec(names.at(-1) ?? '')?.[1] ?? [])
    return new Set(units.map((unit) => families.get(unit) ?? unit)).size > 1
  }
})
