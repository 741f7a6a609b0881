import picocolors from 'picocolors'
import type { Problem, Severity } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import { say } from '../say/say.ts'
import { shown, shownInLine } from '../say/shown.ts'
import type { FormatOptions } from './options.ts'

/** What is known of all files at the end. */
export interface Totals extends Record<Severity, number> {
  /** Files that were linted, and those of them that were fixed. */
  files: number
  fixed: number
  problems: number
  fixable: number
  /** What comments or a list of known problems silence. */
  suppressed: number
  /** What was asked not to be shown. */
  hidden: Record<'warning' | 'info', number>
  /** What kept the linter from doing its job. */
  failures: Problem[]
}

/** The last lines: how many problems there are; where something could not be checked, that, and never that all is well. */
export function stylishSummary(totals: Totals, options: FormatOptions): string[] {
  return [
    ...countLines(totals, options),
    ...totals.failures.map((failure) => failureLine(failure, options)),
    ...leftOut(totals, options.locale),
  ]
}

function countLines(totals: Totals, { locale, color }: FormatOptions): string[] {
  const { bold, green } = picocolors.createColors(color)
  const { files, problems, error, warning, info, fixable, failures } = totals
  if (files === 0) return [{ zh: '没有检查任何文件', en: 'No file was linted' }[locale]]
  const linted = filesLinted(totals, locale)
  if (problems === 0) {
    if (failures.length === 0 && leftOut(totals, locale).length > 0) return [nothingShown(totals, locale)]
    return failures.length > 0
      ? [bold({ zh: `没有全部完成（${linted}）：`, en: `Not all was done (${linted}):` }[locale])]
      : [green({ zh: `没有发现问题（${linted}）`, en: `No problems found (${linted})` }[locale])]
  }
  const found = {
    zh: `${problems} 个问题：错误 ${error}，警告 ${warning}，提示 ${info}（${linted}）`,
    en: `${plural(problems, 'problem')}: ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info (${linted})`,
  }
  const hint = { zh: `其中 ${fixable} 个可用 --fix 自动修正`, en: `${fixable} can be fixed with --fix` }
  const rest = { zh: '没有全部完成：', en: 'Not all was done:' }
  return [
    bold(found[locale]),
    ...(fixable > 0 ? [hint[locale]] : []),
    ...(failures.length > 0 ? [bold(rest[locale])] : []),
  ]
}

/** What there is and is not shown, which is not the same as nothing. */
function leftOut({ suppressed, hidden: { warning, info } }: Totals, locale: Locale): string[] {
  const lines = [
    warning + info > 0 && {
      zh: `另有警告 ${warning}、提示 ${info} 没有显示（--quiet）`,
      en: `${plural(warning, 'warning')} and ${info} info are not shown (--quiet)`,
    },
    suppressed > 0 && {
      zh: `另有 ${suppressed} 个问题已注明不报`,
      en: `${plural(suppressed, 'problem')} suppressed`,
    },
  ]
  return lines.flatMap((line) => (line === false ? [] : [line[locale]]))
}

function nothingShown(totals: Totals, locale: Locale): string {
  const linted = filesLinted(totals, locale)
  const { warning, info } = totals.hidden
  return warning + info > 0
    ? { zh: `没有错误（${linted}）`, en: `No errors (${linted})` }[locale]
    : { zh: `没有要报告的问题（${linted}）`, en: `No problems to report (${linted})` }[locale]
}

function failureLine(problem: Problem, { rules, locale }: FormatOptions): string {
  const { path, place } = problem
  const at = place === null ? '' : `:${place.start.line}:${place.start.column}`
  return `    ${shown(path)}${at}: ${shownInLine(say(problem, rules, locale).message)}`
}

function filesLinted({ files, fixed }: Totals, locale: Locale): string {
  return {
    zh: `检查了 ${files} 个文件${fixed > 0 ? `，其中 ${fixed} 个经自动修正` : ''}`,
    en: `${plural(files, 'file')}${fixed > 0 ? `, ${fixed} of them fixed` : ''}`,
  }[locale]
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
