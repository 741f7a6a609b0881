import { compile } from '../../src/lint/compile.ts'
import { lint } from '../../src/lint/lint.ts'
import { isProblem } from '../../src/problem/is-problem.ts'
import { readBytes } from '../../src/read/read-bytes.ts'
import { rulesById } from '../../src/rules/rules-by-id.ts'
import { say } from '../../src/say/say.ts'
import { ruleSetOf } from '../shipped.ts'

/** What the program finds in a file, sorted: `line:column severity message [rule]`. */
export async function expectedOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const ruleSet = await ruleSetOf('rule-of-law-report')
  const rules = rulesById(ruleSet)
  const source = await readBytes(name, bytes)
  if (isProblem(source)) throw new Error(`${name}: ${source.id}`)
  const { problems } = await lint(source, compile(ruleSet))
  return problems
    .map((problem) => {
      const { line, column } = problem.place?.start ?? { line: 0, column: 0 }
      return `${line}:${column} ${problem.severity} ${say(problem, rules, 'zh').message} [${problem.id}]`
    })
    .sort()
}
