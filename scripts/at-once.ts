import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/**
 * Runs scripts of package.json at once, as `tsx scripts/at-once.ts lint test`. What the last one says is shown as it comes,
 * what others say behind it, each in one piece. Fails if one of them does.
 */
async function runAtOnce(names: readonly string[]): Promise<void> {
  const aside = names.slice(0, -1).map((name) => ({ name, ended: runAside(name) }))
  const shown = names.slice(-1).map((name) => ({ name, ended: runShown(name) }))
  const failed: string[] = []
  for (const { name, ended } of [...shown, ...aside]) {
    const { said, code } = await ended
    process.stdout.write(said)
    if (code !== 0) failed.push(name)
  }
  if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

interface Ended {
  said: string
  code: number | null
}

async function runShown(name: string): Promise<Ended> {
  return { said: '', code: await codeOf(spawn(`npm run ${name}`, { shell: true, stdio: 'inherit' })) }
}

async function runAside(name: string): Promise<Ended> {
  const child = spawn(`npm run ${name} 2>&1`, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] })
  const [said, code] = await Promise.all([text(child.stdout), codeOf(child)])
  return { said, code }
}

async function codeOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null]
  return code
}

await runAtOnce(process.argv.slice(2))
