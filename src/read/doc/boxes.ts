import type { BinaryDocument, Stretch } from './open-doc.ts'

/** Of each place in the body that a text box is fixed to, where the texts of its boxes stand. */
export type Boxes = ReadonlyMap<number, Stretch[]>

/** Indexes of tables in the head of the file: of shapes, and of the texts of boxes. */
const tables = { shapes: 40, texts: 56 }
/** How many bytes there are for each, behind a place of four; where in them stands of which shape it is, and that it is spare. */
const shape = { size: 26, id: 0 }
const box = { size: 22, spare: 8, id: 14 }

/** The text boxes of a document, each once and in order. Those in a group of shapes are not told where: they stand at its end. */
export function boxesOf({ table, boxes: { from, to }, length }: BinaryDocument): Boxes {
  const shapes = table(tables.shapes)
  const shapeCount = Math.max(0, Math.floor((shapes.bytes.length - 4) / (4 + shape.size)))
  const places = new Map<number, number>()
  for (let index = 0; index < shapeCount; index++) {
    const place = shapes.u32(4 * index)
    if (place < length) places.set(shapes.u32(4 * (shapeCount + 1) + shape.size * index + shape.id), place)
  }
  const texts = table(tables.texts)
  const count = Math.max(0, Math.floor((texts.bytes.length - 4) / (4 + box.size)))
  const found = new Map<number, Stretch[]>()
  let start = from
  for (let index = 0; index < count && start < to; index++) {
    const end = Math.min(from + texts.u32(4 * index + 4), to)
    if (from + texts.u32(4 * index) !== start || end <= start) break
    const about = 4 * (count + 1) + box.size * index
    const place = places.get(texts.u32(about + box.id)) ?? length - 1
    const before = found.get(place) ?? []
    if (texts.u16(about + box.spare) === 0) {
      before.push({ from: start, to: end })
      found.set(place, before)
    }
    start = end
  }
  return found
}
