import type { Problem } from '../problem/problem.ts'
import { isProblem } from '../problem/is-problem.ts'
import { type Config, noConfig } from '../config/types.ts'
import type { LoadedConfig } from '../config/load-config.ts'
import { findConfig } from '../read/find-config.ts'
import type { WantedSet } from '../read/read-rule-set.ts'

/** Options by which commands are configured. */
export interface ConfigArgs {
  config?: string | undefined
  noConfig: boolean
  rules?: string | undefined
  rulesDir?: string[] | undefined
  rule?: string[] | undefined
}

/** A configuration, and what of it only the rule set can judge. */
export interface OpenConfig {
  /** Where something is wrong with it, what holds without it. */
  config: Config
  /** What is wrong with it by itself. */
  problems: Problem[]
  /** The rule sets that it asks for, the command line's last. */
  wanted: WantedSet[]
  loaded: LoadedConfig[]
}

/** Finds and reads the configuration, or says why no rule set can be told by it; what the command line says wins. */
export async function openConfig(args: ConfigArgs, cwd: string): Promise<OpenConfig | Problem[]> {
  const found = args.noConfig ? null : findConfig(cwd, args.config)
  if (found !== null && isProblem(found)) return [found]
  const rules = args.rule ?? []
  // YAML and ajv are loaded for those who need them only.
  const load = found === null && rules.length === 0 ? null : await import('../config/load-config.ts')
  const file = found === null || load === null ? null : load.loadConfig(found)
  const commanded = load === null ? [] : rules.map(load.loadRuleOption)
  const loaded = [...(file === null ? [] : [file]), ...commanded]
  const problems = loaded.flatMap((one) => one.problems)
  if (loaded.some(({ sets }) => sets === null)) return problems
  const plain = noConfig(found?.folder ?? cwd)
  const config: Config = {
    ...plain,
    path: found?.path ?? null,
    ...(file?.content ?? file?.sets),
    ...(args.rules !== undefined && { extends: [args.rules] }),
    commanded: Object.assign({}, ...commanded.map(({ content }) => content?.rules)) as Config['commanded'],
  }
  return { config, problems, loaded, wanted: wantedSets(args, { config, file, cwd }) }
}

function wantedSets(
  args: ConfigArgs,
  { config, file, cwd }: { config: Config; file: LoadedConfig | null; cwd: string },
): WantedSet[] {
  const project = config.path === null ? null : config.folder
  const byOption = (option: string, set: string): WantedSet => ({
    set,
    from: cwd,
    asked: { source: 'config', path: option, place: null },
    project,
  })
  const sets =
    args.rules !== undefined
      ? [byOption('--rules', args.rules)]
      : config.extends.map((set): WantedSet => ({
          set,
          from: config.folder,
          asked: { source: 'config', path: file?.file.path ?? '', place: null },
          project,
        }))
  return [...sets, ...(args.rulesDir ?? []).map((folder) => byOption('--rules-dir', folder))]
}
