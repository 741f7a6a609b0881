import type { Directives } from '../../lint/compile.ts'
import type { Locale } from '../../rules/locale.ts'

/** How comments that silence findings were asked for. */
export interface DirectiveArgs {
  noInlineConfig: boolean
  reportUnusedDisableDirectives: boolean
  noReportUnusedDisableDirectives: boolean
}

/** Options for what is not to be reported. */
export function suppressOptions(locale: Locale) {
  const describe = {
    zh: {
      inline: '不理会报告里的 fazhilint-disable 注释',
      report: '报告没有用处的 fazhilint-disable 注释（默认）',
      noReport: '不报告没有用处的 fazhilint-disable 注释',
      all: '把现有的问题都记入清单，以后不再报告',
      rule: '只把这条规则的问题记入清单（可多次使用）',
      prune: '从清单中删去已不存在的问题',
      location: '清单文件（不写则用 fazhilint-suppressions.json）',
    },
    en: {
      inline: 'Pay no heed to fazhilint-disable comments in reports',
      report: 'Report fazhilint-disable comments that are of no use (the default)',
      noReport: 'Do not report them',
      all: 'List all problems that there are, which are then no longer reported',
      rule: 'List those of a rule only (may be given several times)',
      prune: 'Remove from the list what is gone',
      location: 'The list (otherwise fazhilint-suppressions.json)',
    },
  }[locale]
  return {
    'no-inline-config': { type: 'boolean', default: false, describe: describe.inline },
    'report-unused-disable-directives': { type: 'boolean', default: true, describe: describe.report },
    'no-report-unused-disable-directives': { type: 'boolean', default: false, describe: describe.noReport },
    'suppress-all': { type: 'boolean', default: false, describe: describe.all },
    'suppress-rule': { type: 'string', array: true, requiresArg: true, describe: describe.rule },
    'prune-suppressions': { type: 'boolean', default: false, describe: describe.prune },
    'suppressions-location': { type: 'string', requiresArg: true, describe: describe.location },
  } as const
}

/** What becomes of the comments. */
export function directivesOf(args: DirectiveArgs): Directives {
  if (args.noInlineConfig) return 'ignore'
  return args.noReportUnusedDisableDirectives ? 'heed' : 'report'
}
