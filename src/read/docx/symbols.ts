/**
 * Characters of symbol fonts, by font and number, that documents use as marks; of the rest only that there is one. Word
 * keeps them 0xF000 up.
 */
export function symbolOf(font: string, code: string): string {
  const number = parseInt(code, 16)
  if (Number.isNaN(number)) return unknown
  const own = symbols[font.toLowerCase().trim()]
  // A font of letters: the number is that of the character.
  if (own === undefined)
    return number < 0xf000 || number > 0xf0ff ? String.fromCodePoint(Math.min(number, 0xffff)) : unknown
  return own[number & 0xff] ?? unknown
}

const unknown = '□'

const symbols: Partial<Record<string, Partial<Record<number, string>>>> = {
  wingdings: {
    0x28: '☎',
    0x2a: '✉',
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x72: '❒',
    0x73: '⬧',
    0x74: '⧫',
    0x75: '◆',
    0x76: '❖',
    0x9f: '•',
    0xa1: '○',
    0xa4: '◉',
    0xa7: '▪',
    0xa8: '□',
    0xab: '★',
    0xd8: '➢',
    0xe0: '→',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
    ...run(0x81, '①', 10),
    0x80: '⓪',
    0x8b: '⓿',
    ...run(0x8c, '❶', 10),
  },
  'wingdings 2': {
    0x2a: '□',
    0x50: '✓',
    0x51: '☒',
    0x52: '☑',
    0x54: '☒',
    0x96: '•',
    0x97: '●',
    0x98: '●',
    0xa2: '■',
    0xa3: '□',
    0xae: '◆',
  },
  'wingdings 3': { 0x7d: '▶', 0x84: '◀' },
  symbol: {
    0x2d: '−',
    0xa3: '≤',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '·',
    0xb8: '÷',
    0xb9: '≠',
    0xbb: '≈',
    0xbe: '—',
    0xde: '⇒',
    0xae: '→',
  },
}

function run(from: number, first: string, count: number): Partial<Record<number, string>> {
  const code = first.codePointAt(0) ?? 0
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [from + at, String.fromCodePoint(code + at)]))
}
