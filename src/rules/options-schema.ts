import type { Kind } from '../checks/kind.ts'
import { mapOf, type Schema } from './schema.ts'

/** The schema of options that replace some of a rule's own: none is required, and none has a default. */
export function optionsSchema({ options, summary }: Pick<Kind, 'options' | 'summary'>): Schema {
  const bare = Object.entries(options).map(([name, schema]): [string, Schema] => {
    const rest = Object.entries(schema).filter(([key]) => key !== 'default')
    return [name, Object.fromEntries(rest)]
  })
  return mapOf(Object.fromEntries(bare), [], `${summary.zh} · ${summary.en}`)
}

/** The schema of such options under the name of their check kind. */
export function optionsByKind(kinds: readonly Kind[]): Schema {
  return mapOf(Object.fromEntries(kinds.map((kind) => [kind.name, optionsSchema(kind)])), [])
}
