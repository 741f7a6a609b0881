import type { Result } from '../lint/result.ts'
import { json } from './json.ts'
import type { FormatOptions } from './options.ts'
import { stylish } from './stylish.ts'

/** Turns results into text that ends with a line end. */
export type Format = (results: Result[], options: FormatOptions) => string

/** The formats by name. */
export const formats: Record<'stylish' | 'json', Format> = { stylish, json }
