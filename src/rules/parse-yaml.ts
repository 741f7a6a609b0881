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

/** A YAML file: its value, the tree that knows where everything stands, and what is wrong with its syntax. */
export interface YamlFile {
  path: string
  text: string
  value: unknown
  document: Document
  lines: LineCounter
  mistakes: Mistake[]
  /** The value can be judged; false when the syntax is so broken that it would only mislead. */
  readable: boolean
}

/** Parses YAML 1.2. Never throws: mistakes are returned. */
export function parseYaml(path: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const errors = firstOfLine([...document.errors, ...document.warnings], lines)
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
  const trouble: Trouble = opens ? unquoted(error.message) : yamlTrouble(error)
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

/** The parser stumbles on after a slip; of the errors of one line only the first is the author's. */
function firstOfLine<E extends YAMLError>(errors: E[], lines: LineCounter): E[] {
  const seen = new Set<number>()
  return errors.filter(({ code, pos }) => {
    const { line } = lines.linePos(pos[0])
    return code === 'DUPLICATE_KEY' || (!seen.has(line) && seen.add(line))
  })
}

/** A text that opens with { or [. */
function unquoted(message: string): Trouble {
  return { id: 'yaml', outcome: 'COLLECTION_KEY', data: { message } }
}

function keyLength(text: string, start: number): number {
  return /^[^:\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 1
}
