import type { BinaryDocument } from './open-doc.ts'
import { type Properties, readProperties } from './properties.ts'
import type { Reader } from './reader.ts'

/** What a style of paragraphs brings, with that of the styles it is made from; the nearest first. */
export interface Style {
  paragraph: Properties[]
  character: Properties[]
  /** Of the styles for headings 1 to 9, else 0. */
  heading: number
}

const styleTable = 1
/** A style that is made from more others than this is made from itself. */
const deepest = 20

interface RawStyle {
  kind: number
  builtIn: number
  base: number
  parts: Reader[]
}

/** Finds the styles of a document by their index. */
export function makeStyleFinder(document: BinaryDocument): (index: number) => Style {
  const raw = rawStyles(document.table(styleTable))
  const known = new Map<number, Style>()
  const find = (index: number): Style => {
    const style: Style = { paragraph: [], character: [], heading: 0 }
    let at = index
    for (let depth = 0; depth < deepest; depth++) {
      const one = raw[at]
      if (one?.kind !== 1) break
      const [paragraph, character] = one.parts
      if (paragraph !== undefined) style.paragraph.push(readProperties(paragraph.part(2, paragraph.bytes.length)))
      if (character !== undefined) style.character.push(readProperties(character))
      if (style.heading === 0 && one.builtIn >= 1 && one.builtIn <= 9) style.heading = one.builtIn
      at = one.base
    }
    return style
  }
  return (index) => {
    const style = known.get(index) ?? find(index)
    known.set(index, style)
    return style
  }
}

function rawStyles(sheet: Reader): (RawStyle | null)[] {
  const head = sheet.u16(0)
  const count = Math.min(sheet.u16(2), 4096)
  const fixed = sheet.u16(4)
  const styles: (RawStyle | null)[] = []
  for (let at = 2 + head; styles.length < count && at < sheet.bytes.length;) {
    const length = sheet.u16(at)
    styles.push(length === 0 ? null : rawStyle(sheet.part(at + 2, length), fixed))
    at += 2 + length + (length % 2)
  }
  return styles
}

/** A style: what it is, its name, then its properties of paragraphs and of characters. */
function rawStyle(std: Reader, fixed: number): RawStyle {
  const kind = std.u16(2) & 15
  const count = Math.min(std.u16(4) & 15, 3)
  const parts: Reader[] = []
  let at = fixed + 2 + 2 * std.u16(fixed) + 2
  for (let index = 0; index < count; index++) {
    at += at % 2
    const length = std.u16(at)
    parts.push(std.part(at + 2, length))
    at += 2 + length
  }
  return { kind, builtIn: std.u16(0) & 0xfff, base: std.u16(2) >> 4, parts }
}
