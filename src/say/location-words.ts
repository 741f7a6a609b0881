import type { Location } from '../problem/place.ts'
import type { Locale } from '../rules/locale.ts'

/** Where something stands, as people look for it: 第37段, 第3页第12行, 源代码第12行第5列, 第12行. */
export function locationWords({ start, spot }: Location, locale: Locale): string {
  switch (spot?.kind) {
    case undefined:
      return { zh: `第${start.line}行`, en: `line ${start.line}` }[locale]
    case 'word':
      return { zh: `第${spot.paragraph}段`, en: `paragraph ${spot.paragraph}` }[locale]
    case 'pdf':
      return { zh: `第${spot.page}页第${spot.line}行`, en: `page ${spot.page}, line ${spot.line}` }[locale]
    case 'web':
      return { zh: `源代码第${spot.line}行第${spot.column}列`, en: `source line ${spot.line}:${spot.column}` }[locale]
  }
}
