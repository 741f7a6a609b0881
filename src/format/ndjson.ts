import type { Format } from './format.ts'
import { jsonResult } from './json.ts'
import type { FormatOptions } from './options.ts'

/** One line of JSON for each file, as it is done: what `json` gives, for pipes. */
export function ndjson(options: FormatOptions): Format {
  return {
    begin: () => '',
    file: (result) => `${JSON.stringify(jsonResult(result, options))}\n`,
    end: () => '',
  }
}
