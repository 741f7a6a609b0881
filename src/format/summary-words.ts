import type { Severity } from '../problem/severity.ts'
import type { Locale } from '../rules/locale.ts'

/** The words of a summary. */
export interface SummaryWords {
  colon: string
  comma: string
  nothing: string
  linted: (files: number, fixed: number) => string
  none: (linted: string) => string
  incomplete: (linted: string) => string
  hiddenOnly: (hidden: number, linted: string) => string
  hidden: (hidden: number) => string
  nothingLeft: (linted: string) => string
  suppressed: (count: number) => string
  cleared: (count: number) => string
  found: (counts: Record<Severity, number>, linted: string) => string
  fixable: (count: number) => string
  byRule: string
  byFile: string
  /** Behind the name of a file that is no such report. */
  other: string
  moreFiles: (count: number) => string
  andMore: (count: number) => string
  unread: (count: number) => string
  failed: string
}

/** In both languages. */
export const summaryWords: Record<Locale, SummaryWords> = {
  zh: {
    colon: '：',
    comma: '、',
    nothing: '没有检查任何文件',
    linted: (files, fixed) => `检查了 ${files} 个文件${fixed > 0 ? `，其中 ${fixed} 个经自动修改` : ''}`,
    none: (linted) => `没有发现问题（${linted}）`,
    incomplete: (linted) => `没有全部完成（${linted}）：`,
    hiddenOnly: (hidden, linted) => `没有错误；另有 ${hidden} 个警告和提示没有显示（--quiet）（${linted}）`,
    nothingLeft: (linted) => `没有要报告的问题（${linted}）`,
    suppressed: (count) => `另有 ${count} 个问题已注明不报`,
    cleared: (count) => `另有 ${count} 处存疑的，模型判断没有问题`,
    hidden: (hidden) => `另有 ${hidden} 个警告和提示没有显示（--quiet）`,
    found: ({ error, warning, info }, linted) =>
      `${error + warning + info} 个问题：错误 ${error}，警告 ${warning}，提示 ${info}（${linted}）`,
    fixable: (count) => `其中 ${count} 个可用 --fix 自动修改`,
    byRule: '按规则：',
    byFile: '按文件：',
    other: '（不是这类报告）',
    moreFiles: (count) => `另有 ${count} 个文件（--all 列出）`,
    andMore: (count) => `等 ${count} 个`,
    unread: (count) => `未检查：${count} 个文件`,
    failed: '没有全部完成：',
  },
  en: {
    colon: ': ',
    comma: ', ',
    nothing: 'No file was linted',
    linted: (files, fixed) => `${plural(files, 'file')}${fixed > 0 ? `, ${fixed} of them fixed` : ''}`,
    none: (linted) => `No problems found (${linted})`,
    incomplete: (linted) => `Not all was done (${linted}):`,
    hiddenOnly: (hidden, linted) => `No errors; ${plural(hidden, 'other finding')} not shown (--quiet) (${linted})`,
    nothingLeft: (linted) => `No problems to report (${linted})`,
    suppressed: (count) => `${plural(count, 'problem')} suppressed`,
    cleared: (count) => `${plural(count, 'doubtful finding')} that a model holds to be no problem`,
    hidden: (hidden) => `${plural(hidden, 'other finding')} not shown (--quiet)`,
    found: ({ error, warning, info }, linted) =>
      `${plural(error + warning + info, 'problem')}: ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info (${linted})`,
    fixable: (count) => `${count} can be fixed with --fix`,
    byRule: 'By rule:',
    byFile: 'By file:',
    other: ' (another kind of document)',
    moreFiles: (count) => `and ${plural(count, 'more file')} (--all lists them)`,
    andMore: (count) => ` … (${count} in all)`,
    unread: (count) => `Not linted: ${plural(count, 'file')}`,
    failed: 'Not all was done:',
  },
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
