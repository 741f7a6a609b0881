import type { Edit } from '../checks/kind.ts'
import type { Source } from '../read/source.ts'
import type { Locale } from '../rules/locale.ts'
import type { Result, Violation } from '../rules/types.ts'
import type { Linter } from './compile.ts'
import { editsOf } from './edits-of.ts'
import { lint } from './lint.ts'

const mostPasses = 10

/** A report with its fixes made. */
export interface Fixed {
  /** As it was read, but for the text. */
  source: Source
  /** What the rules say of the new text; with `output` if that differs from the old. */
  result: Result
  /** How many violations were fixed, those included that only a fix brought about. */
  fixed: number
}

/** Lints and fixes a report until nothing changes, at most ten times; only violations that are `wanted` are fixed. */
export async function fixSource(
  source: Source,
  linter: Linter,
  { locale, wanted = () => true }: { locale: Locale; wanted?: (violation: Violation) => boolean },
): Promise<Fixed> {
  let last = source
  let result = await lint(source, linter, { locale })
  let fixed = 0
  for (let pass = 0; pass < mostPasses; pass++) {
    const { text, applied } = applyFixes(last.text, result.violations.filter(wanted))
    if (text === last.text) break
    last = { ...last, text }
    result = await lint(last, linter, { locale })
    fixed += applied.length
  }
  // As with ESLint, whoever writes the output needs to know of no byte order mark.
  if (last.text !== source.text) result = { ...result, output: (source.bom ? '\ufeff' : '') + last.text }
  return { source: last, result, fixed }
}

/**
 * Makes the fixes of violations, from the front. One that overlaps or touches a fix already made is left for the next
 * pass, since it may no longer be right; so is one that changes nothing.
 */
export function applyFixes(text: string, violations: Violation[]): { text: string; applied: Violation[] } {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const taken = new Uint8Array(text.length + 1)
  const made: Edit[] = []
  const applied: Violation[] = []
  for (const { violation, edits } of fixable(text, violations)) {
    // A stretch is taken with both its borders: two insertions at one place have no order.
    if (edits.some(({ start, end }) => taken.subarray(start, end + 1).includes(1))) continue
    for (const { start, end } of edits) taken.fill(1, start, end + 1)
    made.push(...edits.map((edit) => ({ ...edit, text: edit.text.replaceAll(/\r\n|\n|\r/g, lineEnd) })))
    applied.push(violation)
  }
  return { text: replaceAll(text, made), applied }
}

/** Violations with edits that can be made and change something, by where the first edit begins. */
function fixable(text: string, violations: Violation[]): { violation: Violation; edits: Edit[] }[] {
  return violations
    .map((violation) => ({ violation, edits: editsOf(violation) }))
    .filter(({ edits }) => isInOrder(edits, text.length))
    .map(({ violation, edits }) => ({ violation, edits: edits.filter((edit) => changes(text, edit)) }))
    .filter(({ edits }) => edits.length > 0)
    .sort((a, b) => firstOf(a.edits) - firstOf(b.edits))
}

/** Edits that are not would garble the text. */
function isInOrder(edits: Edit[], length: number): boolean {
  let last = 0
  for (const { start, end } of edits) {
    if (start < last || end < start || end > length) return false
    last = end
  }
  return true
}

function changes(text: string, { start, end, text: replacement }: Edit): boolean {
  return text.slice(start, end) !== replacement
}

function firstOf(edits: Edit[]): number {
  return edits[0]?.start ?? 0
}

function replaceAll(text: string, edits: Edit[]): string {
  let last = 0
  let replaced = ''
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    replaced += text.slice(last, start) + replacement
    last = end
  }
  return replaced + text.slice(last)
}
