import { shippedFile } from './shipped.ts'

/** The page that lints in a browser; null where it was not built. */
export async function shippedPage(): Promise<Uint8Array | null> {
  return shippedFile('page/fazhilint.html')
}
