import type { Problem } from '../problem/problem.ts'
import { groupBy } from '../report/group.ts'
import { severities } from '../rules/severities.ts'
import { say } from '../say/say.ts'
import { shown, shownInLine } from '../say/shown.ts'
import { displayWidth } from './display-width.ts'
import { levelNames } from './level-names.ts'
import type { FormatOptions } from './options.ts'
import type { Totals } from './stylish-totals.ts'
import { summaryWords } from './summary-words.ts'
import { wrapped } from './wrapped.ts'
import { paintsFor } from './paints.ts'

/** So many files are listed, and so many names of files for one reason. */
const most = { files: 50, names: 5 }

/**
 * The last lines: how many problems there are, of which rules, in which files; where something could not be checked,
 * that, and never that all is well.
 */
export function stylishSummary(totals: Totals, options: FormatOptions): string[] {
  return [
    ...headLines(totals, options),
    ...ruleLines(totals, options),
    ...fileLines(totals, options),
    ...failureLines(totals, options),
  ]
}

function headLines(totals: Totals, { locale, color }: FormatOptions): string[] {
  const { bold, green } = paintsFor(color)
  const words = summaryWords[locale]
  const { files, fixable, failures, hidden, suppressed, cleared } = totals
  if (files === 0) return [words.nothing]
  const linted = words.linted(files, totals.fixed)
  const silenced = [
    ...(suppressed > 0 ? [words.suppressed(suppressed)] : []),
    ...(cleared > 0 ? [words.cleared(cleared)] : []),
  ]
  if (totals.byFile.length === 0) {
    if (failures.length > 0) return [bold(words.incomplete(linted))]
    if (hidden > 0) return [words.hiddenOnly(hidden, linted), ...silenced]
    return silenced.length > 0 ? [words.nothingLeft(linted), ...silenced] : [green(words.none(linted))]
  }
  return [
    bold(words.found(totals, linted)),
    ...(hidden > 0 ? [words.hidden(hidden)] : []),
    ...silenced,
    ...(fixable > 0 ? [words.fixable(fixable)] : []),
  ]
}

/** Where there is one file with a few findings, they are before everybody's eyes. */
function ruleLines({ byRule, byFile, ...totals }: Totals, { locale, rules, color }: FormatOptions): string[] {
  if (byFile.length < 2 && totals.error + totals.warning + totals.info <= 10) return []
  const { dim } = paintsFor(color)
  const rows = severities.flatMap((level) =>
    Object.entries(byRule)
      .filter(([, counts]) => counts[level] > 0)
      .sort(([, a], [, b]) => b[level] - a[level])
      .map(([id, counts]) => {
        const title = rules[id]?.title[locale] ?? ''
        return `  ${levelNames[locale][level]}${String(counts[level]).padStart(6)}  ${shownInLine(title)} ${dim(`[${shown(id)}]`)}`
      }),
  )
  return [summaryWords[locale].byRule, ...rows]
}

/** What is no such report comes first: the little that was found in it says nothing of how good it is. */
function fileLines({ byFile }: Totals, { locale, all = false }: FormatOptions): string[] {
  if (byFile.length < 2) return []
  const words = summaryWords[locale]
  const sorted = byFile.toSorted(
    (a, b) => Number(b.isOther) - Number(a.isOther) || b.error - a.error || b.warning - a.warning || b.info - a.info,
  )
  const listed = all ? sorted : sorted.slice(0, most.files)
  const heads = severities.map((level) => levelNames[locale][level])
  const row = (cells: string[], name: string): string =>
    `  ${cells.map((cell) => ' '.repeat(Math.max(0, 7 - displayWidth(cell))) + cell).join(' ')}  ${name}`
  return [
    words.byFile,
    row(heads, ''),
    ...listed.map((one) =>
      row(
        severities.map((level) => String(one[level])),
        shown(one.path) + (one.isOther ? words.other : ''),
      ),
    ),
    ...(listed.length < sorted.length ? [`  ${words.moreFiles(sorted.length - listed.length)}`] : []),
  ].map((line) => line.trimEnd())
}

/** Files that could not be read, those for one reason together; then what else failed. */
function failureLines({ failures, byFile }: Totals, options: FormatOptions): string[] {
  const { locale, width = null, all = false, color, rules } = options
  const { bold } = paintsFor(color)
  const words = summaryWords[locale]
  const unread = failures.filter(isUnread)
  const others = failures.filter((one) => !isUnread(one))
  const messageOf = (one: Problem): string => shownInLine(say(one, rules, locale).message)
  const reasons = [...groupBy(unread, messageOf)].map(([reason, ones]) => {
    const names = ones.map(({ path }) => shown(path))
    const listed = all ? names : names.slice(0, most.names)
    return `${listed.join(words.comma)}${names.length > listed.length ? words.andMore(names.length) : ''}${words.colon}${reason}`
  })
  const rest = others.map((one) => {
    const at = one.place === null ? '' : `:${one.place.start.line}:${one.place.start.column}`
    return `${shown(one.path)}${at}${words.colon}${messageOf(one)}`
  })
  return [
    ...(unread.length > 0 ? [bold(words.unread(unread.length))] : []),
    ...reasons.flatMap((line) => wrapped(line, { width, indent: 4 })),
    // The first line has said so.
    ...(others.length > 0 && (byFile.length > 0 || unread.length > 0) ? [bold(words.failed)] : []),
    ...rest.flatMap((line) => wrapped(line, { width, indent: 4 })),
  ]
}

/** A file that is there and was not linted. */
function isUnread({ source, id }: Problem): boolean {
  return source === 'read' && !['no-match', 'empty-folder', 'not-written', 'document-kept'].includes(id)
}
