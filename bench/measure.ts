import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One run of a process: seconds on the clock and MiB at most. */
export interface Run {
  seconds: number
  mebibytes: number
}

const folder = mkdtempSync(join(tmpdir(), 'fazhilint-bench-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true })
})

/** Runs node with arguments; output is thrown away, and a program that fails otherwise than by findings stops the bench. */
export function runNode(args: string[], { memory = false } = {}): Run {
  const peak = join(folder, 'peak')
  // Told by the process itself at its end; the hook costs some milliseconds, so it is left out where time counts.
  const hook = `process.on('exit',()=>require('node:fs').writeFileSync(${JSON.stringify(peak)},String(process.resourceUsage().maxRSS)))`
  const hooked = memory
    ? [
        '--import',
        `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('/');${encodeURIComponent(hook)}`,
      ]
    : []
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, [...hooked, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')}: ${String(status)} ${stderr}`)
  return { seconds, mebibytes: memory ? Number(readFileSync(peak, 'utf8')) / 1024 : 0 }
}

/** The median of how many times as long one command takes as another, run in turn, after one run of each to warm up. */
export function ratio(one: string[], other: string[], pairs: number): number {
  runNode(one)
  runNode(other)
  return median(Array.from({ length: pairs }, () => runNode(one).seconds / runNode(other).seconds))
}

/** The median of how many seconds longer one command takes than another, run in turn, after two runs to warm up. */
export function above(one: string[], other: string[], pairs: number): number {
  for (const args of [one, one, other]) runNode(args)
  return median(Array.from({ length: pairs }, () => runNode(one).seconds - runNode(other).seconds))
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
