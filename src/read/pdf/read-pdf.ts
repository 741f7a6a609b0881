import type { Doc } from '../../doc/doc.ts'
import type { Trouble } from '../../problem/problem.ts'
import { buildDoc } from './build-doc.ts'
import { framesOf } from './frame.ts'
import { hasPicture } from './has-picture.ts'
import { isBomb } from './is-bomb.ts'
import { isLegible } from './is-legible.ts'
import { isWhole } from './is-whole.ts'
import { openPdf, type OpenPdf } from './open-pdf.ts'
import { paragraphsOf } from './paragraphs.ts'
import { piecesOf } from './pieces-of.ts'
import { rowsOf } from './rows-of.ts'
import { tablesOf } from './tables.ts'
import { withoutMargins, type PageRows } from './without-margins.ts'

/** Reads a PDF: the lines of its pages, joined to paragraphs. Pages that are pictures are named. */
export async function readPdf(bytes: Uint8Array): Promise<Doc | Trouble> {
  if (!isWhole(bytes)) return { id: 'damaged-pdf' }
  if (await isBomb(bytes)) return bomb
  const pdf = await openPdf(bytes)
  if ('id' in pdf) return pdf
  try {
    return await docOf(pdf)
  } catch {
    // pdf.js gives up on a page only where the file breaks its own rules.
    return { id: 'damaged-pdf' }
  } finally {
    await pdf.close()
  }
}

const bomb: Trouble = { id: 'damaged-pdf', outcome: 'bomb' }

async function docOf(pdf: OpenPdf): Promise<Doc | Trouble> {
  const pages = await pagesOf(pdf)
  if (pages === null) return bomb
  const rows = withoutMargins(pages)
  const frameAt = framesOf(rows, pages)
  const parts = tablesOf(rows).flatMap((stretch) =>
    stretch.isTable ? [stretch] : paragraphsOf(stretch.rows, frameAt).map((lines) => ({ isTable: false, rows: lines })),
  )
  const doc = buildDoc(parts)
  if (pdf.missing.size > 0 && doc.text.length < 100) return { id: 'unreadable-pdf' }
  const pictures = await picturesOf(
    pdf,
    rows.map(({ page }) => page),
  )
  if (pictures.length >= pages.length / 2 || doc.text.trim() === '') return { id: 'no-text-layer' }
  if (!isLegible(doc.text)) return { id: 'unreadable-pdf' }
  return pictures.length === 0
    ? doc
    : { ...doc, unread: { id: 'no-text-layer', outcome: 'pages', data: { pages: pictures } } }
}

interface Page extends PageRows {
  width: number
}

async function pagesOf({ document }: OpenPdf): Promise<Page[] | null> {
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const text = await piecesOf(page)
    if (text === null) return null
    pages.push({ width: text.width, height: text.height, rows: rowsOf(text, number) })
    page.cleanup()
  }
  return pages
}

/** A page with fewer lines has no text worth the name: a scanner may have put a line there. */
const fewLines = 2
/** Of so many pages without text it is looked at what they are; more are taken for the same. */
const mostLooked = 12

/** The pages that are pictures, given for each line the page it stands on; an empty page has nothing to read. */
async function picturesOf({ document }: OpenPdf, lines: number[]): Promise<string[]> {
  const counts = new Map<number, number>()
  for (const page of lines) counts.set(page, (counts.get(page) ?? 0) + 1)
  const pictures: string[] = []
  for (let number = 1, looked = 0; number <= document.numPages; number++) {
    if ((counts.get(number) ?? 0) >= fewLines) continue
    if (looked++ >= mostLooked || (await hasPicture(await document.getPage(number)))) pictures.push(String(number))
  }
  return pictures
}
