import type { FormatOptions } from '../../format/options.ts'
import { rulesById } from '../../rules/rules-by-id.ts'
import type { RuleSet } from '../../rules/types.ts'
import { absolutePath } from './absolute-path.ts'
import { version } from '../commands/version.ts'

/** What is decided of how results are shown. */
export type Layout = Pick<FormatOptions, 'locale' | 'color' | 'width' | 'all'>

/** What formats know of a run; `ruleSet` is null where there is something wrong with it. */
export async function formatOptions(ruleSet: RuleSet | null, layout: Layout, cwd: string): Promise<FormatOptions> {
  return {
    ...layout,
    basis: ruleSet?.basis ?? {},
    rules: ruleSet === null ? {} : rulesById(ruleSet),
    version: await version(),
    absolute: (path) => absolutePath(path, cwd),
  }
}
