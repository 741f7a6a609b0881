import { shippedFile } from './shipped.ts'

/** A shipped rule set as it was built, as JSON without examples; null for any other, and where nothing was built. */
export async function readCompiled(name: string): Promise<string | null> {
  if (!/^[\w-]+$/u.test(name)) return null
  // In UTF-16, as V8 keeps it: what is to be decoded takes longer than what is to be parsed.
  const json = await shippedFile(`compiled/${name}.utf16`)
  return json === null ? null : Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString('utf16le')
}
