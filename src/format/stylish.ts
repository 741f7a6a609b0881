import picocolors from 'picocolors'
import { fixesOf } from '../edit/fixes-of.ts'
import { widenEdit } from '../edit/widen-edit.ts'
import type { Result } from '../lint/result.ts'
import type { Place } from '../problem/place.ts'
import type { Problem, Severity } from '../problem/problem.ts'
import { ruleIdOf } from '../problem/rule-id-of.ts'
import type { Locale } from '../rules/locale.ts'
import { say } from '../say/say.ts'
import { basisName } from './basis-name.ts'
import { excerptOf } from './excerpt.ts'
import type { FormatOptions } from './options.ts'

/**
 * For people. The first line of each finding is `path:line:column level message [rule-id]`, for editors to match;
 * basis and remedy follow the first finding of each rule in a file, since they are the same for all.
 */
export function stylish(results: Result[], options: FormatOptions): string {
  const files = results.filter(({ problems }) => problems.length > 0).map((result) => fileLines(result, options))
  return [...files, summary(results, options)].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function fileLines(result: Result, options: FormatOptions): string[] {
  const seen = new Set<string>()
  return result.problems.flatMap((problem) => {
    const ruleId = ruleIdOf(problem) ?? problem.id
    const first = !seen.has(ruleId)
    seen.add(ruleId)
    const { message, related } = say(problem, options.rules, options.locale)
    return [
      headLine(problem, message, options),
      ...indented([
        ...excerptLines(result.text, problem, options),
        ...problem.related.map(({ place }, at) => `${placeName(result.path, place)} ${oneLine(related[at] ?? '')}`),
        ...correctionLines(result.text, problem, options.locale),
        ...(first ? [...basisLines(problem, options), ...fixLines(problem, options)] : []),
      ]),
    ]
  })
}

function headLine(problem: Problem, message: string, { color }: FormatOptions): string {
  const { path, place, severity } = problem
  const ruleId = ruleIdOf(problem) ?? problem.id
  const { bold, dim } = picocolors.createColors(color)
  return `${bold(placeName(path, place))} ${painted(severity, severity, color)} ${oneLine(message)} ${dim(`[${ruleId}]`)}`
}

function painted(text: string, severity: Severity, color: boolean): string {
  const { red, yellow, blue } = picocolors.createColors(color)
  return { error: red, warning: yellow, info: blue }[severity](text)
}

function excerptLines(text: string, { place, severity }: Problem, { color }: FormatOptions): string[] {
  if (place === null) return []
  const { line, carets } = excerptOf(text, place)
  return line.trim() === '' ? [] : [line, painted(carets, severity, color)]
}

function correctionLines(source: string, { place, edits: all }: Problem, locale: Locale): string[] {
  const edits = fixesOf({ edits: all })
  if (edits.length > 1) {
    return [{ zh: `可修正 ${edits.length} 处`, en: `Can be fixed at ${edits.length} places` }[locale]]
  }
  const correction = edits[0] ?? all[0]
  if (correction === undefined || place === null) return []
  const { start, end, text } = widenEdit(correction, [place.start.offset, place.end.offset], source)
  const shown = oneLine(text)
  if (shown === '') return [{ zh: '可删去', en: 'Can be deleted' }[locale]]
  if (start === end) return [{ zh: `可补上：${shown}`, en: `Can be added: ${shown}` }[locale]]
  return [{ zh: `可改为：${shown}`, en: `Can be changed to: ${shown}` }[locale]]
}

function basisLines(problem: Problem, options: FormatOptions): string[] {
  const known = (options.rules[ruleIdOf(problem) ?? '']?.basis ?? []).flatMap((id) => options.basis[id] ?? [])
  if (known.length === 0) return []
  const label = { zh: '依据：', en: 'Basis: ' }[options.locale]
  return [label + known.map((one) => basisName(one, options.locale)).join({ zh: '；', en: '; ' }[options.locale])]
}

function fixLines(problem: Problem, { rules, locale }: FormatOptions): string[] {
  const fix = rules[ruleIdOf(problem) ?? '']?.docs.fix
  return fix === undefined ? [] : [{ zh: `改法：${oneLine(fix)}`, en: `How to mend it: ${oneLine(fix)}` }[locale]]
}

function summary(results: Result[], { locale, color }: FormatOptions): string[] {
  const { bold, green } = picocolors.createColors(color)
  const problems = results.flatMap((result) => result.problems)
  const count = (severity: Severity): number => problems.filter((one) => one.severity === severity).length
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')]
  if (results.length === 0) return [{ zh: '没有检查任何文件', en: 'No file was linted' }[locale]]
  const files = filesLinted(results, locale)
  if (problems.length === 0) {
    return [green({ zh: `没有发现问题（${files}）`, en: `No problems found (${files})` }[locale])]
  }
  const found = {
    zh: `${problems.length} 个问题：错误 ${errors}，警告 ${warnings}，提示 ${infos}（${files}）`,
    en: `${plural(problems.length, 'problem')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${infos} info (${files})`,
  }
  const fixable = problems.filter((problem) => fixesOf(problem).length > 0).length
  const hint = { zh: `其中 ${fixable} 个可用 --fix 自动修正`, en: `${fixable} can be fixed with --fix` }
  return [bold(found[locale]), ...(fixable > 0 ? [hint[locale]] : [])]
}

function filesLinted(results: Result[], locale: Locale): string {
  const fixed = results.filter(({ output }) => output !== undefined).length
  return {
    zh: `检查了 ${results.length} 个文件${fixed > 0 ? `，其中 ${fixed} 个经自动修正` : ''}`,
    en: `${plural(results.length, 'file')}${fixed > 0 ? `, ${fixed} of them fixed` : ''}`,
  }[locale]
}

function placeName(path: string, place: Place | null): string {
  const start = place?.start ?? { line: 1, column: 1 }
  return `${path}:${start.line}:${start.column}`
}

/** On one line, without characters that a terminal obeys; Chinese needs no space for a line end. */
function oneLine(text: string): string {
  const joined = text.trim().replaceAll(/(?<=\P{ASCII})\s*\n\s*(?=\P{ASCII})/gu, '')
  return joined.replaceAll(/[\p{Cc}\s]+/gu, ' ')
}

function indented(lines: string[]): string[] {
  return lines.map((line) => `    ${line}`)
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
