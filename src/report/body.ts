import type { Block, Heading, Part, Sentence, Table } from './types.ts'

/** The body of a report, as far as it is understood before its parts are. */
export interface Body {
  blocks: Block[]
  outline: Heading[]
  sentences: Sentence[]
  reportYear: number | null
}

/** The body of a report whose parts are known. */
export interface JudgedBody extends Body {
  parts: Record<string, Part>
  tables: Table[]
}
