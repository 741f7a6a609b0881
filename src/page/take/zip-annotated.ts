import { Zip, ZipPassThrough } from 'fflate'
import type { Packed } from '../work/protocol.ts'

export interface ToAnnotate {
  path: string
  file: Blob
  findings: Packed
}

/** How the files of a folder become files of a ZIP with comments in them, one after the other. */
export interface ZipOptions {
  annotate: (file: Blob, findings: Packed) => Promise<Uint8Array | null>
  suffix: string
  onProgress: (done: number) => void
}

/** A ZIP of Word files with comments in them, and the paths of those that none could be written into. */
export async function zipAnnotated(
  files: readonly ToAnnotate[],
  { annotate, suffix, onProgress }: ZipOptions,
): Promise<{ zip: Blob; failed: string[] }> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const failed: string[] = []
  const names = new Set<string>()
  const zip = new Zip((error, chunk) => {
    if (error === null) chunks.push(chunk.slice())
  })
  for (const [at, { path, file, findings }] of files.entries()) {
    const bytes = await annotate(file, findings)
    if (bytes === null) failed.push(path)
    else {
      // Word files are packed already.
      const part = new ZipPassThrough(freeName(path.replace(/\.docx$/iu, '') + suffix, names))
      zip.add(part)
      part.push(bytes, true)
    }
    onProgress(at + 1)
  }
  zip.end()
  return { zip: new Blob(chunks, { type: 'application/zip' }), failed }
}

/** Two files may have been dropped from two folders under one name. */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let count = 2; taken.has(free); count++) free = name.replace(/(?=\.docx$)/u, `(${count})`)
  taken.add(free)
  return free
}
