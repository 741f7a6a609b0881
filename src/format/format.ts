import type { Result } from '../lint/result.ts'
import { json } from './json.ts'
import type { FormatOptions } from './options.ts'
import { stylish } from './stylish.ts'

/** A format at work: what it gives for one file after the other is to be written as it comes. */
export interface Format {
  begin: () => string
  file: (result: Result) => string
  /** Ends with a line end. */
  end: () => string
}

/** The formats by name. */
export const formats: Record<'stylish' | 'json', (options: FormatOptions) => Format> = { stylish, json }
