import {
  type Alias,
  type Document,
  isCollection,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Trouble } from '../problem/problem.ts'
import { fullWidthKey, fullWidthSlip } from './full-width-slip.ts'
import type { Mistake } from './mistake.ts'
import { reasonOf } from '../problem/reason-of.ts'
import type { YamlFile } from './yaml-file.ts'

/** Parses YAML 1.2. Never throws: mistakes are returned. */
export function parseYaml(path: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const errors = ownErrors([...document.errors, ...document.warnings], text, lines)
  const mistakes = errors.map((error) => syntaxMistake(text, error))
  const broken = errors.some(({ code }) => code !== 'DUPLICATE_KEY')
  const file = { path, text, document, lines }
  if (broken) return { ...file, value: undefined, mistakes, readable: false }
  const odd = oddKeys(document, text)
  if (odd.length > 0) return { ...file, value: undefined, mistakes: [...mistakes, ...odd], readable: false }
  try {
    return { ...file, value: document.toJS() as unknown, mistakes, readable: true }
  } catch (error) {
    return { ...file, value: undefined, mistakes: [...mistakes, aliasMistake(document, error)], readable: false }
  }
}

function syntaxMistake(text: string, error: YAMLError): Mistake {
  const [start, end] = error.pos
  if (error.code === 'DUPLICATE_KEY') {
    return { ...yamlTrouble(error), start, end: Math.max(end, start + keyLength(text, start)) }
  }
  const slip = fullWidthSlip(text, error.pos)
  if (slip !== null) return slip
  const begun = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const opens = error.code === 'UNEXPECTED_TOKEN' && /[:-][ \t]+\{\{[^{}]*\}\}$/u.test(begun)
  const trouble: Trouble = opens
    ? unquoted(error.message)
    : wordStarts(text, error)
      ? { id: 'yaml', outcome: 'word', data: { message: error.message } }
      : yamlTrouble(error)
  return { ...trouble, start, end: Math.max(end, start + 1) }
}

/** Keys that are maps, as a text is that opens with {{ and is not quoted, and keys with full-width marks. */
function oddKeys(document: Document, text: string): Mistake[] {
  const found: Mistake[] = []
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isNode(key)) return undefined
      const [start = 0, end = start + 1] = key.range ?? []
      // What stands in quotation marks is meant so.
      const wide =
        isScalar(key) && key.type === 'PLAIN'
          ? fullWidthKey(text, { key: String(key.value), empty: value === null }, start)
          : null
      if (wide !== null) found.push(wide)
      if (!isCollection(key)) return undefined
      found.push({ ...unquoted('a key that is a map'), start, end })
      return visit.SKIP
    },
  })
  return found
}

/** Aliases are resolved only when the value is made: unknown ones, and ones that would grow without end, throw. */
function aliasMistake(document: Document, error: unknown): Mistake {
  const unknown: Alias[] = []
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined) unknown.push(alias)
    },
  })
  const [start, end] = unknown[0]?.range ?? [0, 1]
  const reason = reasonOf(error)
  return unknown[0] === undefined
    ? { id: 'alias', data: { reason }, start, end }
    : { id: 'unknown-alias', data: { reason, name: unknown[0].source }, start, end }
}

function yamlTrouble({ code, message }: YAMLError): Trouble {
  // The parser counts a bracket that is never closed as bad indentation.
  const bracket = /end with an? (.)$/u.exec(message)?.[1]
  return bracket === undefined
    ? { id: 'yaml', outcome: code, data: { message } }
    : { id: 'yaml', outcome: 'bracket', data: { message, bracket } }
}

/** A word of a message, {{text}}, in a list or map of one line, whose end its brackets are taken for. */
function wordStarts(text: string, { code, pos }: YAMLError): boolean {
  return (
    (code === 'UNEXPECTED_TOKEN' || code === 'MISSING_CHAR') &&
    /^\{\{[^{}\n]{1,60}\}\}/u.test(text.slice(pos[0], pos[0] + 70))
  )
}

/**
 * The parser stumbles on after a slip. Only the first error of a line is the author's, the first of the lines that are out
 * of line in one map or list, and none of what stands where it has given up reading.
 */
function ownErrors<E extends YAMLError>(errors: E[], text: string, lines: LineCounter): E[] {
  const seen = new Set<number>()
  let broken = false
  let indented: number | null = null
  return errors.filter(({ code, message, pos: [start] }) => {
    if (code === 'DUPLICATE_KEY') return true
    const { line } = lines.linePos(start)
    const follows =
      seen.has(line) ||
      (broken && code === 'UNEXPECTED_TOKEN' && message.includes('in YAML stream')) ||
      (code === 'BAD_INDENT' && indented !== null && inOne(text, indented, start))
    seen.add(line)
    broken = true
    if (code === 'BAD_INDENT') indented = start
    return !follows
  })
}

/** Whether no line between two is further to the left than the second: they are then of one map or list. */
function inOne(text: string, first: number, second: number): boolean {
  const depthOf = (line: string): number => /^ */u.exec(line)?.[0].length ?? 0
  const [, ...between] = text.slice(first, text.lastIndexOf('\n', second - 1)).split('\n')
  const depth = depthOf(text.slice(text.lastIndexOf('\n', second - 1) + 1))
  return between.every((line) => line.trim() === '' || depthOf(line) >= depth)
}

/** A text that opens with { or [. */
function unquoted(message: string): Trouble {
  return { id: 'yaml', outcome: 'COLLECTION_KEY', data: { message } }
}

function keyLength(text: string, start: number): number {
  return /^[^:\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 1
}
