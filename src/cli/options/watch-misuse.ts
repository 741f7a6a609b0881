import type { Wording } from '../../rules/types.ts'

/** What makes no sense together with watching; null when all does. */
export function watchMisuse(args: {
  watch: boolean
  stdin: boolean
  fix: boolean
  outputFile: string | undefined
  suppressAll: boolean
  suppressRule: string[] | undefined
  pruneSuppressions: boolean
}): Wording | null {
  if (!args.watch) return null
  const others = [
    args.stdin && '--stdin',
    args.fix && '--fix',
    args.outputFile !== undefined && '--output-file',
    args.suppressAll && '--suppress-all',
    args.suppressRule !== undefined && '--suppress-rule',
    args.pruneSuppressions && '--prune-suppressions',
  ]
  const other = others.find((one) => one !== false)
  return other === undefined
    ? null
    : { zh: `--watch 不能与 ${other} 一起使用`, en: `--watch cannot be used together with ${other}` }
}
