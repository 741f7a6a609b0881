import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Result } from '../../lint/result.ts'
import { crashProblem } from '../../problem/crash-problem.ts'
import type { LintHere } from './lint-here.ts'
import { resultOf } from './lint-inputs.ts'
import type { Setup } from '../open-setup.ts'
import type { Ready, Showing } from './ready.ts'

/** So many files a thread has at once, so that it need not wait for the next while this one lints. */
const atOnce = 3
/** So many results may wait for one before them. */
const waiting = 16

/** What a thread is told when it starts. */
export interface ThreadData {
  setup: Setup
  cwd: string
  /** How results are made ready there; null: they come as they are. */
  showing: Showing | null
}

interface Thread {
  worker: Worker
  /** What it has been given and not answered: numbers of files, in order. */
  given: number[]
}

/**
 * Lints files in so many threads: this one, with `here`, and others, each of which runs `script`; results come in the order
 * of the files. A file on which a thread dies (out of memory) is reported as such, and another thread goes on with the rest.
 * From the first file on that `here` leaves to others, one more of those has its place.
 */
export async function* lintInThreads(
  files: readonly string[],
  { threads, script, here, ...data }: ThreadData & { threads: number; script: string; here: LintHere },
): AsyncGenerator<Result | Ready> {
  const done = new Map<number, Result | Ready>()
  const again: number[] = []
  let next = 0
  let yielded = 0
  let stopped = false
  let wake: () => void = () => undefined
  let goOn: () => void = () => undefined

  const nextFile = (): number | undefined =>
    again.shift() ?? (next < Math.min(files.length, yielded + waiting * threads) ? next++ : undefined)
  const feed = (thread: Thread): void => {
    while (thread.given.length < atOnce) {
      const file = nextFile()
      if (file === undefined) return
      thread.given.push(file)
      thread.worker.postMessage(files[file])
    }
  }
  const finish = (file: number | undefined, result: Result | Ready): void => {
    if (file !== undefined) done.set(file, result)
    wake()
  }
  const start = (at: number): Thread => {
    // An eighth of what is usual for short-lived data: there are several threads.
    const resourceLimits = { maxYoungGenerationSizeMb: 6 }
    const worker = new Worker(script, { workerData: data satisfies ThreadData, resourceLimits })
    const thread: Thread = { worker, given: [] }
    let failure: unknown = new Error('the thread ended')
    worker.on('online', saveSpace)
    worker.on('message', (result: Result | Ready) => {
      finish(thread.given.shift(), result)
      feed(thread)
    })
    worker.on('error', (error) => (failure = error))
    worker.on('exit', () => {
      if (stopped) return
      const [file, ...others] = thread.given
      again.push(...others)
      pool[at] = start(at)
      if (file === undefined) return
      finish(file, resultOf(crashProblem(failure, { id: 'crash' }, { path: files[file] ?? '' })))
    })
    feed(thread)
    return thread
  }
  saveSpace()
  const pool: Thread[] = []
  for (let at = 1; at < threads; at++) pool.push(start(at - 1))
  const hasStopped = (): boolean => stopped
  const lintSome = async (): Promise<void> => {
    await Promise.allSettled(pool.map(async ({ worker }) => once(worker, 'online')))
    while (!stopped && next < files.length) {
      const file = nextFile()
      if (file === undefined) {
        await new Promise<void>((resolve) => (goOn = resolve))
        continue
      }
      const result = await here(files[file] ?? '').catch(() => null)
      if (hasStopped()) return
      if (result === null) {
        again.push(file)
        pool.push(start(pool.length))
        return
      }
      finish(file, result)
    }
  }
  void lintSome()

  try {
    for (; yielded < files.length; yielded++) {
      let result = done.get(yielded)
      while (result === undefined) {
        await new Promise<void>((resolve) => (wake = resolve))
        result = done.get(yielded)
      }
      done.delete(yielded)
      yield result
      for (const thread of pool) feed(thread)
      goOn()
    }
    stopped = true
    await Promise.all(pool.map(async ({ worker }) => ended(worker)))
  } finally {
    stopped = true
    await Promise.all(pool.map(async ({ worker }) => worker.terminate()))
    setFlagsFromString('--semi-space-growth-factor=2')
  }
}

/** Keeps the space for short-lived data as small as it is: there are several threads. V8 forgets it with each that it makes. */
function saveSpace(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/** Tells a thread that there is no more, and waits until it has ended. */
async function ended(worker: Worker): Promise<void> {
  const exit = once(worker, 'exit')
  worker.postMessage(null)
  await exit
}
