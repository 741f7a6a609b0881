import type { Locale } from '../rules/locale.ts'
import type { Basis } from '../rules/types.ts'

/** A document that rules rest on, with who issued it; one that was not read in a source says so. */
export function basisName({ document, issued, verified }: Basis, locale: Locale): string {
  const doubt = verified ? '' : { zh: '（待核实）', en: ' (to be verified)' }[locale]
  return { zh: `${document}（${issued}）`, en: `${document} (${issued})` }[locale] + doubt
}
