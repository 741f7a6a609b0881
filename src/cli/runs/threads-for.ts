import { availableParallelism } from 'node:os'

/** A thread takes some time to start, which fewer files would not make up for. */
const fewest = 200
const filesAThread = 100

/** How many threads to lint so many files in, as `--concurrency` asks. */
export function threadsAsked(concurrency: string, files: number): number {
  if (concurrency === 'off') return 1
  return concurrency === 'auto' ? threadsFor(files) : Math.max(1, Math.min(Number(concurrency), files))
}

/** How many threads are worth having for so many files; 1: the one there is. */
export function threadsFor(files: number, cores: number = availableParallelism()): number {
  return files < fewest ? 1 : Math.max(1, Math.min(cores, Math.floor(files / filesAThread)))
}
