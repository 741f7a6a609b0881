/** A piece of rich text: a group that opens or closes, a control word, a byte, or text that stands for itself. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'byte'; value: number }
  | { kind: 'text'; value: string }

const word = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy
const plain = /[^\\{}\r\n\x80-\xff]+/y

/** The pieces of rich text, whose characters are bytes. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0
  while (at < source.length) {
    const first = source.charAt(at)
    if (first === '{' || first === '}') {
      yield { kind: first === '{' ? 'open' : 'close' }
      at++
    } else if (first === '\\') {
      word.lastIndex = at
      const found = word.exec(source)
      if (found !== null) {
        const [all, name = '', digits] = found
        const value = digits === undefined ? null : Number(digits)
        at += all.length
        // Bytes that are no text.
        if (name === 'bin') at += Math.max(0, value ?? 0)
        else yield { kind: 'word', name, value }
      } else {
        const symbol = source.charAt(at + 1)
        const hex = symbol === "'" ? source.slice(at + 2, at + 4) : ''
        if (/^[\da-f]{2}$/i.test(hex)) yield { kind: 'byte', value: Number.parseInt(hex, 16) }
        else yield symbolToken(symbol)
        at += hex === '' ? 2 : 4
      }
    } else if (first === '\r' || first === '\n') at++
    else if (first > '\x7f') {
      yield { kind: 'byte', value: first.charCodeAt(0) }
      at++
    } else {
      plain.lastIndex = at
      const value = plain.exec(source)?.[0] ?? first
      yield { kind: 'text', value }
      at += value.length
    }
  }
}

function symbolToken(symbol: string): RtfToken {
  switch (symbol) {
    case '\\':
    case '{':
    case '}':
      return { kind: 'text', value: symbol }
    case '~':
      return { kind: 'text', value: '\u00a0' }
    case '_':
      return { kind: 'text', value: '-' }
    case '\r':
    case '\n':
      return { kind: 'word', name: 'par', value: null }
    default:
      return { kind: 'word', name: symbol, value: null }
  }
}
