import { configNames } from '../read/find-config.ts'

const names = [...configNames, '.fazhilintignore', '_words.bin'].filter((name) => !/\.ya?ml$/u.test(name))

/** The files that decide how reports are linted, as patterns of an editor: configuration, rules, what is ignored. */
export const settingGlobs = [`**/{${names.join(',')}}`, '**/*.{yaml,yml}']

/** Whether a file that has changed may be one of these. */
export function isSetting(uri: string): boolean {
  if (uri.includes('/node_modules/')) return false
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  return names.includes(name) || /\.ya?ml$/u.test(name)
}
