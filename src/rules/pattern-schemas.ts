import type { Schema } from './schema.ts'

/** A pattern. */
export function pattern(description: string): Schema {
  return { type: 'string', format: 'regex', description: `${description} (pattern)` }
}

/** Patterns. */
export function patterns(description: string): Schema {
  return { type: 'array', items: { type: 'string', format: 'regex' }, description: `${description} (patterns)` }
}

/** Patterns of which a larger one is made. */
export function innerPatterns(description: string): Schema {
  return { type: 'array', items: { type: 'string', format: 'inner-regex' }, description: `${description} (patterns)` }
}

/** Patterns that may speak of `{{year}}` and `{{nextYear}}`. */
export function yearPatterns(description: string): Schema {
  return {
    type: 'array',
    items: { type: 'string', format: 'year-regex' },
    description: `${description} (patterns, {{year}}, {{nextYear}})`,
  }
}

/** Plain words. */
export function words(description: string): Schema {
  return { type: 'array', items: { type: 'string', minLength: 1 }, description }
}
