import type { Level, List } from '../docx/numbering.ts'
import type { BinaryDocument } from './open-doc.ts'
import { readProperties } from './properties.ts'
import type { Reader } from './reader.ts'

const listTable = 73
const overrideTable = 74
const hiddenText = 0x083c
/** More lists no document has. */
const most = 5000

/** How numbers are written, by code (MSONFC); what is not here, in digits. */
const formats: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  32: 'ideographZodiacTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
}

/** The lists of a document, by the number that paragraphs have for them. */
export function listsOf(document: BinaryDocument): Map<string, List> {
  const designs = designsIn(document.tableOn(listTable))
  const table = document.table(overrideTable)
  const count = Math.min(table.u32(0), most, Math.floor(table.bytes.length / 16))
  const lists = new Map<string, List>()
  let at = 4 + 16 * count
  for (let index = 0; index < count; index++) {
    const id = table.u32(4 + 16 * index)
    const levels = [...(designs.get(id) ?? [])]
    const starts = new Map<number, number>()
    at += 4
    for (let left = table.u8(4 + 16 * index + 12); left > 0 && at < table.bytes.length; left--) {
      const flags = table.u32(at + 4)
      const level = flags & 15
      if ((flags & 16) !== 0) starts.set(level, table.u32(at))
      at += 8
      if ((flags & 32) === 0) continue
      const own = levelAt(table, at, level)
      levels[level] = own.level
      at = own.end
    }
    lists.set(String(index + 1), { levels, design: String(id), starts })
  }
  return lists
}

/** The designs of lists by their ids: first what they are, then their levels. */
function designsIn(table: Reader): Map<number, Level[]> {
  const count = Math.min(table.u16(0), most, Math.floor(table.bytes.length / 28))
  const designs = new Map<number, Level[]>()
  let at = 2 + 28 * count
  for (let index = 0; index < count; index++) {
    const isSimple = (table.u8(2 + 28 * index + 26) & 1) !== 0
    const levels: Level[] = []
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const read = levelAt(table, at, level)
      levels.push(read.level)
      at = read.end
    }
    designs.set(table.u32(2 + 28 * index), levels)
  }
  return designs
}

const suffixes = ['tab', 'space', 'nothing']

function levelAt(table: Reader, at: number, index: number): { level: Level; end: number } {
  const flags = table.u8(at + 5)
  const [characters, paragraphs] = [table.u8(at + 24), table.u8(at + 25)]
  const text = at + 28 + paragraphs + characters
  const length = Math.min(table.u16(text), 255)
  const codes = Array.from({ length }, (_, unit) => table.u16(text + 2 + 2 * unit))
  const level: Level = {
    format: formats[table.u8(at + 4)] ?? 'decimal',
    start: table.u32(at),
    text: codes.map((code) => (code < 9 ? `%${String(code + 1)}` : String.fromCharCode(code))).join(''),
    legal: (flags & 4) !== 0,
    restart: (flags & 8) === 0 ? index - 1 : table.u8(at + 26) - 1,
    suffix: suffixes[table.u8(at + 15)] ?? 'tab',
    hidden:
      readProperties(table.part(at + 28 + paragraphs, characters))
        .get(hiddenText)
        ?.u8(0) === 1,
    style: undefined,
  }
  return { level, end: text + 2 + 2 * length }
}
