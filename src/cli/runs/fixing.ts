import { nearest } from '../../rules/nearest.ts'
import { severities } from '../../rules/severities.ts'
import type { Problem } from '../../problem/problem.ts'
import type { RuleSet, Wording } from '../../rules/types.ts'
import type { FixArgs } from '../options/fix-options.ts'

/** How reports are fixed: which problems, and whether files are written. */
export interface Fixing {
  wanted: (problem: Problem) => boolean
  write: boolean
}

/**
 * How to fix, null for not at all; or what is wrong with `--fix-type`, a list of levels and names of rules.
 * What `--quiet` does not show is not fixed either, as with ESLint.
 */
export function fixingOf(
  { fix, fixDryRun, fixType, quiet }: Omit<FixArgs, 'diff'> & { quiet: boolean },
  { rules }: Pick<RuleSet, 'rules'>,
): Fixing | { wrong: Wording } | null {
  if (!fix && !fixDryRun) return null
  const shown = ({ severity }: Problem): boolean => !quiet || severity === 'error'
  if (fixType === undefined) return { wanted: shown, write: fix }
  const names = fixType.split(/[,，]/u).map((name) => name.trim())
  const known = [...severities, ...rules.map(({ id }) => id)]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) return { wrong: unknownType(unknown, nearest(unknown, known)) }
  const named = ({ severity, id }: Problem): boolean => names.includes(severity) || names.includes(id)
  return { wanted: (problem) => shown(problem) && named(problem), write: fix }
}

function unknownType(name: string, likely: string | null): Wording {
  return {
    zh: `--fix-type 应为 error、warning、info 或规则名称，没有“${name}”${likely === null ? '' : `，是不是 ${likely}？`}`,
    en: `--fix-type takes error, warning, info or names of rules, not ‘${name}’${likely === null ? '' : `; did you mean ${likely}?`}`,
  }
}
