/** What lies packed inside the page: `scripts/build-page.ts` puts it there. */
export type AssetName = 'worker' | 'worker-full' | 'rule-set' | 'rule-files' | 'words'

const unpacked = new Map<AssetName, Promise<ArrayBuffer>>()

/** Unpacks a part of the page, once. */
export async function assetOf(name: AssetName): Promise<ArrayBuffer> {
  const known = unpacked.get(name)
  if (known !== undefined) return known
  const asset = unpack(document.getElementById(`asset-${name}`)?.textContent ?? '')
  unpacked.set(name, asset)
  return asset
}

/** Base64 of gzip. */
async function unpack(base64: string): Promise<ArrayBuffer> {
  const characters = atob(base64.trim())
  const packed = new Uint8Array(characters.length)
  for (let at = 0; at < packed.length; at++) packed[at] = characters.charCodeAt(at)
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).arrayBuffer()
}
