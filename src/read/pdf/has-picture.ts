import type { PDFPageProxy } from 'unpdf/pdfjs'

/** Whether a page shows pictures. */
export async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('unpdf/pdfjs')
  const pictures = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObjectGroup,
  ])
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((operation) => pictures.has(operation))
}
