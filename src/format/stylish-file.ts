import { groupBy } from '../report/group.ts'
import type { Result } from '../lint/result.ts'
import type { Severity } from '../problem/severity.ts'
import { remainder } from '../problem/remainder.ts'
import { severities } from '../rules/severities.ts'
import { shown } from '../say/shown.ts'
import { levelNames } from './level-names.ts'
import type { FormatOptions } from './options.ts'
import { type Remark, remarksOf } from './remark.ts'
import { stylishFinding } from './stylish-finding.ts'
import { stylishWords } from './stylish-words.ts'
import { wrapped } from './wrapped.ts'
import { paintsFor } from './paints.ts'

/** So many places of a rule are shown. */
const most = 3

/** What was found in a file, by level and rule: basis and advice once a rule, then where it was found. */
export function stylishFile(result: Result, options: FormatOptions): string[] {
  const { locale, color } = options
  // What is about no place is said at the end.
  const remarks = remarksOf(result, options).filter(({ rule, problem }) => rule !== null && problem.place !== null)
  if (remarks.length === 0 || result.text === null) return []
  const text = result.text
  const paint = paintsFor(color)
  const painted = { error: paint.red, warning: paint.yellow, info: paint.blue } satisfies Record<Severity, unknown>
  return [
    paint.bold(shown(result.path)),
    ...severities.flatMap((level) => {
      const ofLevel = remarks.filter((one) => one.level === level)
      if (ofLevel.length === 0) return []
      const rules = [...groupBy(ofLevel, ({ rule }) => rule ?? '').values()]
      return [
        `  ${painted[level](paint.bold(`${levelNames[locale][level]} ${countOf(ofLevel)}`))}`,
        ...rules.flatMap((one) => ruleLines(one, { ...options, text, mark: painted[level] })),
      ]
    }),
  ]
}

interface Setting extends FormatOptions {
  text: string
  mark: (words: string) => string
}

function ruleLines(remarks: Remark[], options: Setting): string[] {
  const { locale, color, all = false, width = null } = options
  const { dim } = paintsFor(color)
  const words = stylishWords[locale]
  const [first] = remarks
  if (first === undefined) return []
  const listed = remarks.filter(({ problem }) => problem.outcome !== remainder)
  const count = countOf(remarks)
  const shownOnes = all || listed.length <= most + 1 ? listed : listed.slice(0, most)
  const left = count - shownOnes.length
  const advice = [...new Set(remarks.flatMap((one) => one.advice ?? []))]
  const name = first.title === null ? '' : `${first.title} `
  const notes = [
    ...(first.shortBasis.length > 0 ? [words.basis(first.shortBasis)] : []),
    ...(advice.length === 1 ? [words.advice(advice[0] ?? '')] : []),
  ]
  return [
    `    ${name}${dim(`[${shown(first.rule ?? '')}]`)}${count > 1 ? words.times(count) : ''}`,
    ...notes.flatMap((note) => wrapped(note, { width, indent: 6 })).map((line) => dim(line)),
    ...shownOnes.flatMap((one) => stylishFinding(one, { ...options, advice: advice.length > 1 })),
    ...(left > 0 ? [`      ${words.more(left, listed.length > shownOnes.length)}`] : []),
  ]
}

/** Findings that were left out of a flood of them count, too. */
export function countOf(remarks: readonly Pick<Remark, 'problem'>[]): number {
  return remarks.reduce(
    (sum, { problem: { outcome, data } }) => sum + (outcome === remainder ? Number(data['count'] ?? 0) : 1),
    0,
  )
}
