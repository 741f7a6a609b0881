import { readFile } from 'node:fs/promises'

/** Where the build puts the page: beside the program, and for who runs the sources in what was built of them. */
const places = ['../page/fazhilint.html', '../../dist/page/fazhilint.html']

/** The page that lints in a browser; null where it was not built. */
export async function shippedPage(): Promise<Uint8Array | null> {
  for (const place of places) {
    const bytes = await readFile(new URL(place, import.meta.url)).catch(() => null)
    if (bytes !== null) return bytes
  }
  return null
}
