import type { Kind } from '../checks/kind.ts'
import { mapOf, type Schema } from './schema.ts'

/** The option that every check kind has beside its own. */
export const commonOptions: Record<string, Schema> = {
  judge: {
    type: 'boolean',
    description:
      '配置了 judge 的，存疑的问题交由语言模型判断 · Where a judge is configured, it is asked about what is in doubt',
  },
}

/** The schema of options that replace some of a rule's own: none is required, and none has a default. */
export function optionsSchema({ options, summary }: Pick<Kind, 'options' | 'summary'>): Schema {
  const bare = Object.entries(options).map(([name, schema]): [string, Schema] => {
    const rest = Object.entries(schema).filter(([key]) => key !== 'default')
    return [name, Object.fromEntries(rest)]
  })
  return mapOf({ ...Object.fromEntries(bare), ...commonOptions }, [], `${summary.zh} · ${summary.en}`)
}

/** The schema of such options under the name of their check kind. */
export function optionsByKind(kinds: readonly Kind[]): Schema {
  return mapOf(Object.fromEntries(kinds.map((kind) => [kind.name, optionsSchema(kind)])), [])
}
