import type { Directives } from '../lint/compile.ts'
import type { Locale } from '../rules/locale.ts'

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
    },
    en: {
      inline: 'Pay no heed to fazhilint-disable comments in reports',
      report: 'Report fazhilint-disable comments that are of no use (the default)',
      noReport: 'Do not report them',
    },
  }[locale]
  return {
    'no-inline-config': { type: 'boolean', default: false, describe: describe.inline },
    'report-unused-disable-directives': { type: 'boolean', default: true, describe: describe.report },
    'no-report-unused-disable-directives': { type: 'boolean', default: false, describe: describe.noReport },
  } as const
}

/** What becomes of the comments. */
export function directivesOf(args: DirectiveArgs): Directives {
  if (args.noInlineConfig) return 'ignore'
  return args.noReportUnusedDisableDirectives ? 'heed' : 'report'
}
