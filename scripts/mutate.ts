import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { globSync } from 'tinyglobby'
import config from '../vitest.mutation.config.ts'
import { bundleTests } from './mutation/bundle-tests.ts'
import { draw } from './mutation/draw.ts'
import { instrument, withOnly, type Mutant } from './mutation/instrument.ts'
import { judgeMutant, type Verdict } from './mutation/judge-mutant.ts'
import { startRunner } from './mutation/runner.ts'
import { lineOf, tableOf } from './mutation/table.ts'

/**
 * Changes the code of `checks/` and `report/` and says which changes no test of vitest.mutation.config.ts notices.
 * `--file src/checks/pairs.ts`, `--file src/checks/pairs.ts:40-80`, `--file src/report`: all of a file, or of its lines, or of a folder;
 * as often as wanted.
 * `--sample 400 --seed 1`: so many of those, or of all there are, by lot.
 * Mutants are Stryker's; those of what is worked out as modules are loaded are left out, as no test can switch them on.
 */
const { values } = parseArgs({
  options: { file: { type: 'string', multiple: true }, sample: { type: 'string' }, seed: { type: 'string' } },
})
const folder = 'node_modules/.cache/mutation'
const wanted = (values.file ?? []).flatMap((given) => {
  const [, path = '', from = '1', to = from] = /^(.*?)(?::(\d+)(?:-(\d+))?)?$/u.exec(given) ?? []
  const lines = { from: Number(from), to: given === path ? Infinity : Number(to) }
  return globSync([path.endsWith('.ts') ? path : `${path}/**/*.ts`]).map((file) => ({ file, ...lines }))
})
const all = globSync(['src/{checks,report}/**/*.ts'], { ignore: ['src/checks/index.ts'] }).sort()
const files = wanted.length === 0 ? all : [...new Set(wanted.map(({ file }) => file))]

const { mutants, code } = await instrument(files)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const inQuestion = mutants.filter(
  ({ file, line }) =>
    wanted.length === 0 || wanted.some((one) => one.file === file && one.from <= line && line <= one.to),
)
const size = Number(values.sample ?? Infinity)
// Which are of no use is known later: about a quarter.
const drawn = values.sample === undefined ? inQuestion : draw(inQuestion, Math.ceil(1.5 * size) + 20, seed)

mkdirSync(folder, { recursive: true })
const script = `${folder}/${process.pid}.mjs`
const ids = new Set(drawn.map(({ id }) => id))
const { include = [], exclude = [] } = config.test ?? {}
const tests = globSync(include, { ignore: exclude }).sort()
await bundleTests(tests, new Map([...code].map(([file, text]) => [file, withOnly(ids, text)])), script)
const runner = await startRunner(script)
const survey = await runner.survey()
for (const { name, failure } of survey.tests) if (failure !== null) console.log(`fails as it is: ${name}: ${failure}`)

const atLoad = new Set(survey.atLoad)
const chosen = drawn.filter(({ id }) => !atLoad.has(id)).slice(0, size)
const lot = values.sample === undefined ? '' : ` by lot, seed ${seed}`
console.log(
  `${chosen.length} mutants of ${inQuestion.length}${lot}; those of constants are left out; ${survey.tests.length} tests`,
)
const reaches = await runner.reach(chosen.map(({ id }) => id))
const results = resultsIn(`${folder}/${digest()}.jsonl`)
const judged: { mutant: Mutant; verdict: Verdict }[] = []
// They are drawn in no order, so that the first of them are a sample as well.
process.once('SIGINT', end)
for (const mutant of chosen) {
  const verdict =
    results.known.get(mutant.key) ??
    (await judgeMutant(mutant.id, reaches[mutant.id] ?? { tests: [], hits: 0 }, { runner, survey }))
  results.add(mutant.key, verdict)
  judged.push({ mutant, verdict })
  if (verdict === 'survived' || verdict === 'unreached') console.log(lineOf(mutant, verdict))
}
end()

function end(): void {
  runner.stop()
  rmSync(script)
  console.log(tableOf(judged))
  process.exit()
}

/** What was found before with the same code, tests and data, so that a run can go on. */
function resultsIn(path: string): { known: Map<string, Verdict>; add: (key: string, verdict: Verdict) => void } {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []
  const known = new Map(lines.map((line) => JSON.parse(line) as [string, Verdict]))
  const add = (key: string, verdict: Verdict) => {
    if (!known.has(key)) appendFileSync(path, `${JSON.stringify([key, verdict])}\n`)
    known.set(key, verdict)
  }
  return { known, add }
}

/** What may change a verdict. */
function digest(): string {
  const hash = createHash('sha256')
  for (const path of globSync(['{src,test,rules,seeds}/**']).sort()) hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}
