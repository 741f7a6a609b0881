import { readFile } from 'node:fs/promises'
import type { CacheArgs } from '../options/cache-options.ts'
import type { Host } from '../host.ts'
import type { Setup } from '../open-setup.ts'
import { cacheFolder, openResultCache, type ResultCache } from './result-cache.ts'
import { version } from '../commands/version.ts'

/** Opens the cache that was asked for. What is found depends on the program, which its script tells, and on `setup`. */
export async function openCache(
  { cacheLocation }: CacheArgs,
  setup: Setup,
  { cwd, script }: Host,
): Promise<ResultCache> {
  const program = [await version(), process.version, script === undefined ? '' : await readFile(script, 'utf8')]
  return openResultCache(cacheFolder(cwd, cacheLocation), {
    cwd,
    setup: [program, setup],
    most: setup.config.mostBytes,
  })
}
