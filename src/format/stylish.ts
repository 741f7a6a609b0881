import picocolors from 'picocolors'
import type { Edit } from '../checks/kind.ts'
import { editsOf } from '../lint/edits-of.ts'
import type { Place } from '../report/types.ts'
import type { Locale } from '../rules/locale.ts'
import type { Result, Severity, Violation } from '../rules/types.ts'
import { basisName } from './basis-name.ts'
import { excerptOf } from './excerpt.ts'
import type { FormatOptions } from './options.ts'

/**
 * For people. The first line of each finding is `path:line:column level message [rule-id]`, for editors to match;
 * basis and remedy follow the first finding of each rule in a file, since they are the same for all.
 */
export function stylish(results: Result[], options: FormatOptions): string {
  const files = results.filter(({ violations }) => violations.length > 0).map((result) => fileLines(result, options))
  return [...files, summary(results, options)].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function fileLines(result: Result, options: FormatOptions): string[] {
  const seen = new Set<string>()
  return result.violations.flatMap((violation) => {
    const first = !seen.has(violation.ruleId)
    seen.add(violation.ruleId)
    return [
      headLine(result.path, violation, options),
      ...indented([
        ...excerptLines(result.text, violation, options),
        ...violation.related.map(({ place, message }) => `${placeName(result.path, place)} ${oneLine(message)}`),
        ...correctionLines(result.text, violation, options.locale),
        ...(first ? [...basisLines(violation, options), ...fixLines(violation, options)] : []),
      ]),
    ]
  })
}

function headLine(path: string, { place, severity, message, ruleId }: Violation, { color }: FormatOptions): string {
  const { bold, dim } = picocolors.createColors(color)
  return `${bold(placeName(path, place))} ${painted(severity, severity, color)} ${oneLine(message)} ${dim(`[${ruleId}]`)}`
}

function painted(text: string, severity: Severity, color: boolean): string {
  const { red, yellow, blue } = picocolors.createColors(color)
  return { error: red, warning: yellow, info: blue }[severity](text)
}

function excerptLines(text: string, { place, severity }: Violation, { color }: FormatOptions): string[] {
  const { line, carets } = excerptOf(text, place)
  return line.trim() === '' ? [] : [line, painted(carets, severity, color)]
}

function correctionLines(source: string, violation: Violation, locale: Locale): string[] {
  const edits = editsOf(violation)
  if (edits.length > 1) {
    return [{ zh: `可修正 ${edits.length} 处`, en: `Can be fixed at ${edits.length} places` }[locale]]
  }
  const correction = edits[0] ?? violation.suggestion
  if (correction === undefined) return []
  const { start, end, text } = widened(correction, source, violation.place)
  const shown = oneLine(text)
  if (shown === '') return [{ zh: '可删去', en: 'Can be deleted' }[locale]]
  if (start === end) return [{ zh: `可补上：${shown}`, en: `Can be added: ${shown}` }[locale]]
  return [{ zh: `可改为：${shown}`, en: `Can be changed to: ${shown}` }[locale]]
}

/** A correction within the place that is marked, as one of all of it: who reads 609余条 is told 609条, not to delete. */
function widened(edit: Edit, source: string, { start, end }: Place): Edit {
  const isWithin = edit.start >= start.offset && edit.end <= end.offset
  const isAddedAfter = edit.start === end.offset
  if (!isWithin || isAddedAfter) return edit
  const text = source.slice(start.offset, edit.start) + edit.text + source.slice(edit.end, end.offset)
  return { start: start.offset, end: end.offset, text }
}

function basisLines({ basis }: Violation, options: FormatOptions): string[] {
  const known = basis.flatMap((id) => options.basis[id] ?? [])
  if (known.length === 0) return []
  const label = { zh: '依据：', en: 'Basis: ' }[options.locale]
  return [label + known.map((one) => basisName(one, options.locale)).join({ zh: '；', en: '; ' }[options.locale])]
}

function fixLines({ ruleId }: Violation, { rules, locale }: FormatOptions): string[] {
  const fix = rules[ruleId]?.docs.fix
  return fix === undefined ? [] : [{ zh: `改法：${oneLine(fix)}`, en: `How to mend it: ${oneLine(fix)}` }[locale]]
}

function summary(results: Result[], { locale, color }: FormatOptions): string[] {
  const { bold, green } = picocolors.createColors(color)
  const violations = results.flatMap((result) => result.violations)
  const count = (severity: Severity): number => violations.filter((one) => one.severity === severity).length
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')]
  if (results.length === 0) return [{ zh: '没有检查任何文件', en: 'No file was linted' }[locale]]
  const files = filesLinted(results, locale)
  if (violations.length === 0) {
    return [green({ zh: `没有发现问题（${files}）`, en: `No problems found (${files})` }[locale])]
  }
  const found = {
    zh: `${violations.length} 个问题：错误 ${errors}，警告 ${warnings}，提示 ${infos}（${files}）`,
    en: `${plural(violations.length, 'problem')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${infos} info (${files})`,
  }
  const fixable = violations.filter((violation) => editsOf(violation).length > 0).length
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

function placeName(path: string, { start }: Place): string {
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
