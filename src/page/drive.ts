import { makeProblem } from '../problem/make-problem.ts'
import type { Problem } from '../problem/problem.ts'
import { textFormat } from '../read/text-format.ts'
import type { Action } from './state/reduce.ts'
import type { FileEntry, State } from './state/state.ts'
import type { RuleFile } from './work/gather-folders.ts'
import type { Input, Packed, WriteOrder } from './work/protocol.ts'
import { stopped } from './work/asker.ts'
import { oneAtATime } from './work/one-at-a-time.ts'
import { runAll } from './work/run-all.ts'
import { type Colleague, refusalOf, startWorker, type WorkerSetting } from './work/start-worker.ts'
import { toldTogether } from './work/told-together.ts'
import { reasonOf } from '../problem/reason-of.ts'

/** What the page can have done beside it. */
export interface Driver {
  /** Examines all files that wait. */
  examineWaiting: () => Promise<void>
  /** Examines the open file, for all that is shown of it. */
  examineOpen: () => Promise<void>
  /** Tries a rule set of the user's: what is wrong with it, nothing if it is right. */
  tryRules: (files: readonly RuleFile[]) => Promise<Problem[]>
  /** Examines the open file anew, with other workers: the rules are no longer the same. */
  restart: () => void
  /** A Word file with comments in it; null for one that has no place for them, or that the worker failed on. */
  annotate: (file: Blob, problems: Problem[] | Packed, trackFixes: boolean) => Promise<Uint8Array | null>
  /** A file to be taken away; null where the worker failed on it. */
  write: (what: WriteOrder['what']) => Promise<Uint8Array | null>
}

/** Joins the state of the page with the workers beside it. */
export function drive(stateOf: () => State, dispatch: (action: Action) => void): Driver {
  let colleague: Promise<Colleague> | null = null
  let running = false

  const hire = async (): Promise<Colleague> => {
    colleague ??= startWorker(settingOf(stateOf()))
    try {
      return await colleague
    } catch (error) {
      colleague = null
      throw error
    }
  }

  // While one answer is waited for, only the last of the texts after it is of interest.
  const examineOpen = oneAtATime(async () => {
    const { open, files } = stateOf()
    const entry = files.find(({ id }) => id === open?.file)
    if (entry === undefined) return
    try {
      const helper = await hire()
      const input = await inputOf(entry)
      const examined = await helper.examine(input, true)
      // What was changed meanwhile is examined again by whoever changed it.
      if (isStill(stateOf(), entry)) dispatch({ type: 'examined', file: entry.id, examined })
    } catch (error) {
      if (error instanceof Error && error.message === stopped) return
      colleague = null
      dispatch({ type: 'failed', file: entry.id, problem: troubleOf(entry.path, error) })
    }
  })

  // Results come fast; the page is drawn for some of them together.
  const { tell, flush } = toldTogether(dispatch, pause)

  const examineWaiting = async (): Promise<void> => {
    if (running) return
    running = true
    const waiting = (): FileEntry[] => stateOf().files.filter(({ status }) => status === 'waiting')
    for (let items = waiting(); items.length > 0; items = waiting()) {
      await runAll({
        items,
        most: Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)),
        start: async () => startWorker(settingOf(stateOf())),
        input: inputOf,
        onDone: ({ id }, examined) => {
          tell({ type: 'examined', file: id, examined })
        },
        onFailed: ({ id, path }, reason) => {
          tell({ type: 'failed', file: id, problem: troubleOf(path, new Error(reason)) })
        },
        isStopped: () => stateOf().files.length === 0,
      })
      flush()
      // What was told is in the state once it has been drawn.
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    running = false
  }

  const begin = async (): Promise<void> => {
    const { about } = await hire()
    dispatch({ type: 'ready', about })
  }

  const ask = async (order: (helper: Colleague) => Promise<ArrayBuffer | null>): Promise<Uint8Array | null> => {
    try {
      const bytes = await order(await hire())
      return bytes === null ? null : new Uint8Array(bytes)
    } catch {
      colleague = null
      return null
    }
  }

  void begin().catch((error: unknown) => {
    dispatch({ type: 'broken', reason: reasonOf(error) })
  })

  return {
    examineOpen,
    examineWaiting,
    tryRules: async (files) => {
      try {
        const { stop } = await startWorker({ severities: {}, own: files })
        stop()
        return []
      } catch (error) {
        const data = { reason: reasonOf(error) }
        return refusalOf(error) ?? [makeProblem({ id: 'program-crash', data }, { source: 'crash', path: '' })]
      }
    },
    annotate: async (file, problems, trackFixes) => {
      const order = { bytes: await file.arrayBuffer(), problems, locale: stateOf().locale, trackFixes }
      return ask(async ({ annotate }) => annotate({ ...order, date: new Date().toISOString().replace(/\.\d+/u, '') }))
    },
    write: async (what) => ask(async ({ write }) => write({ what, locale: stateOf().locale })),
    restart: () => {
      void colleague?.then(({ stop }) => {
        stop()
      })
      colleague = null
      // The state is not yet that of the action before.
      setTimeout(() => {
        void begin().then(examineOpen)
      })
    },
  }
}

/** Between two looks at the results of many files, in milliseconds. */
const pause = 150

function settingOf({ severities, own }: State): WorkerSetting {
  return { severities, own: own?.files ?? null }
}

function isStill({ files }: State, { id, source }: FileEntry): boolean {
  return files.find((entry) => entry.id === id)?.source === source
}

async function inputOf({ path, source }: FileEntry): Promise<Input> {
  return source.kind === 'text'
    ? { path, text: source.text, format: textFormat(path) }
    : { path, bytes: await source.file.arrayBuffer() }
}

/** Why a worker gave no answer, in the form of all that can be wrong. */
function troubleOf(path: string, error: unknown): Problem {
  return makeProblem({ id: 'crash', data: { reason: reasonOf(error) } }, { source: 'crash', path })
}
