/** The character of an entity, and of a number; what is neither stays. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,6}));/giu,
    (whole, ten?: string, hex?: string, name = '') => {
      if (ten === undefined && hex === undefined) return named[name as keyof typeof named] ?? whole
      const code = ten === undefined ? parseInt(hex ?? '', 16) : Number(ten)
      return code > 0x10ffff ? whole : String.fromCodePoint(code)
    },
  )
}

const named: Partial<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
