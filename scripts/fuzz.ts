import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { compile } from '../src/lint/compile.ts'
import { faultsOf } from '../test/fuzz/invariants.ts'
import { samplesOf, textsFrom } from '../test/fuzz/texts.ts'
import { ruleSetOf } from '../test/shipped.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    processes: { type: 'string' },
  },
})
const seed = Number(values.seed ?? Date.now() % 0x7fffffff)

if (process.send === undefined && values.path === undefined) await share()
else await fuzz()

/** Runs as many processes as there are cores, each with its own seed and its share of the runs. */
async function share(): Promise<void> {
  const processes = Number(values.processes ?? availableParallelism())
  const limits = [
    ...(values.minutes === undefined ? [] : ['--minutes', values.minutes]),
    ...(values.runs === undefined ? [] : ['--runs', String(Math.ceil(Number(values.runs) / processes))]),
  ]
  const codes = Array.from({ length: processes }, (_, index) => {
    const child = fork(import.meta.filename, ['--seed', String(seed + index), ...limits], {
      execArgv: process.execArgv,
    })
    return new Promise<number>((resolve) =>
      child.on('exit', (code) => {
        resolve(code ?? 1)
      }),
    )
  })
  process.exitCode = Math.max(...(await Promise.all(codes)))
}

/** Tries texts until time or runs are over, or one fails; says which, made as small as can be. */
async function fuzz(): Promise<void> {
  const ruleSet = await ruleSetOf('rule-of-law-report')
  const linter = compile(ruleSet)
  const milliseconds = values.minutes === undefined ? undefined : Number(values.minutes) * 60_000
  const start = performance.now()
  const { failed, numRuns, counterexample, counterexamplePath } = await fc.check(
    fc.asyncProperty(textsFrom(samplesOf(ruleSet)), async (text) => (await faultsOf(text, linter)).length === 0),
    {
      seed,
      numRuns: values.runs === undefined ? Number.MAX_SAFE_INTEGER : Number(values.runs),
      ...(milliseconds === undefined ? {} : { interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false }),
      ...(values.path === undefined ? {} : { path: values.path }),
    },
  )
  const rate = Math.round(numRuns / ((performance.now() - start) / 1000))
  console.log(`seed ${seed}: ${numRuns} texts, ${rate} a second`)
  if (!failed) return
  const [text = ''] = counterexample ?? []
  console.log(`again by --seed ${seed} --path ${counterexamplePath ?? ''}\n${JSON.stringify(text)}`)
  for (const fault of await faultsOf(text, linter)) console.log(`  ${fault}`)
  process.exitCode = 1
}
