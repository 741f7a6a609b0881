import type { Format } from './format.ts'
import { jsonResult } from './json.ts'
import type { FormatOptions } from './options.ts'
import { alone } from './piece.ts'

/** One line of JSON for each file, as it is done: what `json` gives, for pipes. */
export function ndjson(options: FormatOptions): Format {
  return alone((result) => `${JSON.stringify(jsonResult(result, options))}\n`)
}
