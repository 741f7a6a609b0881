import type { Locale } from '../../rules/locale.ts'

/** The languages by the names that `--locale` takes. */
export const localeNames = ['zh-CN', 'en']

/**
 * The language of all texts: `--locale`, else the environment's; Chinese where that does not say.
 * Read before the arguments are parsed, since what is wrong with them is said in it too.
 */
export function chooseLocale(argv: string[], env: Record<string, string | undefined>): Locale {
  const wanted = [...argv.join('\0').matchAll(/(?:^|\0)--locale[=\0]([^\0]*)/g)].at(-1)?.[1]
  if (wanted !== undefined) return wanted === 'en' ? 'en' : 'zh'
  const said = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '') ?? ''
  return /^(?:$|zh|C\b|POSIX)/i.test(said) ? 'zh' : 'en'
}
