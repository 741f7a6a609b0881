/** Encodings of texts by code page, and by the character set of a font. */
const pages: Record<number, string> = { 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 65001: 'utf-8' }
const sets: Record<number, string> = { 134: 'gb18030', 136: 'big5', 128: 'shift_jis', 129: 'euc-kr' }

/** The encoding of bytes by the character set of their font, which may say nothing, else by the code page of the text. */
export function encodingOf(set: number | undefined, page: number): string {
  return (set === undefined ? undefined : sets[set]) ?? pages[page] ?? `windows-${String(page)}`
}

/** The text of bytes. */
export function decodeRtf(bytes: readonly number[], encoding: string): string {
  return decoderOf(encoding).decode(Uint8Array.from(bytes))
}

/** Whether bytes end in the first of a character of two; the second may stand behind them as text. */
export function endsInside(bytes: readonly number[], encoding: string): boolean {
  if (encoding.startsWith('windows-') || encoding === 'utf-8') return false
  let at = 0
  while (at < bytes.length) at += (bytes[at] ?? 0) > 0x80 ? 2 : 1
  return at > bytes.length
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
