import type { FormatOptions } from '../format/options.ts'
import { compile, type Linter } from '../lint/compile.ts'
import type { Locale } from '../rules/locale.ts'
import { openRuleSets } from '../rules/open-rule-sets.ts'
import { rulesById } from '../rules/rules-by-id.ts'
import type { RuleSet } from '../rules/types.ts'
import { say } from '../say/say.ts'

/** A linter, and what its findings are put into words with. */
export interface OpenedForRemarks {
  linter: Linter
  format: FormatOptions
}

/** Opens a rule set, given as such, by its name or by its folder; throws all that is wrong with it, in words. */
export async function openForRemarks(
  wanted: RuleSet | string,
  { cwd, locale }: { cwd: string; locale: Locale },
): Promise<OpenedForRemarks> {
  const ruleSet = typeof wanted === 'string' ? await openNamed(wanted, { cwd, locale }) : wanted
  return {
    linter: compile(ruleSet),
    format: {
      locale,
      color: false,
      basis: ruleSet.basis,
      rules: rulesById(ruleSet),
      version: '',
      absolute: (path) => path,
    },
  }
}

async function openNamed(set: string, { cwd, locale }: { cwd: string; locale: Locale }): Promise<RuleSet> {
  const asked = { source: 'config', path: 'fazhilint', place: null } as const
  const ruleSet = await openRuleSets([{ set, from: cwd, asked }], { cwd, examples: false })
  if (!Array.isArray(ruleSet)) return ruleSet
  const lines = ruleSet.map((problem) => {
    const { path, place } = problem
    const at = place === null ? path : `${path}:${place.start.line}:${place.start.column}`
    return `${at}: ${say(problem, {}, locale).message}`
  })
  throw new Error(lines.join('\n'))
}
