import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'unpdf/pdfjs'
import type { Trouble } from '../../problem/problem.ts'

/** A PDF that can be read page by page, until it is closed. */
export interface OpenPdf {
  document: PDFDocumentProxy
  /** Tables of characters that its fonts ask for and that are not at hand. */
  missing: Set<string>
  close: () => Promise<void>
}

/** No report has so many pages; whoever sends more made a mistake, or means harm. */
const mostPages = 500

/** Opens a PDF with pdf.js, which gets nothing from outside, shows nothing and makes no code of what it reads. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | Trouble> {
  const { getDocument } = await import('unpdf/pdfjs')
  const missing = new Set<string>()
  const task = getDocument({
    // It takes the bytes for itself.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: shippedData(missing),
  })
  const document = await task.promise.catch(troubleOf)
  if (!('id' in document) && document.numPages <= mostPages) return { document, missing, close: () => close(task) }
  await close(task)
  return 'id' in document ? document : { id: 'too-many-pages', data: { pages: document.numPages, limit: mostPages } }
}

async function close(task: PDFDocumentLoadingTask): Promise<void> {
  await task.destroy().catch(() => undefined)
}

/** What pdf.js would fetch: of all that, the tables of Chinese characters. */
function shippedData(missing: Set<string>): object {
  return function () {
    return {
      async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
        const { cmaps } = await import('./cmaps.ts')
        const name = filename.replace(/\.bcmap$/u, '')
        const data = kind === 'cMapUrl' && Object.hasOwn(cmaps, name) ? cmaps[name] : undefined
        if (data !== undefined) return Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
        if (kind === 'cMapUrl') missing.add(name)
        throw new Error(`${filename} is not shipped`)
      },
    }
  }
}

function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException' ? { id: 'locked-pdf' } : { id: 'damaged-pdf' }
}
