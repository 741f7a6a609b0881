import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { globSync } from 'tinyglobby'
import config from '../vitest.mutation.config.ts'
import { bundleTests } from './mutation/bundle-tests.ts'
import { draw } from './mutation/draw.ts'
import { instrument, type Mutant } from './mutation/instrument.ts'
import { judgeMutant, type Verdict } from './mutation/judge-mutant.ts'
import { startRunner } from './mutation/runner.ts'
import { lineOf, tableOf } from './mutation/table.ts'

/**
 * Changes the code of `checks/` and `report/` and says which changes no test of vitest.mutation.config.ts notices.
 * `--file src/checks/pairs.ts`, `--file src/checks/pairs.ts:40-80`: all of a file, or of its lines; as often as wanted.
 * `--sample 400 --seed 1`: so many of those, or of all there are, by lot.
 * Mutants are Stryker's; those of what is worked out as modules are loaded are left out, as no test can switch them on.
 */
const { values } = parseArgs({
  options: { file: { type: 'string', multiple: true }, sample: { type: 'string' }, seed: { type: 'string' } },
})
const folder = 'node_modules/.cache/mutation'
const wanted = (values.file ?? []).map((given) => {
  const [, file = '', from = '1', to = from] = /^(.*?)(?::(\d+)(?:-(\d+))?)?$/u.exec(given) ?? []
  return { file, from: Number(from), to: given === file ? Infinity : Number(to) }
})
const all = globSync(['src/{checks,report}/**/*.ts'], { ignore: ['src/checks/index.ts'] }).sort()
const files = wanted.length === 0 ? all : [...new Set(wanted.map(({ file }) => file))]

const { mutants, code } = await instrument(files)
mkdirSync(folder, { recursive: true })
const version = digest()
const script = `${folder}/${version}.mjs`
const { include = [], exclude = [] } = config.test ?? {}
await bundleTests(globSync(include, { ignore: exclude }).sort(), code, script)
const runner = await startRunner(script)
const survey = await runner.survey()
for (const { name, failure } of survey.tests) if (failure !== null) console.log(`fails as it is: ${name}: ${failure}`)

const atLoad = new Set(survey.atLoad)
const inQuestion = mutants.filter(
  ({ id, file, line }) =>
    !atLoad.has(id) &&
    (wanted.length === 0 || wanted.some((one) => one.file === file && one.from <= line && line <= one.to)),
)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const chosen = values.sample === undefined ? inQuestion : draw(inQuestion, Number(values.sample), seed)
console.log(
  `${chosen.length} of ${inQuestion.length} mutants${values.sample === undefined ? '' : `, seed ${seed}`}; ${mutants.length - inQuestion.length} left out; ${survey.tests.length} tests`,
)
const reaches = await runner.reach(chosen.map(({ id }) => id))
const results = resultsIn(`${folder}/${version}.jsonl`)
const judged: { mutant: Mutant; verdict: Verdict }[] = []
for (const mutant of chosen) {
  const verdict =
    results.known.get(mutant.key) ??
    (await judgeMutant(mutant.id, reaches[mutant.id] ?? { tests: [], hits: 0 }, { runner, survey }))
  results.add(mutant.key, verdict)
  judged.push({ mutant, verdict })
  if (verdict === 'survived' || verdict === 'unreached') console.log(lineOf(mutant, verdict))
}
runner.stop()
rmSync(script)
console.log(tableOf(judged))

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

/** What may change a verdict; and which files have mutants in them, as that names them. */
function digest(): string {
  const hash = createHash('sha256').update(files.join())
  for (const path of globSync(['{src,test,rules,seeds}/**']).sort()) hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}
