import type { Edit } from '../edit/edit.ts'
import { fixesOf } from '../edit/fixes-of.ts'
import { mergeEdits } from '../edit/merge-edits.ts'
import type { Result, Stats } from '../lint/result.ts'
import { isFatal } from '../problem/is-fatal.ts'
import type { Location } from '../problem/place.ts'
import type { Problem } from '../problem/problem.ts'
import type { Severity } from '../problem/severity.ts'
import type { Locale } from '../rules/locale.ts'
import { say } from '../say/say.ts'
import { locationWords } from '../say/location-words.ts'
import { documentName } from './basis-name.ts'
import { changesOf } from './changes.ts'
import { excerptOf } from './excerpt.ts'
import type { Format } from './format.ts'
import { judgedOf } from './judged.ts'
import { lineAt } from './line-at.ts'
import type { FormatOptions } from './options.ts'
import { inPieces } from './piece.ts'
import type { Piece } from './pieces.ts'
import { shortcomingOf } from './shortcoming.ts'

/** The results in the shape of ESLint's, so that whatever reads those reads these; `level` tells warnings from info. */
export function json(options: FormatOptions): Format {
  let separator = '\n'
  // As one of a list, without what that begins and ends with.
  const of = (result: Result) => ({ text: JSON.stringify([jsonResult(result, options)], null, 2).slice(2, -2) })
  const take = ({ text }: Piece): string => {
    const before = separator
    separator = ',\n'
    return before + text
  }
  return inPieces({ of, take }, { begin: () => '[', end: () => (separator === '\n' ? ']\n' : '\n]\n') })
}

/** One file with its messages. */
export function jsonResult(
  { path, text, problems, suppressed, shortcomings, output, stats }: Result,
  options: FormatOptions,
) {
  const affords = budgetOf(10_000 + 2 * (text?.length ?? 0))
  const count = (severity: Severity, fixable = false): number =>
    problems.filter((one) => one.severity === severity && (!fixable || isFixable(one))).length
  return {
    filePath: options.absolute(path),
    messages: problems.map((problem) => messageOf(problem, { text, affords }, options)),
    shortcomings: (shortcomings ?? []).map((one) => shortcomingOf(one, options.locale)),
    suppressedMessages: (suppressed ?? []).map(({ suppressions, ...problem }) => ({
      ...messageOf(problem, { text, affords }, options),
      suppressions,
    })),
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
    fixableErrorCount: count('error', true),
    fixableWarningCount: count('warning', true),
    fatalErrorCount: problems.filter(isFatal).length,
    ...(stats !== undefined && { stats: statsOf(stats) }),
    ...(output !== undefined && { output }),
  }
}

/** Whether `--fix` mends it. */
function isFixable({ place, edits }: Problem): boolean {
  return place?.spot === undefined && fixesOf({ edits }).length > 0
}

/** In the shape of ESLint's. */
function statsOf({ parse, understand, rules }: Stats) {
  const times = Object.entries(rules)
  const total = times.reduce((sum, [, time]) => sum + time, parse + understand)
  const pass = {
    parse: { total: parse },
    understand: { total: understand },
    rules: Object.fromEntries(times.map(([id, time]) => [id, { total: time }])),
    total,
  }
  return { times: { passes: [pass] } }
}

/** Corrections are given as long as all of them together stay in proportion to the file: nested ones repeat it. */
function budgetOf(most: number): (edit: Edit) => boolean {
  let left = most
  return ({ text }) => {
    if (text.length > left) return false
    left -= text.length
    return true
  }
}

interface Setting {
  text: string | null
  affords: (edit: Edit) => boolean
}

function messageOf(problem: Problem, { text, affords }: Setting, { locale, rules, basis }: FormatOptions) {
  const { id, severity, place, related, edits, cause } = problem
  const { message, related: notes, title, advice } = say(problem, rules, locale)
  const fix = [mergeEdits(fixesOf(problem), text ?? '')].find((edit) => edit !== undefined && affords(edit))
  const suggestions = edits.filter((edit) => edit.kind === 'suggestion' && affords(edit))
  const known = (isFatal(problem) ? undefined : rules[id])?.basis ?? []
  // A tool that mends files by offsets would write into a document that is none of text.
  const isText = place?.spot === undefined
  const changes = isText ? [] : changesOf(problem, text ?? '')
  return {
    ruleId: isFatal(problem) ? null : id,
    ...(isFatal(problem) && { fatal: true }),
    severity: severity === 'error' ? 2 : 1,
    level: severity,
    message,
    ...rangeOf(place),
    basis: known,
    ...(known.length > 0 && {
      basisNames: known.flatMap((one) => (basis[one] ? documentName(basis[one], locale) : [])),
    }),
    related: related.map((other, at) => ({
      message: notes[at] ?? '',
      ...rangeOf(other.place),
      location: locationWords(other.place, locale),
    })),
    ...(place !== null && { location: locationWords(place, locale) }),
    ...(problem.section !== undefined && { section: problem.section }),
    ...(isText && fix && { fix: editOf(fix) }),
    ...(changes.length > 0 && { changes }),
    ...(isText &&
      suggestions.length > 0 && {
        suggestions: suggestions.map((edit) => ({ desc: describe(edit, locale), fix: editOf(edit) })),
      }),
    ...(text !== null && place !== null && { source: lineAt(text, place), excerpt: excerptOf(text, place).line }),
    ...(problem.judged && { judged: judgedOf(problem.judged) }),
    ...(title !== null && { title }),
    ...(advice !== null && { advice }),
    ...(cause !== undefined && { cause }),
  }
}

function rangeOf(place: Location | null) {
  const { start, end } = place ?? top
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** Where a problem of the whole file stands. */
const top = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

function editOf({ start, end, text }: Edit) {
  return { range: [start, end], text }
}

function describe({ start, end, text: whole }: Edit, locale: Locale): string {
  const text = whole.length > 100 ? `${whole.slice(0, 100)}…` : whole
  if (text === '') return { zh: '删去', en: 'Delete it' }[locale]
  if (start === end) return { zh: `补上“${text}”`, en: `Add “${text}”` }[locale]
  return { zh: `改为“${text}”`, en: `Change to “${text}”` }[locale]
}
