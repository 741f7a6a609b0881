import { writePdf, type PdfOptions, type PdfPage, type PdfText } from './pdf-writer.ts'

/** How a text is set: in characters and lines a page, as official documents are. */
export interface Setting extends PdfOptions {
  perLine?: number
  perPage?: number
  size?: number
  /** What stands at the foot of a page. */
  foot?: (page: number) => string
  /** What stands at its head. */
  head?: string
  indent?: number
}

/** Sets a text, each line of it a paragraph, the first one in the middle. */
export function setPdf(text: string, setting: Setting = {}): Uint8Array {
  const { perLine = 28, perPage = 22, size = 16, foot = (page) => `— ${page} —`, head = '', indent = 2 } = setting
  const [left, top, pitch] = [(595 - perLine * size) / 2, 740, Math.min(28, 640 / perPage)]
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, at) => (at === 0 ? titleLines(line, perLine) : wrapped(line, perLine, indent)))
  const pages: PdfPage[] = []
  for (let at = 0; at < lines.length; at += perPage) {
    const texts = lines.slice(at, at + perPage).map(({ text: words, indent: by, size: large = 1 }, row): PdfText => {
      return { text: words, x: left + by * size, y: top - row * pitch, size: size * large }
    })
    const page = pages.length + 1
    texts.push({ text: foot(page), x: 280, y: 60, size: 14 })
    if (head !== '') texts.push({ text: head, x: 200, y: 790, size: 9 })
    pages.push({ texts })
  }
  return writePdf(pages, setting)
}

interface SetLine {
  text: string
  indent: number
  size?: number
}

function titleLines(title: string, perLine: number): SetLine[] {
  const size = 22 / 16
  return wrapped(title, Math.floor(perLine / size), 0).map((line) => ({
    ...{ text: line.text, size },
    indent: (perLine - width(line.text) * size) / 2,
  }))
}

/** Lines of a paragraph; no line begins with a mark that closes, and numbers stay whole. */
function wrapped(paragraph: string, perLine: number, indent: number): SetLine[] {
  const lines: SetLine[] = []
  let line = ''
  let room = perLine - indent
  const words = paragraph.trim().match(/[（《“〔‘]*(?:[!-~]+|.)[，。、；：！？）》”’〕%％]*/gu) ?? []
  for (const word of words) {
    if (line !== '' && width(line + word) > room) {
      lines.push({ text: line, indent: lines.length === 0 ? indent : 0 })
      line = ''
      room = perLine
    }
    line += word
  }
  return [...lines, { text: line, indent: lines.length === 0 ? indent : 0 }]
}

function width(text: string): number {
  return text.replaceAll(/[ -~]/gu, '').length + text.replaceAll(/[^ -~]/gu, '').length / 2
}
