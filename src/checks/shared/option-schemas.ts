import type { OptionSchema } from '../kind.ts'

const regex = { type: 'string', format: 'regex' } as const

/** The schema of a pattern that must be given. */
export const regexField = (description: string) => ({ ...regex, description }) as const

/** The schema of a pattern that may be left out; then nothing is found by it. */
export const regexOption = (description: string, standard = '(?!)') =>
  ({ ...regex, default: standard, description }) as const

/** The schema of patterns, of which there may be none. */
export const regexesOption = (description: string) =>
  ({ type: 'array', items: regex, default: [], description }) as const

/** The schema of a day that must be given. */
export const dayField = (description: string, example: string) =>
  ({
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    form: { zh: `应为日期，如 ${example}`, en: `write a date, as in ${example}` },
    description,
  }) as const

/** The schema of a list of so many maps at least; a field with a standard may be left out. */
export function mapsOption(description: string, properties: Record<string, OptionSchema>, least = 1): OptionSchema {
  const required = Object.entries(properties).flatMap(([name, schema]) => ('default' in schema ? [] : [name]))
  return {
    type: 'array',
    ...(least > 0 && { minItems: least }),
    items: { type: 'object', additionalProperties: false, required, properties },
    ...(least === 0 && { default: [] }),
    description,
  }
}

/** The schema of a group of options, all of which may be left out. */
export const groupOption = (description: string, properties: Record<string, OptionSchema>) =>
  ({ type: 'object', additionalProperties: false, properties, default: {}, description }) as const
