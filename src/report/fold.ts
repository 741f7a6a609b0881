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

/** What the radicals from U+2E80 on stand for, one character each; a blank: nothing of use. NFKC knows only two of them. */
const radicals =
  '　厂　　乙亻冂　刀刂卜　小小兀　尢　巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糸纟罓罒　　　羊羊　耂' +
  '肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门　阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

/** Blocks whose characters are other forms of one: radicals, compatibility ideographs, vertical and small forms. */
const compatible = /[\u2f00-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b]/u

/**
 * The form of a character that patterns are written for: Chinese punctuation full-width, digits, Latin letters,
 * `%`, `.`, `+` and `-` half-width, radicals and compatibility forms (which PDFs put for characters) as characters, any
 * blank as a space. Always one UTF-16 unit.
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
  if (code >= 0x2e80 && code < 0x2e80 + radicals.length) return radicals.charAt(code - 0x2e80).trim() || character
  if (!compatible.test(character)) return /\s/u.test(character) ? ' ' : character
  const unfolded = character.normalize('NFKC')
  return unfolded.length === 1 ? (unified[unfolded] ?? unfolded) : character
}
