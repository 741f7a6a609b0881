import { shippedFile } from '../../read/shipped.ts'

/** The version of the package. */
export async function version(): Promise<string> {
  const bytes = await shippedFile('package.json')
  return (JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as { version: string }).version
}
