import type { Colleague } from './start-worker.ts'
import type { Examined, Input } from './protocol.ts'
import { reasonOf } from '../../problem/reason-of.ts'

export interface Batch<T> {
  items: readonly T[]
  /** How many workers at a time. */
  most: number
  start: () => Promise<Pick<Colleague, 'examine' | 'stop'>>
  /** The bytes of an item, read when its turn comes. */
  input: (item: T) => Promise<Input>
  onDone: (item: T, examined: Examined) => void
  onFailed: (item: T, reason: string) => void
  /** Asked before each item. */
  isStopped: () => boolean
}

/** Examines many files with a few workers. A worker that crashes or hangs loses its file alone: another takes over. */
export async function runAll<T>({ items, most, start, input, ...batch }: Batch<T>): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    let colleague: Awaited<ReturnType<typeof start>> | null = null
    while (next < items.length && !batch.isStopped()) {
      const item = items[next++]
      if (item === undefined) break
      try {
        colleague ??= await start()
        batch.onDone(item, await colleague.examine(await input(item), false))
      } catch (error) {
        batch.onFailed(item, reasonOf(error))
        colleague?.stop()
        colleague = null
      }
    }
    colleague?.stop()
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work))
}
