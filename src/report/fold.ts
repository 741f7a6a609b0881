/** ASCII marks that Chinese text writes full-width. */
const widened: Record<string, string> = { '(': '（', ')': '）', ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }

/** Other characters with one meaning and several forms. */
const unified: Record<string, string> = {
  '｡': '。',
  '､': '、',
  '｢': '「',
  '｣': '」',
  '﹝': '〔',
  '﹞': '〕',
  '〜': '～',
  '~': '～',
  '–': '—',
  '－': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '―': '—',
  '─': '—',
  '•': '·',
  '・': '·',
  '‧': '·',
  '○': '〇',
}

/**
 * The form of a character that patterns are written for: Chinese punctuation full-width, digits, Latin letters,
 * `%`, `.`, `+` and `-` half-width, radicals (which PDFs put for characters) as characters. Always one UTF-16 unit.
 * A comma or colon between digits (`1,472`, `11:20`) stays as it is.
 */
export function foldCharacter(character: string, before: string, after: string): string {
  const narrow = narrowed(character)
  if ((narrow === ',' || narrow === ':') && /\d/u.test(narrowed(before)) && /\d/u.test(narrowed(after))) return narrow
  return widened[narrow] ?? narrow
}

function narrowed(character: string): string {
  const known = unified[character]
  if (known !== undefined) return known
  const code = character.charCodeAt(0)
  // But for ～, which is the form that patterns are written for.
  if (code >= 0xff01 && code < 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code >= 0x2f00 && code <= 0x2fdf) return character.normalize('NFKC')
  return character
}
