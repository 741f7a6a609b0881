import type { FormatOptions } from '../format/options.ts'
import { rulesById } from '../rules/rules-by-id.ts'
import type { RuleSet } from '../rules/types.ts'
import { absolutePath } from './absolute-path.ts'
import type { Context } from './command.ts'
import { version } from './version.ts'

/** What formats know of a run; `ruleSet` is null where there is something wrong with it. */
export async function formatOptions(
  ruleSet: RuleSet | null,
  { host, locale }: Context,
  color: boolean,
): Promise<FormatOptions> {
  return {
    locale,
    color,
    basis: ruleSet?.basis ?? {},
    rules: ruleSet === null ? {} : rulesById(ruleSet),
    version: await version(),
    absolute: (path) => absolutePath(path, host.cwd),
  }
}
