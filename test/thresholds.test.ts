import { describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { ruleSetOf, sourceOf } from './shipped.ts'

const linter = compile(await ruleSetOf('rule-of-law-report'))
const head = '青石县水务局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n'

/** Outcomes of the two rules that compare figures. */
async function outcomes(lines: string[]): Promise<string[]> {
  const { problems } = await lint(sourceOf('a.txt', `${head}${lines.join('\n')}\n`), linter)
  return problems
    .filter(({ id }) => id === 'metric-arithmetic' || id === 'metric-consistency')
    .map(({ outcome }) => outcome)
}

const cases = (...numbers: number[]) => numbers.map((number) => `2024年，全县共办理行政复议案件${String(number)}件。`)

describe('either side of what is near', () => {
  test.each([
    ['a rate that is 14.5 points off', ['全年受理行政复议案件200件，办结161件，办结率95%。'], ['share']],
    ['a rate that is 15.5 points off has another base', ['全年受理行政复议案件200件，办结159件，办结率95%。'], []],
    ['a share that is 14 points off', ['全年抽查企业200家，合格企业100家，合格企业占抽查企业的64%。'], ['share']],
    [
      'a share that is 17 points off has another base',
      ['全年抽查企业200家，合格企业100家，合格企业占抽查企业的67%。'],
      [],
    ],
    ['values less than a quarter apart', cases(120, 159), ['certain']],
    ['values more than a quarter apart', cases(120, 163), ['doubtful']],
    ['an indicator with three values', cases(120, 121, 123), ['doubtful']],
    ['an indicator with five values is counted time and again', cases(120, 121, 123, 126, 129), []],
    ['one scope', ['2024年，全县共聘请法律顾问120名。', '2024年，全县共聘请法律顾问150名。'], ['doubtful']],
    [
      'a scope that only one of them names may be narrower',
      ['2024年，全县共聘请法律顾问120名。', '2024年，各镇街共聘请法律顾问150名。'],
      [],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await outcomes(lines)).toEqual(expected)
  })
})
