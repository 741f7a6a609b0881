import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runRules } from './run-rules.ts'
import { linterOf, reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const figures = { ...ruleSet, rules: ruleSet.rules.filter(({ id }) => /^metric-(?:arithmetic|consistency)$/u.test(id)) }

/** Statements with tables and lists, one a line: ⏎ parts lines, @@ what stands below the close. */
function statements(name: 'right' | 'wrong'): string[] {
  return readFileSync(`test/figures.tables-${name}.txt`, 'utf8').trim().split('\n')
}

/** What is said of a statement: of which words, by which others, and what would be right. */
async function findingsIn(statement: string): Promise<string[]> {
  const [text = '', close = ''] = statement.replaceAll('⏎', '\n').replaceAll(' // ', '。\n').split('@@')
  const body = `一、主要举措和成效\n（一）抓好工作。有关情况如下。${text}\n\n二、存在的不足\n无。\n${close}\n`
  const whole = `青岚县综合管理局2024年法治政府建设年度报告\n\n${body}`
  const report = await reportOf(sourceOf('report.md', whole), ruleSet)
  return runRules(report, linterOf(figures), { path: 'report.md' }).map(({ outcome, place, data, related }) => {
    const words = [place, ...related.map((other) => other.place)].map(
      (at) => at && whole.slice(at.start.offset, at.end.offset),
    )
    const values = [data['terms'], data['computed']].filter((value) => value !== undefined && value !== '')
    return [outcome, words.join(' < '), ...values].join(' ')
  })
}

describe('figures of the text and of tables and lists', () => {
  it.each(statements('wrong'))('contradict each other: %s', async (statement) => {
    expect(await findingsIn(statement)).not.toEqual([])
  })

  it.each(statements('right'))('hold: %s', async (statement) => {
    expect(await findingsIn(statement)).toEqual([])
  })

  // What holds may hold because nobody looks: with one number changed it tells what is related to what.
  const parts = (['right', 'wrong'] as const).flatMap((name) => {
    const lines = statements(name)
    return Array.from({ length: Math.ceil(lines.length / 20) }, (_, part) => ({
      name: `${name}-${part + 1}`,
      lines: lines.slice(20 * part, 20 * part + 20),
    }))
  })
  it.each(parts)('tell what is related, $name', async ({ name, lines }) => {
    const rows = lines.map(async (line) => {
      const own = await findingsIn(line)
      const changed = Array.from(line.matchAll(/(?<![\d.])\d+(?![\d年月日])/gu), async ({ 0: digits, index }) => {
        const other = String(Math.ceil(Number(digits) * 1.1) + 1)
        const said = await findingsIn(line.slice(0, index) + other + line.slice(index + digits.length))
        const at = `${line.slice(Math.max(0, index - 6), index)}${other}`
        return said.join() === own.join() ? [] : [`  …${at}`, ...said.map((one) => `    ${one}`)]
      })
      return [line, ...own.map((one) => `  ${one}`), ...(await Promise.all(changed)).flat()]
    })
    await expect(`${(await Promise.all(rows)).flat().join('\n')}\n`).toMatchFileSnapshot(
      `snapshots/figures/tables-${name}.txt`,
    )
  })
})
