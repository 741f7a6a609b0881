import type { Problem } from '../../problem/problem.ts'
import type { Found } from '../../read/find-files.ts'
import type { Context } from '../commands/command.ts'
import { complain } from '../complain.ts'
import type { Setup } from '../open-setup.ts'

/** Says what the run was decided to be, for `--debug`. */
export function debugRun(opened: Setup | Problem[], found: Found, { host, locale }: Context): void {
  if (Array.isArray(opened)) return
  const { config, ruleSet } = opened
  const off = ruleSet.off?.length ?? 0
  const { judge } = config
  const lines = {
    zh: [
      `配置：${config.path ?? '（无）'}`,
      `规则集：${config.extends.join('、')}（规则 ${ruleSet.rules.length} 条，关闭 ${off} 条）`,
      ...(judge === null ? [] : [`语言模型：${judge.model}（${judge.url}）`]),
      `文件：${found.files.length} 个`,
    ],
    en: [
      `configuration: ${config.path ?? '(none)'}`,
      `rule sets: ${config.extends.join(', ')} (${ruleSet.rules.length} rules, ${off} off)`,
      ...(judge === null ? [] : [`language model: ${judge.model} (${judge.url})`]),
      `files: ${found.files.length}`,
    ],
  }[locale]
  for (const line of [...lines, ...found.files.map((file) => `  ${file}`)]) complain(host, line)
}
