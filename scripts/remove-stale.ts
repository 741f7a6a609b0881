import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Modules in `dist` that no source has: what the build makes besides. */
const made = ['fazhilint.cjs', 'launch.cjs', join('rules', 'validators.cjs'), join('rules', 'validators.js')]

/**
 * Takes out of `dist` the modules whose sources are gone, so that they are not packed. What is built stays until the build,
 * which `npm pack` runs next, writes over it: the clone works all the time.
 */
function removeStale(): void {
  if (!existsSync('dist')) return
  for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    const source = file.replace(/(?:\.d\.ts|\.c?js)$/u, '')
    if (source === file || made.includes(file) || file.startsWith('offline')) continue
    if (!['.ts', '.tsx'].some((end) => existsSync(join('src', source + end)))) rmSync(join('dist', file))
  }
}

removeStale()
