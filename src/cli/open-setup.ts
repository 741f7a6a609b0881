import type { Config } from '../config/types.ts'
import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import type { RuleSet } from '../rules/types.ts'
import type { Context } from './commands/command.ts'
import { complainOf } from './complain.ts'
import { type ConfigArgs, openConfig } from './open-config.ts'
import { openRuleSets } from '../rules/open-rule-sets.ts'

/** What reports are linted by. */
export interface Setup {
  config: Config
  ruleSet: RuleSet
}

/** Reads configuration and rule sets, or says everything that is wrong with them. */
export async function openSetup(
  args: ConfigArgs,
  cwd: string,
  { examples = false }: { examples?: boolean } = {},
): Promise<Setup | Problem[]> {
  const opened = await openConfig(args, cwd)
  if (Array.isArray(opened)) return opened
  const { config, wanted, loaded, problems } = opened
  const ruleSet = await openRuleSets(wanted, { cwd, examples })
  if (Array.isArray(ruleSet)) return inOrder([...problems, ...ruleSet])
  if (loaded.length === 0) return { config, ruleSet }
  const { hasOptions, judgeSettings } = await import('../config/judge-settings.ts')
  // Only options can hold a pattern.
  const findSlow = loaded.some(hasOptions) ? (await import('../rules/slow-pattern.ts')).slowPattern : () => null
  const wrong = [...problems, ...loaded.flatMap((one) => judgeSettings(one, { ruleSet, findSlow }))]
  return wrong.length > 0 ? inOrder(wrong) : { config, ruleSet }
}

/** As they stand in their files, which stay in their order. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const paths = [...new Set(problems.map(({ path }) => path))]
  const startOf = ({ place }: Problem): number => place?.start.offset ?? 0
  return problems.toSorted((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path) || startOf(a) - startOf(b))
}

/** The same for a command that can do nothing without: what is wrong is said, and gives null. */
export async function openOrComplain(
  args: ConfigArgs & { locale?: string | undefined },
  { host, locale }: Context,
  options: { examples?: boolean } = {},
): Promise<(Setup & { locale: Locale }) | null> {
  const opened = await openSetup(args, host.cwd, options)
  if (!Array.isArray(opened)) return { ...opened, locale: localeFor(args, opened.config) ?? locale }
  for (const problem of opened) complainOf(host, problem, locale)
  return null
}

/** The language that a configuration asks for; null where it does not, or the command line does. */
export function localeFor({ locale }: { locale?: string | undefined }, config: Pick<Config, 'locale'>): Locale | null {
  if (locale !== undefined || config.locale === null) return null
  return config.locale === 'en' ? 'en' : 'zh'
}
