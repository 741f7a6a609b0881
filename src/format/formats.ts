import { checkstyle } from './checkstyle.ts'
import { csv } from './csv.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import { sarif } from './sarif.ts'
import { stylish } from './stylish.ts'
import { unix } from './unix.ts'
import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'

/** The formats by name. */
export const formats = {
  stylish,
  unix,
  json,
  ndjson,
  sarif,
  junit,
  checkstyle,
  github,
  gitlab,
  markdown,
  csv,
  html,
} satisfies Record<string, (options: FormatOptions) => Format>

/** The names of the formats. */
export const formatNames = Object.keys(formats) as FormatName[]

export type FormatName = keyof typeof formats
