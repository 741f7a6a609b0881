import type { Document, LineCounter } from 'yaml'
import type { Mistake } from './mistake.ts'

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
