import { decode } from '../../src/read/decode.ts'
import { encode } from '../../src/read/encode.ts'
import type { TextSource } from '../../src/read/source.ts'
import { excerptOf } from '../../src/format/excerpt.ts'
import { fixesOf } from '../../src/edit/fixes-of.ts'
import { filtered } from '../../src/lint/filters.ts'
import type { Linter } from '../../src/lint/compile.ts'
import { fixSource } from '../../src/lint/fix.ts'
import { runRules } from '../run-rules.ts'
import { buildReport } from '../../src/report/report.ts'
import { markdownStrong } from '../../src/parse/markdown.ts'
import { build } from '../../src/parse/build.ts'
import { plainStrong } from '../../src/parse/plain.ts'
import type { Problem } from '../../src/problem/problem.ts'
import type { Rule } from '../../src/rules/types.ts'
import { say } from '../../src/say/say.ts'
import { reportFaults } from './report-faults.ts'
import { cutsCharacter, placeFaults } from './places.ts'

/** Half a character, which no file can hold. */
const half = /\p{Cs}/u

/** More work, in milliseconds, than any of the texts that are made takes; a check that needs it is not linear. */
const slowest = 1000

/** What is wrong with how the linter takes a text; nothing when all holds that must hold of any text. Never throws. */
export async function faultsOf(text: string, linter: Linter): Promise<string[]> {
  try {
    return await judge(text, linter)
  } catch (error) {
    return [`throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
  }
}

async function judge(text: string, linter: Linter): Promise<string[]> {
  const start = process.cpuUsage()
  const { problems, report } = read(text, linter, 'text')
  const isSlow = worked(start) > slowest
  const written = JSON.stringify(problems)
  // The dearer ones are left to a part of the texts, by a number that is the same whenever a text is tried again.
  const turn = hash(text)
  return [
    ...(isSlow ? slowFaults(text, linter) : []),
    ...(written.length > 20_000 + 500 * text.length ? [`output: ${written.length} for ${text.length} characters`] : []),
    ...(JSON.stringify(JSON.parse(written)) === written ? [] : ['json: findings change']),
    ...problems.flatMap((problem) => problemFaults(text, problem, linter)),
    ...orderFaults(problems),
    ...(turn % 3 === 0 ? reportFaults(report, text) : []),
    ...(problems.some((one) => fixesOf(one).length > 0) ? await fixFaults(text, linter, problems) : []),
    ...(turn % 4 === 0 ? sameAs('crlf', text.replaceAll('\n', '\r\n'), { text, linter, problems }) : []),
    ...(turn % 4 === 1 && !/[*#`<>[\]|~=_-]/u.test(text) ? sameAs('md', text, { text, linter, problems }) : []),
    ...(turn % 16 === 2 ? encodingFaults(text) : []),
  ]
}

/** As `lint` does, but with the report beside. */
function read(text: string, linter: Linter, format: TextSource['format']) {
  const markdown = format === 'markdown'
  const doc = build(text, { findStrong: markdown ? markdownStrong : plainStrong, regions: markdown })
  const report = buildReport(doc, linter.readers)
  return { report, problems: filtered(runRules(report, linter, { path: 'x' })).problems }
}

/** Once more, since something else may have held up the process. */
function slowFaults(text: string, linter: Linter): string[] {
  const start = process.cpuUsage()
  read(text, linter, 'text')
  const milliseconds = worked(start)
  return milliseconds > slowest ? [`slow: ${Math.round(milliseconds)} ms for ${text.length} characters`] : []
}

/** Milliseconds this process has worked since; one that others keep waiting is not slow. */
function worked(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function sourceOf(text: string, format: TextSource['format'] = 'text'): TextSource {
  return { path: 'x', text, format, encoding: 'utf-8', bom: false }
}

function problemFaults(text: string, problem: Problem, linter: Linter): string[] {
  const { place, related, edits, source, cause = '' } = problem
  if (source === 'crash' || place === null) return [`${problem.id}: ${JSON.stringify(problem.data)} ${cause}`]
  const { message, related: notes } = say(problem, rulesOf(linter), 'zh')
  const outside = edits.filter(({ start, end }) => start < 0 || end < start || end > text.length)
  const { line, before, words: marked, after } = excerptOf(text, place)
  const words = [message, line, before, marked, after, ...notes, ...edits.map((edit) => edit.text)]
  const halves = edits.filter(({ start, end }) => cutsCharacter(text, start) || cutsCharacter(text, end))
  return [
    ...placeFaults(text, place),
    ...related.flatMap((one) => placeFaults(text, one.place).map((fault) => `related ${fault}`)),
    ...(outside.length > 0 ? [`edit outside: ${JSON.stringify(outside)}`] : []),
    ...(halves.length > 0 ? [`edit cuts a character: ${JSON.stringify(halves)}`] : []),
    ...(words.some((word) => half.test(word)) ? [`half a character: ${JSON.stringify(words)}`] : []),
    ...(/Infinity|NaN|undefined|\[object/u.test(message) ? [`message: ${message}`] : []),
  ].map((fault) => `${problem.id}: ${fault}`)
}

function rulesOf({ rules }: Linter): Record<string, Rule> {
  return Object.fromEntries(rules.map(({ rule }) => [rule.id, rule]))
}

function orderFaults(problems: Problem[]): string[] {
  const offsets = problems.map(({ place }) => place?.start.offset ?? 0)
  return offsets.every((offset, at) => offset >= (offsets[at - 1] ?? 0)) ? [] : ['findings are out of order']
}

async function fixFaults(text: string, linter: Linter, before: Problem[]): Promise<string[]> {
  const once = await fixSource(sourceOf(text), linter)
  const twice = await fixSource(once.source, linter)
  const [errors, after] = [errorsOf(before, linter), errorsOf(once.result.problems, linter)]
  const more = after.length - errors.length
  return [
    ...(more > 0 ? [`fix: ${more} more errors (${after.join(' ')}) in ${JSON.stringify(once.source.text)}`] : []),
    ...(twice.source.text === once.source.text ? [] : [`fix: not idempotent, ${JSON.stringify(once.source.text)}`]),
    ...(!half.test(once.source.text) ? [] : ['fix: half a character']),
  ]
}

/**
 * Kinds that look at marks and words as they stand. Others judge what a text is understood as, which a fix may change: a
 * line is prose by its length, two lines are one heading while they are the same, 05月 is no month beside 24年.
 */
const formal = [
  ...['pairs', 'title-marks', 'mixed-marks', 'stray-characters', 'text-pattern'],
  ...['near-miss', 'repeated-words', 'percent-form', 'list-comma', 'fixed-mates'],
]

function errorsOf(problems: Problem[], linter: Linter): string[] {
  const kindOf = new Map(linter.rules.map(({ rule }) => [rule.id, rule.check.kind]))
  return problems
    .filter(({ severity, id }) => severity === 'error' && formal.includes(kindOf.get(id) ?? ''))
    .map(({ id }) => id)
}

function sameAs(
  how: 'crlf' | 'md',
  other: string,
  { text, linter, problems }: { text: string; linter: Linter; problems: Problem[] },
): string[] {
  if (how === 'crlf' && text.includes('\r')) return []
  const again = read(other, linter, how === 'md' ? 'markdown' : 'text')
  const [before, after] = [problems.map(shown), again.problems.map(shown)]
  const odd = [
    ...before.filter((one) => !after.includes(one)).map((one) => `- ${one}`),
    ...after.filter((one) => !before.includes(one)).map((one) => `+ ${one}`),
  ]
  return odd.length === 0 ? [] : [`${how} differs: ${odd.join(' | ')}`]
}

/** Without offsets, which line ends change. */
function shown({ id, outcome, data, place }: Problem): string {
  const at = place === null ? '' : `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
  return `${at} ${id} ${outcome} ${JSON.stringify(data)}`
}

function encodingFaults(text: string): string[] {
  // A few characters in GB18030 may be letters of another script in UTF-8.
  if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) < 10) return []
  // At the start of a file it is the mark that the file has, not a character of its text.
  if (text.startsWith('\ufeff')) return []
  return (['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const).flatMap((encoding) =>
    [true, false].flatMap((bom) => {
      const bytes = text === '' || (!bom && encoding.startsWith('utf-16')) ? null : encode({ text, encoding, bom })
      if (bytes === null) return []
      // However many there are: 要5 again and again is letters in the other as well, and nothing tells which was meant.
      if (encoding === 'gb18030' && !bom && isUtf8(bytes)) return []
      const decoded = decode(bytes)
      // What is refused is said; what is read as another encoding is wrong without anybody's knowing.
      if ('trouble' in decoded)
        return decoded.trouble.id === 'garbled' || (encoding === 'gb18030' && !bom) ? [] : [`${encoding}: refused`]
      return decoded.text === text ? [] : [`${encoding}: read as ${decoded.encoding}`]
    }),
  )
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function hash(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0
  return sum >>> 0
}
