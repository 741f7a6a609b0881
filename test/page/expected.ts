import { lint } from '../../src/lint/lint.ts'
import { isProblem } from '../../src/problem/is-problem.ts'
import { readBytes } from '../../src/read/read-bytes.ts'
import { rulesById } from '../../src/rules/rules-by-id.ts'
import { say } from '../../src/say/say.ts'
import { linterOf, ruleSetOf } from '../shipped.ts'

let opened: ReturnType<typeof ruleSetOf> | null = null

/** What the program finds in a file, sorted: `line:column severity message [rule]`. */
export async function expectedOf(name: string, bytes: Uint8Array): Promise<string[]> {
  opened ??= ruleSetOf('rule-of-law-report')
  const ruleSet = await opened
  const rules = rulesById(ruleSet)
  const source = await readBytes(name, bytes)
  if (isProblem(source)) throw new Error(`${name}: ${source.id}`)
  const { problems } = await lint(source, linterOf(ruleSet))
  return problems
    .map((problem) => {
      const { line, column } = problem.place?.start ?? { line: 0, column: 0 }
      return `${line}:${column} ${problem.severity} ${say(problem, rules, 'zh').message} [${problem.id}]`
    })
    .sort()
}
