import { allRules } from '../../config/all-rules.ts'
import { effectiveRuleSet } from '../../config/effective.ts'
import { severitiesOf } from '../../rules/severities.ts'
import type { Problem } from '../../problem/problem.ts'
import type { Context } from './command.ts'
import { complainOf } from '../complain.ts'
import type { ExitCode } from '../host.ts'
import { type IgnoreArgs, isIgnoredName } from '../runs/keep-wanted.ts'
import type { Setup } from '../open-setup.ts'
import { pathIn } from '../options/path-in.ts'
import { print } from '../print.ts'

/** `--print-config <file>`: the configuration that holds for a file, as JSON; the file need not exist. */
export async function printConfig(
  { printConfig: file, ...args }: IgnoreArgs & { printConfig: string },
  opened: Setup | Problem[],
  { host, locale }: Context,
): Promise<ExitCode> {
  if (Array.isArray(opened)) {
    for (const problem of opened) complainOf(host, problem, locale)
    return 2
  }
  const { config, ruleSet } = opened
  const path = pathIn(config.folder, file, host.cwd)
  const effective = effectiveRuleSet(ruleSet, config, path)
  const on = new Set(effective.rules)
  const rules = allRules(effective).map((rule) => [
    rule.id,
    [on.has(rule) ? (severitiesOf(rule)[0] ?? 'off') : 'off', rule.check.options],
  ])
  const shown = {
    config: config.path,
    extends: config.extends,
    locale: config.locale ?? { zh: 'zh-CN', en: 'en' }[locale],
    ignored: await isIgnoredName(file, args, { setup: opened, cwd: host.cwd }),
    judge: config.judge,
    rules: Object.fromEntries(rules) as unknown,
  }
  await print(host.stdout, `${JSON.stringify(shown, null, 2)}\n`)
  return 0
}
