import type { Locale } from '../rules/locale.ts'
import type { Basis } from '../rules/types.ts'

/** A document that rules rest on, with who issued it; one that was not read in a source says so. */
export function basisName(basis: Basis, locale: Locale): string {
  const { issued, en, verified } = basis
  const doubt = verified ? '' : { zh: '（待核实）', en: ' (to be verified)' }[locale]
  const issuer = { zh: `（${issued}）`, en: ` (${en?.issued ?? issued})` }[locale]
  return `${documentName(basis, locale)}${issuer}${doubt}`
}

/** Its title: in English beside the Chinese one, by which it is found. */
export function documentName({ document, en }: Basis, locale: Locale): string {
  return locale === 'zh' || en === undefined ? document : `${en.document} ${document}`
}
