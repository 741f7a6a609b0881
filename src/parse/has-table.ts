import { isTableRule } from './markup.ts'

/** Whether a text of Markdown may have a table at all; the library for them is loaded only then. */
export function hasTable(text: string): boolean {
  return text.includes('|') && text.split(/[\r\n]+/).some((line) => line.length < longest && isTableRule(line.trim()))
}

/** No rule below the head of a table is longer. */
const longest = 2000
