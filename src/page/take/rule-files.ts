import { unzipSync } from 'fflate'
import { decode } from '../../read/decode.ts'
import type { Given } from '../view/dropped-files.ts'
import type { RuleFile } from '../work/gather-folders.ts'

/** More than all rules there are. */
const most = 5_000_000

/** The YAML files of a folder, or of a ZIP; of anything else nothing. */
export async function ruleFiles(given: readonly Given[]): Promise<RuleFile[]> {
  const files: RuleFile[] = []
  for (const { path, file } of given) {
    if (isYaml(path) && file.size < most) add(files, path, new Uint8Array(await file.arrayBuffer()))
    if (!/\.zip$/iu.test(path)) continue
    for (const [name, bytes] of Object.entries(unzipped(new Uint8Array(await file.arrayBuffer()))))
      add(files, name, bytes)
  }
  return files
}

function add(files: RuleFile[], path: string, bytes: Uint8Array): void {
  const decoded = decode(bytes)
  if ('text' in decoded) files.push({ path: path.replaceAll('\\', '/'), text: decoded.text })
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => isYaml(name) && originalSize < most })
  } catch {
    return {}
  }
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/iu.test(path)
}
