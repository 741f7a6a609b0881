import { decode } from '../../src/read/decode.ts'
import { encode } from '../../src/read/encode.ts'
import type { Source } from '../../src/read/source.ts'
import { excerptOf } from '../../src/format/excerpt.ts'
import { editsOf } from '../../src/lint/edits-of.ts'
import type { Linter } from '../../src/lint/compile.ts'
import { fixSource } from '../../src/lint/fix.ts'
import { runRules } from '../../src/lint/run-rules.ts'
import { parse } from '../../src/parse/parse.ts'
import { buildReport } from '../../src/report/report.ts'
import type { Violation } from '../../src/rules/types.ts'
import { reportFaults } from './report-faults.ts'
import { placeFaults } from './places.ts'

/** Half a character, which no file can hold. */
const half = /\p{Cs}/u

/** Longer than any of the texts that are made; a check that takes so long of one is not linear. */
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
  const start = performance.now()
  const { violations, report } = await read(text, linter, 'text')
  const seconds = performance.now() - start
  const written = JSON.stringify(violations)
  // The dearer ones are left to a part of the texts, by a number that is the same whenever a text is tried again.
  const turn = hash(text)
  return [
    ...(seconds > slowest ? [`slow: ${Math.round(seconds)} ms for ${text.length} characters`] : []),
    ...(written.length > 20_000 + 500 * text.length ? [`output: ${written.length} for ${text.length} characters`] : []),
    ...(JSON.stringify(JSON.parse(written)) === written ? [] : ['json: findings change']),
    ...violations.flatMap((violation) => violationFaults(text, violation)),
    ...orderFaults(violations),
    ...(turn % 3 === 0 ? reportFaults(report, text) : []),
    ...(violations.some((one) => editsOf(one).length > 0) ? await fixFaults(text, linter, violations) : []),
    ...(turn % 4 === 0 ? await sameAs('crlf', text.replaceAll('\n', '\r\n'), { text, linter, violations }) : []),
    ...(turn % 4 === 1 && !/[*#`<>[\]|~=_-]/u.test(text) ? await sameAs('md', text, { text, linter, violations }) : []),
    ...(turn % 16 === 2 ? encodingFaults(text) : []),
  ]
}

async function read(text: string, linter: Linter, format: Source['format']) {
  const report = buildReport(await parse(sourceOf(text, format)), linter.vocabulary)
  return { report, violations: runRules(report, linter, 'zh') }
}

function sourceOf(text: string, format: Source['format'] = 'text'): Source {
  return { path: 'x', text, format, encoding: 'utf-8', bom: false }
}

function violationFaults(text: string, violation: Violation): string[] {
  const { ruleId, message, place, related } = violation
  const edits = [...editsOf(violation), ...(violation.suggestion === undefined ? [] : [violation.suggestion])]
  const outside = edits.filter(({ start, end }) => start < 0 || end < start || end > text.length)
  const { line, carets } = excerptOf(text, place)
  const words = [message, line, carets, ...related.map((one) => one.message), ...edits.map((edit) => edit.text)]
  const halves = edits.filter(({ start, end }) => isInsidePair(text, start) || isInsidePair(text, end))
  return [
    ...placeFaults(text, place),
    ...related.flatMap((one) => placeFaults(text, one.place).map((fault) => `related ${fault}`)),
    ...(outside.length > 0 ? [`edit outside: ${JSON.stringify(outside)}`] : []),
    ...(halves.length > 0 ? [`edit cuts a character: ${JSON.stringify(halves)}`] : []),
    ...(!words.some((word) => half.test(word)) ? [] : [`half a character: ${JSON.stringify(words)}`]),
    ...(/规则未能运行|Infinity|NaN|undefined|\[object/u.test(message) ? [`message: ${message}`] : []),
  ].map((fault) => `${ruleId}: ${fault}`)
}

function isInsidePair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset))
}

function orderFaults(violations: Violation[]): string[] {
  const offsets = violations.map(({ place }) => place.start.offset)
  return offsets.every((offset, at) => offset >= (offsets[at - 1] ?? 0)) ? [] : ['findings are out of order']
}

async function fixFaults(text: string, linter: Linter, before: Violation[]): Promise<string[]> {
  const once = await fixSource(sourceOf(text), linter, { locale: 'zh' })
  const twice = await fixSource(once.source, linter, { locale: 'zh' })
  const more = errorsOf(once.result.violations) - errorsOf(before)
  const added = idsOf(once.result.violations).filter((id) => !idsOf(before).includes(id))
  return [
    ...(more > 0 ? [`fix: ${more} more errors (${added.join(' ')}) in ${JSON.stringify(once.source.text)}`] : []),
    ...(twice.source.text === once.source.text ? [] : [`fix: not idempotent, ${JSON.stringify(once.source.text)}`]),
    ...(!half.test(once.source.text) ? [] : ['fix: half a character']),
  ]
}

function errorsOf(violations: Violation[]): number {
  return violations.filter(({ severity }) => severity === 'error').length
}

function idsOf(violations: Violation[]): string[] {
  return violations.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)
}

async function sameAs(
  how: 'crlf' | 'md',
  other: string,
  { text, linter, violations }: { text: string; linter: Linter; violations: Violation[] },
): Promise<string[]> {
  if (how === 'crlf' && text.includes('\r')) return []
  const again = await read(other, linter, how === 'md' ? 'markdown' : 'text')
  const [before, after] = [violations.map(shown), again.violations.map(shown)]
  const odd = [
    ...before.filter((one) => !after.includes(one)).map((one) => `- ${one}`),
    ...after.filter((one) => !before.includes(one)).map((one) => `+ ${one}`),
  ]
  return odd.length === 0 ? [] : [`${how} differs: ${odd.join(' | ')}`]
}

/** Without offsets, which line ends change. */
function shown({ ruleId, severity, message, place: { start, end } }: Violation): string {
  return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${ruleId} ${message}`
}

function encodingFaults(text: string): string[] {
  return (['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const).flatMap((encoding) =>
    [true, false].flatMap((bom) => {
      const bytes = text === '' || (!bom && encoding.startsWith('utf-16')) ? null : encode({ text, encoding, bom })
      if (bytes === null) return []
      const decoded = decode(bytes)
      // What is refused is said; what is read as another encoding is wrong without anybody's knowing.
      if ('reason' in decoded) return encoding === 'gb18030' && !bom ? [] : [`${encoding}: refused`]
      return decoded.text === text ? [] : [`${encoding}: read as ${decoded.encoding}`]
    }),
  )
}

function hash(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0
  return sum >>> 0
}
