import type { Locale } from '../../rules/locale.ts'

/** Values of which one is to be chosen, in words: a、b 或 c. */
export function listed(all: readonly string[], locale: Locale): string {
  const [between, last] = { zh: ['、', ' 或 '] as const, en: [', ', ' or '] as const }[locale]
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(between)}${last}${all.at(-1) ?? ''}`
}
