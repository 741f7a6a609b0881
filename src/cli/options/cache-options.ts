import type { Locale } from '../../rules/locale.ts'
import type { Wording } from '../../rules/types.ts'

/** What is asked for of a cache. */
export interface CacheArgs {
  cache: boolean
  cacheLocation?: string | undefined
}

/** Options of `lint` for what earlier runs found. */
export function cacheOptions(locale: Locale) {
  const describe = {
    zh: {
      cache: '只检查上次以来改动过的文件',
      location: '存放检查结果的文件夹（默认 node_modules/.cache/fazhilint 或 .fazhilintcache）',
    },
    en: {
      cache: 'Lint only files that have changed',
      location: 'Folder for what was found (default node_modules/.cache/fazhilint or .fazhilintcache)',
    },
  }[locale]
  return {
    cache: { type: 'boolean', default: false, describe: describe.cache },
    'cache-location': { type: 'string', requiresArg: true, describe: describe.location },
  } as const
}

/** What makes no sense in how a cache was asked for; null when all does. */
export function cacheMisuse({ cacheLocation }: CacheArgs): Wording | null {
  return cacheLocation?.trim() === ''
    ? { zh: '--cache-location 后面要写文件夹的名称', en: '--cache-location takes the name of a folder' }
    : null
}
