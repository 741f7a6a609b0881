import { on } from 'node:events'
import { resolve } from 'node:path'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Problem } from '../../problem/problem.ts'
import { readFile } from '../../read/read-file.ts'
import type { Source } from '../../read/source.ts'
import { formatOptions } from '../options/format-options.ts'
import { lintInputs } from './lint-inputs.ts'
import type { ThreadData } from './lint-in-threads.ts'
import { openMaking } from './ready.ts'

/** What a thread does: it lints the files it is told of, one after the other, until it is told of none. */
export async function serve(): Promise<void> {
  const { setup, cwd, showing } = workerData as ThreadData
  const port = parentPort
  if (port === null) return
  const making = showing && openMaking(showing, await formatOptions(setup.ruleSet, showing.layout, cwd))
  for await (const result of lintInputs(inputsFrom(port, cwd, setup.config.mostBytes ?? undefined), {
    setup,
    fixing: null,
    cwd,
  }))
    port.postMessage(making?.make(result) ?? result)
}

async function* inputsFrom(port: MessagePort, cwd: string, most?: number): AsyncGenerator<Source | Problem> {
  for await (const [path] of on(port, 'message') as AsyncIterable<[string | null]>) {
    if (path === null) return
    yield await readFile(path, resolve(cwd, path), most)
  }
}
