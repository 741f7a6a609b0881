import { fork, type ChildProcess } from 'node:child_process'
import type { Reach, Request, Run, Survey } from './child.ts'

/** The process that runs tests; it is started again where it hangs or dies. */
export interface Runner {
  survey: () => Promise<Survey>
  /** By the id of the mutant; can be asked once after a survey. */
  reach: (mutants: readonly number[]) => Promise<Record<number, Reach>>
  /** `hangs`: the process had to be stopped, or was stopped for want of memory. */
  run: (test: Omit<Request & { ask: 'run' }, 'ask'>, milliseconds: number) => Promise<Run | 'hangs'>
  restart: () => Promise<void>
  stop: () => void
}

const toLoad = 1_800_000

/** Starts a bundle of tests. */
export async function startRunner(script: string): Promise<Runner> {
  let child = await started(script)
  const restart = async () => {
    child.kill('SIGKILL')
    child = await started(script)
  }
  const ask = async (request: Request, milliseconds: number) => {
    child.send(request)
    return answered(child, milliseconds)
  }
  return {
    survey: async () => (await ask({ ask: 'survey' }, toLoad)) as Survey,
    reach: async (mutants) => (await ask({ ask: 'reach', mutants }, toLoad)) as Record<number, Reach>,
    run: async (test, milliseconds) => {
      const run = await ask({ ask: 'run', ...test }, milliseconds)
      if (run !== null) return run as Run
      await restart()
      return 'hangs'
    },
    restart,
    stop: () => child.kill('SIGKILL'),
  }
}

async function started(script: string): Promise<ChildProcess> {
  const child = fork(script, { execArgv: ['--max-old-space-size=1500'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  if ((await answered(child, toLoad)) === null) throw new Error('the tests cannot be loaded')
  return child
}

/** What a process says next; null if it says nothing in time, or ends. */
function answered(child: ChildProcess, milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => {
    const end = (answer: unknown) => {
      clearTimeout(timer)
      child.off('message', end)
      child.off('exit', none)
      resolve(answer)
    }
    const none = () => {
      end(null)
    }
    const timer = setTimeout(none, milliseconds)
    child.once('message', end)
    child.once('exit', none)
  })
}
