/** What lies packed inside the page: `scripts/build-page.ts` puts it there. */
export type AssetName = 'worker' | 'worker-full' | 'rule-set' | 'rule-files'

const unpacked = new Map<AssetName, Promise<ArrayBuffer>>()

/** Unpacks a part of the page, once. */
export async function assetOf(name: AssetName): Promise<ArrayBuffer> {
  const known = unpacked.get(name)
  if (known !== undefined) return known
  const asset = unpack(document.getElementById(`asset-${name}`)?.textContent ?? '')
  unpacked.set(name, asset)
  return asset
}

/** Characters that are decoded at a time; a multiple of four. */
const atOnce = 1 << 18

/** Base64 of gzip. */
async function unpack(base64: string): Promise<ArrayBuffer> {
  const all = base64.trim()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0; from < all.length; from += atOnce) {
    const characters = atob(all.slice(from, from + atOnce))
    const piece = new Uint8Array(characters.length)
    for (let at = 0; at < piece.length; at++) piece[at] = characters.charCodeAt(at)
    pieces.push(piece)
    // Whoever reads or writes meanwhile comes first.
    await new Promise((resolve) => setTimeout(resolve))
  }
  const stream = new Blob(pieces).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).arrayBuffer()
}
