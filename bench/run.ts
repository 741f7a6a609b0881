import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { keystrokes } from './keystrokes.ts'
import { above, ratio, runNode } from './measure.ts'
import { reportOf, writeReports } from './reports.ts'

/** `npm run bench [pairs]`: what the program costs, beside programs that do less; needs a build and an idle machine. */
const pairs = Number(process.argv[2] ?? 7)
const program = 'dist/launch.cjs'
const folder = join('node_modules', '.cache', 'fazhilint-bench')

function row(name: string, value: string, goal: string): void {
  process.stdout.write(`${name.padEnd(64)} ${value.padStart(12)}   goal ${goal}\n`)
}

mkdirSync(folder, { recursive: true })
const single = join(folder, 'single.txt')
writeFileSync(single, reportOf(15_000))
for (const extension of ['txt', 'md'] as const) writeReports(join(folder, extension), 1000, extension)
writeReports(join(folder, 'many'), 5000, 'txt')

const times = (value: number): string => `${value.toFixed(2)} ×`
row('one 15 KB report, × an empty node', times(ratio([program, single], ['-e', '0'], 3 * pairs)), '≤ 2.0')
for (const [extension, name, goal] of [
  ['txt', '1,000 text reports', '≤ 0.75 (one thread ≤ 1.5)'],
  ['md', '1,000 Markdown reports', '≤ 1.25 (one thread ≤ 2.0)'],
] as const) {
  const files = join(folder, extension)
  const bare = ['bench/bare-remark.mjs', files]
  const cores = String(availableParallelism())
  row(
    `${name}, × bare remark-parse, ${cores} cores`,
    times(ratio([program, '--no-ignore', '--format', 'json', files], bare, pairs)),
    goal,
  )
  // Without a script for threads, the same program lints in one.
  const alone = ['bench/one-thread.mjs', '--no-ignore', '--format', 'json', files]
  row(`${name}, × bare remark-parse, one thread`, times(ratio(alone, bare, pairs)), goal)
}
for (const [name, files] of [
  ['1,000', 'txt'],
  ['5,000', 'many'],
] as const) {
  const { mebibytes } = runNode([program, '--no-ignore', '--format', 'json', join(folder, files)], { memory: true })
  row(`peak memory, ${name} reports`, `${mebibytes.toFixed(0)} MiB`, '≤ 150 MiB, flat')
}
const warm = [program, '--no-ignore', '--cache', '--cache-location', join(folder, 'cache'), join(folder, 'txt')]
row('warm cache, 1,000 files, above an empty node', `${above(warm, ['-e', '0'], pairs).toFixed(2)} s`, '≤ 0.3 s')
const { middle, most } = await keystrokes()
row('one keystroke in a 20 KB report, median', `${middle.toFixed(1)} ms`, '–')
row('one keystroke in a 20 KB report, p95', `${most.toFixed(1)} ms`, '≤ 8 ms')
