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

/** White space but for the plain one, which all of it becomes. */
const blanks =
  '\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** The full-width forms of ASCII, but for ～, which is the form that patterns are written for. */
const [firstWide, lastWide] = [0xff01, 0xff5d]

const forms = formsOf()

/** Every character with another form, by code; but for those that NFKC knows. */
function formsOf(): Map<number, number> {
  const narrowed = new Map<number, number>()
  for (const blank of blanks.split('')) narrowed.set(blank.charCodeAt(0), 0x20)
  for (const [at, radical] of radicals.split('').entries())
    if (radical !== '\u3000') narrowed.set(0x2e80 + at, radical.charCodeAt(0))
  for (let code = firstWide; code <= lastWide; code++) narrowed.set(code, code - 0xfee0)
  for (const [from, to] of Object.entries(unified)) narrowed.set(from.charCodeAt(0), to.charCodeAt(0))
  for (const [code, narrow] of narrowed) narrowed.set(code, wide(narrow))
  for (const [from, to] of Object.entries(widened)) narrowed.set(from.charCodeAt(0), to.charCodeAt(0))
  return narrowed
}

function wide(code: number): number {
  return widened[String.fromCharCode(code)]?.charCodeAt(0) ?? code
}

/**
 * A text in the form that patterns are written for: Chinese punctuation full-width, digits, Latin letters, `%`, `.`,
 * `+` and `-` half-width, radicals and compatibility forms (which PDFs put for characters) as characters, any blank as a
 * space. Every UTF-16 unit stays one.
 * A comma or colon between digits (`1,472`, `11:20`) stays as it is.
 */
export function fold(text: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isPlain(code)) continue
    let form = formOf(code)
    if ((form === wideComma || form === wideColon) && isDigit(text, at - 1) && isDigit(text, at + 1))
      form = form === wideComma ? 0x2c : 0x3a
    if (form === code) continue
    folded += text.slice(from, at) + String.fromCharCode(form)
    from = at + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

const [wideComma, wideColon] = [0xff0c, 0xff1a]

/** Chinese characters, which most of a text are, have no other form. */
function isPlain(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x30 && code <= 0x39
  const form = Number.isNaN(code) ? 0 : formOf(code)
  return form >= 0x30 && form <= 0x39
}

function formOf(code: number): number {
  const known = forms.get(code)
  if (known !== undefined) return known
  return isCompatible(code) ? unfolded(code) : code
}

/** Blocks whose characters are other forms of one: radicals, compatibility ideographs, vertical and small forms. */
function isCompatible(code: number): boolean {
  if (code < 0x2f00) return false
  if (code < 0xf900) return code <= 0x2fd5
  return code <= 0xfaff || (code >= 0xfe10 && code <= 0xfe19) || (code >= 0xfe30 && code <= 0xfe6b)
}

function unfolded(code: number): number {
  const form = String.fromCharCode(code).normalize('NFKC')
  return form.length === 1 ? wide((unified[form] ?? form).charCodeAt(0)) : code
}
