import picocolors from 'picocolors'
import { fixesOf } from '../edit/fixes-of.ts'
import { widenEdit } from '../edit/widen-edit.ts'
import type { Result } from '../lint/result.ts'
import type { Location } from '../problem/place.ts'
import type { Problem, Severity } from '../problem/problem.ts'
import { ruleIdOf } from '../problem/rule-id-of.ts'
import type { Locale } from '../rules/locale.ts'
import { say } from '../say/say.ts'
import { shown, shownInLine } from '../say/shown.ts'
import { basisName } from './basis-name.ts'
import { excerptOf } from './excerpt.ts'
import type { FormatOptions } from './options.ts'

/** The problems of one file that have a place in it; basis and remedy follow the first of each rule. */
export function stylishProblems({ text, problems }: Result, options: FormatOptions): string[] {
  const seen = new Set<string>()
  return problems.flatMap((problem) => {
    const { place } = problem
    const ruleId = ruleIdOf(problem)
    // What is about no place is said at the end.
    if (ruleId === null || place === null || text === null) return []
    const first = !seen.has(ruleId)
    seen.add(ruleId)
    const { message, related, advice } = say(problem, options.rules, options.locale)
    return [
      headLine(problem, { place, message, ruleId }, options),
      ...[
        ...excerptLines(text, { ...problem, place }, options),
        ...problem.related.map((one, at) => `${placeName(problem.path, one.place)} ${shownInLine(related[at] ?? '')}`),
        ...correctionLines(text, { ...problem, place }, options.locale),
        ...(first ? [...basisLines(ruleId, options), ...adviceLines(advice, options.locale)] : []),
      ].map((line) => `    ${line}`),
    ]
  })
}

interface Placed extends Problem {
  place: Location
}

function headLine(
  { path, severity }: Problem,
  { place, message, ruleId }: { place: Location; message: string; ruleId: string },
  { color }: FormatOptions,
): string {
  const { bold, dim } = picocolors.createColors(color)
  const level = painted(severity, severity, color)
  return `${bold(placeName(path, place))} ${level} ${shownInLine(message)} ${dim(`[${shown(ruleId)}]`)}`
}

function painted(text: string, severity: Severity, color: boolean): string {
  const { red, yellow, blue } = picocolors.createColors(color)
  return { error: red, warning: yellow, info: blue }[severity](text)
}

function excerptLines(text: string, { place, severity }: Placed, { color }: FormatOptions): string[] {
  const { line, carets } = excerptOf(text, place)
  return line.trim() === '' ? [] : [line, painted(carets, severity, color)]
}

function correctionLines(source: string, problem: Placed, locale: Locale): string[] {
  const fixes = fixesOf(problem)
  if (fixes.length > 1) {
    return [{ zh: `可修正 ${fixes.length} 处`, en: `Can be fixed at ${fixes.length} places` }[locale]]
  }
  const correction = fixes[0] ?? problem.edits[0]
  if (correction === undefined) return []
  const { place } = problem
  const { start, end, text } = widenEdit(correction, [place.start.offset, place.end.offset], source)
  const right = shownInLine(text.length > 200 ? `${text.slice(0, 200)}…` : text)
  if (right === '') return [{ zh: '可删去', en: 'Can be deleted' }[locale]]
  if (start === end) return [{ zh: `可补上：${right}`, en: `Can be added: ${right}` }[locale]]
  return [{ zh: `可改为：${right}`, en: `Can be changed to: ${right}` }[locale]]
}

function basisLines(ruleId: string, { rules, basis, locale }: FormatOptions): string[] {
  const known = (rules[ruleId]?.basis ?? []).flatMap((id) => basis[id] ?? [])
  if (known.length === 0) return []
  const label = { zh: '依据：', en: 'Basis: ' }[locale]
  const names = known.map((one) => shownInLine(basisName(one, locale)))
  return [label + names.join({ zh: '；', en: '; ' }[locale])]
}

function adviceLines(advice: string | null, locale: Locale): string[] {
  return advice === null ? [] : [{ zh: '改法：', en: 'How to mend it: ' }[locale] + shownInLine(advice)]
}

function placeName(path: string, { start }: Location): string {
  return `${shown(path)}:${start.line}:${start.column}`
}
