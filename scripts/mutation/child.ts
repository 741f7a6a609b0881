import { forget } from './forgetting.ts'
import { countIn, isPastLimit, metAtLoad, noCounts, switchOn, type Counts } from './switches.ts'
import { tests } from './vitest-stand-in.ts'

/** What the process that runs tests is asked: to run all of them as the code is, which of them reach a mutant, or to run one. */
export type Request =
  | { ask: 'survey' }
  | { ask: 'reach'; mutants: readonly number[] }
  | { ask: 'run'; test: number; mutant: number | null; hitLimit: number }

/** All tests with the time they take, and the mutants that are met only as modules are loaded. */
export interface Survey {
  tests: { name: string; milliseconds: number; failure: string | null }[]
  atLoad: number[]
}

/** Tests that reach a mutant, by their index, and how often one of them does at most. */
export interface Reach {
  tests: number[]
  hits: number
}

/** What became of one test. `loops`: the mutant was met far more often than the code before. */
export type Run = 'passed' | 'failed' | 'loops'

const reaches = new Map<number, Reach>()
let active: number | null = null

// Who asked is gone.
process.on('disconnect', () => {
  process.exit()
})
process.on('message', (request: Request) => {
  void answer(request).then((given) => process.send?.(given))
})
process.send?.('ready')

async function answer(request: Request): Promise<unknown> {
  if (request.ask === 'survey') return survey()
  if (request.ask === 'run') return run(request)
  const asked = request.mutants.map((id) => [id, reaches.get(id) ?? { tests: [], hits: 0 }] as const)
  reaches.clear()
  return Object.fromEntries(asked)
}

async function survey(): Promise<Survey> {
  const surveyed: Survey['tests'] = []
  for (const [index, { name, run }] of tests.entries()) {
    forget()
    const counts = noCounts()
    countIn(counts)
    const start = performance.now()
    const failure = await failureOf(run)
    surveyed.push({ name, milliseconds: performance.now() - start, failure })
    note(index, counts)
  }
  countIn(null)
  const atLoad = [...metAtLoad.keys()].filter((id) => metAtLoad[id] !== 0 && !reaches.has(id))
  return { tests: surveyed, atLoad }
}

function note(test: number, counts: Counts): void {
  for (const [id, count] of counts.entries()) {
    if (count === 0) continue
    const known = reaches.get(id) ?? { tests: [], hits: 0 }
    known.tests.push(test)
    known.hits = Math.max(known.hits, count)
    reaches.set(id, known)
  }
}

async function run({
  test,
  mutant,
  hitLimit,
}: {
  test: number
  mutant: number | null
  hitLimit: number
}): Promise<Run> {
  // What is kept is right for the next test of the same mutant.
  if (mutant !== active) forget()
  active = mutant
  switchOn(mutant ?? -1, hitLimit)
  const failure = await failureOf(() => tests[test]?.run())
  return isPastLimit() ? 'loops' : failure === null ? 'passed' : 'failed'
}

function failureOf(run: () => unknown): Promise<string | null> {
  return Promise.resolve()
    .then(run)
    .then(() => null, String)
}
