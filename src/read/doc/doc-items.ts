import { countLists } from '../docx/numbering.ts'
import { boxesOf } from './boxes.ts'
import { makeItemBuilder } from './item-builder.ts'
import { listsOf } from './lists.ts'
import { notesOf } from './notes.ts'
import type { BinaryDocument, Stretch } from './open-doc.ts'
import { piecesIn, type TextPiece } from './pieces.ts'
import { makePropertyFinder, type Properties } from './properties.ts'
import { makeStyleFinder, type Style } from './styles.ts'
import type { WordItem } from './word-items.ts'

/** Codes of changes of properties (sprm). */
const code = {
  deleted: 0x0800,
  bold: 0x0835,
  hidden: 0x083c,
  row: 0x2417,
  inTable: 0x2416,
  level: 0x260a,
  list: 0x460b,
  outline: 0x2640,
}

/** The paragraphs and tables of a document's body, with all changes accepted and fields as they were last shown. */
export function docItems(document: BinaryDocument, pieces: readonly TextPiece[]): WordItem[] {
  const charactersAt = makePropertyFinder(document, 'characters')
  const paragraphsAt = makePropertyFinder(document, 'paragraphs')
  const styleOf = makeStyleFinder(document)
  const numbering = countLists(listsOf(document))
  const notes = notesOf(document)
  const boxes = boxesOf(document)

  const itemsIn = (stretch: Stretch): WordItem[] => {
    const builder = makeItemBuilder()
    let paragraph = { end: -Infinity, style: styleOf(0), properties: new Map() as Properties }
    const endParagraph = (): void => {
      const { properties } = paragraph
      const value = (name: number): number | undefined => valueOf(name, [properties, ...paragraph.style.paragraph])
      const list = value(code.list) ?? 0
      const outline = value(code.outline) ?? 9
      const heading = paragraph.style.heading || (outline < 9 ? outline + 1 : 0)
      const isNumbered = list > 0 && list < 0x7ff && builder.hasText()
      builder.endParagraph({
        label: isNumbered ? numbering.next(String(list), Math.min(value(code.level) ?? 0, 8)) : '',
        heading: Math.min(heading, 6),
        inTable: value(code.inTable) === 1,
      })
    }
    for (const { text, at: first, start, width } of piecesIn(pieces, stretch)) {
      let run = { end: -Infinity, isSeen: true, bold: false }
      for (let index = 0; index < text.length; index++) {
        const at = start + index * width
        if (at >= paragraph.end) {
          const found = paragraphsAt(at)
          paragraph = { end: found.end, style: styleOf(found.style), properties: found.properties }
          run.end = -Infinity
        }
        if (at >= run.end) {
          const found = charactersAt(at)
          run = { end: Math.min(found.end, paragraph.end), ...look(found.properties, paragraph.style) }
        }
        if (run.isSeen && stretch.from === 0) {
          const note = notes.get(first + index)
          if (note !== undefined) builder.addApart(itemsIn(note), 'note')
          for (const box of boxes.get(first + index) ?? []) builder.addApart(itemsIn(box), 'box')
        }
        const unit = text.charCodeAt(index)
        if (unit === 0x0d) endParagraph()
        else if (unit === 0x07) {
          if (valueOf(code.row, [paragraph.properties]) === 1) builder.endRow()
          else {
            endParagraph()
            builder.endCell()
          }
        } else if (unit === 0x0c) {
          if (builder.hasText()) endParagraph()
        } else if (run.isSeen || unit < 0x20) builder.add(text.charAt(index), run.bold)
      }
    }
    if (builder.hasText()) endParagraph()
    return builder.items()
  }
  return itemsIn({ from: 0, to: document.length })
}

function look(properties: Properties, style: Style): { isSeen: boolean; bold: boolean } {
  const all = [properties, ...style.character]
  return { isSeen: !isOn(code.hidden, all) && valueOf(code.deleted, all) !== 1, bold: isOn(code.bold, all) }
}

/** A switch: on, off, as in the style (128) or the other way round (129). */
function isOn(name: number, [first, ...others]: readonly Properties[]): boolean {
  if (first === undefined) return false
  const value = first.get(name)?.u8(0)
  if (value === undefined || value === 128) return isOn(name, others)
  return value === 129 ? !isOn(name, others) : value === 1
}

function valueOf(name: number, all: readonly Properties[]): number | undefined {
  return all
    .map((properties) => properties.get(name))
    .find((value) => value !== undefined)
    ?.u16(0)
}
