import { documentExtensions } from '../read/document-formats.ts'
import { configNames } from '../read/find-config.ts'

const names = [...configNames, '.fazhilintignore', 'fazhilint-suppressions.json'].filter(
  (name) => !/\.ya?ml$/u.test(name),
)
const settings = [`{${names.join(',')}}`, '*.{yaml,yml}']

/** The files that decide how reports are linted, as patterns of an editor: configuration, rules, what is ignored or known. */
export const settingGlobs = settings.map((name) => `**/${name}`)

/** The same in one folder, which may lie outside of what the editor has open. */
export function settingsIn(folder: string): { globPattern: { baseUri: string; pattern: string } }[] {
  return settings.map((pattern) => ({ globPattern: { baseUri: folder, pattern } }))
}

/** Files that are linted as they lie there: an editor shows no such. */
export const documentGlob = `**/*.{${documentExtensions.join(',')}}`

/** Whether a file that has changed may be one that decides how reports are linted. */
export function isSetting(uri: string): boolean {
  if (uri.includes('/node_modules/')) return false
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  return names.includes(name) || /\.ya?ml$/u.test(name)
}
