import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { isMainThread } from 'node:worker_threads'
import { codePath, readCode, writeCode } from './code-cache.ts'
import type * as program from './main.ts'

/** The bundled program, and what it needs to be started. */
export interface Bundled {
  code: string
  /** What it is called in the cache, so that no other bundle is taken for it. */
  hash: string
  /** The file it is in, and the script that threads run. */
  file: string
  script: string
  /** A file that comes with the program, where it has them in itself. */
  shipped?: (path: string) => Uint8Array | null
}

/**
 * Starts the bundled program with the code that V8 made of it in an earlier run, kept in the user's cache folder. That
 * folder may be deleted at any time, and a run that cannot read or write it only takes longer.
 */
export function startProgram({ code, hash, file, script: started, shipped }: Bundled): void {
  loadAhead()
  // Otherwise V8 optimizes, in a thread beside, functions that are done when it is ready: a quarter of what one report costs.
  setFlagsFromString('--interrupt-budget=1000000')
  // Otherwise V8 first makes bytecode of each pattern and machine code of it soon after: two compilations for most.
  setFlagsFromString('--no-regexp-tier-up')
  // Otherwise the heap grows to four times of what is kept before V8 looks for what is not.
  setFlagsFromString('--heap-growing-percent=30')
  // Otherwise V8 marks, in threads beside, a heap that is thrown away as soon as the report is done.
  setFlagsFromString('--no-concurrent-marking')
  // Otherwise V8 wakes threads for each of the many small collections: what they cost is more than what they take over.
  setFlagsFromString('--no-parallel-scavenge')
  // Where there are several threads, each gets along with little space for short-lived data; V8 knows one number for all of them.
  if (!isMainThread) setFlagsFromString('--semi-space-growth-factor=1')
  // It takes no code that was made under other flags.
  const kind = isMainThread ? '' : '-thread'
  const cache = codePath(`${hash}-${process.version}-${process.arch}${kind}`)
  const { script, isCached, refused } = compile(`(function (${parameters}) {${code}\n})`, file, cache)
  const module = { exports: {} as typeof program }
  const run = script.runInThisContext() as (...given: unknown[]) => void
  run(module.exports, createRequire(file), module, __dirname, importModule, shipped)
  const { main, processHost, serve } = module.exports
  const keep = (): void => {
    // Another may have been first.
    if (isCached || isNew(cache, refused)) return
    writeCode(cache, script.createCachedData())
  }
  if (isMainThread) {
    // Only what has run is kept: after `--version` almost nothing of what a report needs, and for all later runs.
    let hasLinted = false
    const linted = (): void => void (hasLinted = true)
    void main(process.argv.slice(2), { ...processHost(), script: started, linted }).then((code) => {
      process.exitCode = code
      if (hasLinted) keep()
      if (isDone()) process.exit()
    })
  } else void serve().then(keep)
}

/**
 * Loads what every run needs of node, under the flags that node was built with: V8 takes no code that was made under others,
 * so that node's own modules would have to be compiled.
 */
function loadAhead(): unknown[] {
  return [process.stdout, process.stderr, performance.now()]
}

/** The program and whether it was cached; of what was, only what is no good is kept: a thread would hold it all the time. */
function compile(code: string, filename: string, cache: string) {
  const cachedData = readCode(cache)
  const script = new Script(code, { filename, ...(cachedData && { cachedData }) })
  const isCached = cachedData !== undefined && script.cachedDataRejected !== true
  return { script, isCached, refused: isCached ? undefined : cachedData }
}

/**
 * Whether nothing is left to be done or written, so that the process can end at once: V8 would only wait for its threads
 * and take down the heap first.
 */
function isDone(): boolean {
  const written = [process.stdout, process.stderr].every(({ writableLength }) => writableLength === 0)
  // Standard streams, and files that were read to their end.
  return written && process.getActiveResourcesInfo().every((name) => /^(?:TTY|Pipe|TCP|CloseReq)/u.test(name))
}

/** Whether a file is another than it was. */
function isNew(path: string, before: Buffer | undefined): boolean {
  const now = readCode(path)
  return now !== undefined && before?.equals(now) !== true
}

/** What a CommonJS module sees, how to load an ES module, which code from a cache cannot do itself, and `shipped`. */
const parameters = 'exports, require, module, __dirname, importModule, shipped'

async function importModule(name: string): Promise<unknown> {
  return import(name)
}
