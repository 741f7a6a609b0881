import type { OptionSchema } from '../kind.ts'

/** The schema of a pattern. */
export const regex = { type: 'string', format: 'regex' } as const

const part = { type: 'string', format: 'part' } as const

/** The schema of a pattern that must be given. */
export const regexField = (description: string) => ({ ...regex, description }) as const

/** The schema of a pattern that may be left out; then nothing is found by it. */
export const regexOption = (description: string, standard = '(?!)') =>
  ({ ...regex, default: standard, description }) as const

/** The same, with nothing in its place. */
export const regexOrNone = (description: string) =>
  ({ ...regex, type: ['string', 'null'], default: null, description }) as const

/** The schema of words of what is still to come. */
export const comingOption = regexOption(
  '同一句里有这些文字，就是当作将来的事来说 · A sentence with such words speaks of it as coming',
)

/** The schema of words that a name may do without. */
export const idleOption = regexOption('不影响指标含义的词 · Words without which an indicator is still the same')

/** The schema of patterns, of which there may be none. */
export const regexesOption = (description: string) =>
  ({ type: 'array', items: regex, default: [], description }) as const

/** The schema of the key of a part that must be given. */
export const partField = (description: string) => ({ ...part, description }) as const

/** The schema of the key of a part that may be left out. */
export const partOption = (description: string) =>
  ({ ...part, type: ['string', 'null'], default: null, description }) as const

/** The schema of keys of parts, of which there may be none. */
export const partsOption = (description: string) => ({ type: 'array', items: part, default: [], description }) as const

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

/** A day of any year. */
export const monthDay = {
  type: 'string',
  pattern: '^\\d{2}-\\d{2}$',
  form: { zh: '应为“月-日”，如 03-01', en: 'write month and day, as in 03-01' },
}
