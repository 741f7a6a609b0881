import { type Alias, type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import type { Mistake } from './mistake.ts'
import { wordYamlError } from './word-yaml-error.ts'

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
  const mistakes = errors.map((error) => ({
    start: error.pos[0],
    end: Math.max(error.pos[1], error.pos[0] + (error.code === 'DUPLICATE_KEY' ? keyLength(text, error.pos[0]) : 1)),
    wording: wordYamlError(error),
  }))
  const broken = errors.some(({ code }) => code !== 'DUPLICATE_KEY')
  const file = { path, text, document, lines }
  if (broken) return { ...file, value: undefined, mistakes, readable: false }
  try {
    return { ...file, value: document.toJS() as unknown, mistakes, readable: true }
  } catch (error) {
    return { ...file, value: undefined, mistakes: [...mistakes, aliasMistake(document, error)], readable: false }
  }
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
  const reason = error instanceof Error ? error.message : String(error)
  const zh = unknown[0] === undefined ? `别名（*）无法展开：${reason}` : `没有名为 &${unknown[0].source} 的锚点`
  return { start, end, wording: { zh, en: `Aliases cannot be resolved: ${reason}` } }
}

/** The parser stumbles on after a slip; of the errors of one line only the first is the author's. */
function firstOfLine<E extends YAMLError>(errors: E[], lines: LineCounter): E[] {
  const seen = new Set<number>()
  return errors.filter(({ code, pos }) => {
    const { line } = lines.linePos(pos[0])
    return code === 'DUPLICATE_KEY' || (!seen.has(line) && seen.add(line))
  })
}

function keyLength(text: string, start: number): number {
  return /^[^:\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 1
}
