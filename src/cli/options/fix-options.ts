import type { Locale } from '../../rules/locale.ts'
import type { Wording } from '../../rules/types.ts'

/** How fixing was asked for. */
export interface FixArgs {
  fix: boolean
  fixDryRun: boolean
  fixType: string | undefined
  diff: boolean
}

/** Options for fixing. */
export function fixOptions(locale: Locale) {
  const describe = {
    zh: {
      fix: '自动修正有把握的问题，写回文件',
      fixDryRun: '只显示修正后的结果，不写文件（修正后的全文见 JSON 的 output）',
      diff: '与 --fix 或 --fix-dry-run 一起用：显示逐行的改动，不列问题',
      fixType: '只修正这些问题：级别（error、warning、info）或规则名称，用逗号分隔',
    },
    en: {
      fix: 'Fix what can be fixed for certain, and write the files',
      fixDryRun: 'Show the results as after fixing, write no file (the fixed text is `output` in JSON)',
      diff: 'With --fix or --fix-dry-run: show a patch instead of findings',
      fixType: 'Fix only these: levels (error, warning, info) or names of rules, parted by commas',
    },
  }[locale]
  return {
    fix: { type: 'boolean', default: false, describe: describe.fix },
    'fix-dry-run': { type: 'boolean', default: false, describe: describe.fixDryRun },
    'fix-type': { type: 'string', requiresArg: true, describe: describe.fixType },
    diff: { type: 'boolean', default: false, describe: describe.diff },
  } as const
}

/** What makes no sense in how fixing was asked for; null when all does. */
export function fixMisuse({ fix, fixDryRun, fixType, diff, stdin }: FixArgs & { stdin: boolean }): Wording | null {
  if (fix && fixDryRun) {
    return {
      zh: '--fix 和 --fix-dry-run 不能同时使用',
      en: '--fix and --fix-dry-run cannot be used together',
    }
  }
  if (fix && stdin) {
    return {
      zh: '标准输入无法写回，不能用 --fix；请改用 --fix-dry-run --format json，修正后的全文见 output',
      en: '--fix cannot write to standard input; use --fix-dry-run --format json, whose `output` is the fixed text',
    }
  }
  if (diff && !fix && !fixDryRun) {
    return { zh: '--diff 要与 --fix 或 --fix-dry-run 一起使用', en: '--diff takes --fix or --fix-dry-run besides' }
  }
  if (fixType !== undefined && !fix && !fixDryRun) {
    return {
      zh: '--fix-type 要与 --fix 或 --fix-dry-run 一起使用',
      en: '--fix-type takes --fix or --fix-dry-run besides',
    }
  }
  return null
}
