import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runRules } from '../src/lint/run-rules.ts'
import type { Data, Problem } from '../src/problem/problem.ts'
import type { Report } from '../src/report/types.ts'
import type { RuleSet } from '../src/rules/types.ts'
import { factsOf, figuresOf } from './facts.ts'
import { reportWith, statements } from './statements.ts'
import { linterOf, reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

/** All of them; the gate lets texts pass that are no whole report. */
const everyRule = { ...ruleSet, rules: ruleSet.rules.map((rule) => ({ ...rule, gate: false })) }
/** Those that judge figures, for the tables of statements. */
const onFigures = { ...ruleSet, rules: ruleSet.rules.filter(({ id }) => id.startsWith('metric-')) }

/** What all rules of a set say of a text and what is understood of it, for reading in a diff. */
async function all({ path, text }: { path: string; text: string }, rules: RuleSet, facts: Facts): Promise<string[]> {
  const report = await reportOf(sourceOf(path, text), ruleSet)
  const problems = runRules(report, { ...linterOf(rules), asks: true }, { path })
  // What a whole report would have takes one line.
  const isWhole = ({ place, data, edits }: Problem) =>
    place?.start.offset === report.anchor.start &&
    edits.length === 0 &&
    Object.keys(data).every((key) => key === 'part' || data[key] === '')
  const whole = problems.filter(isWhole).map(({ id, severity, outcome }) => `${severity} ${id}.${outcome}`)
  const rest = problems.filter((problem) => !isWhole(problem)).map((problem) => ofProblem(problem, text))
  return [...(whole.length === 0 ? [] : [`of the whole: ${whole.join(', ')}`]), ...rest.sort(), ...facts(report)]
}

type Facts = (report: Report) => string[]

/** Everything a rule says of a place but its words. */
function ofProblem({ id, outcome, severity, data, place, related, edits, doubt }: Problem, text: string): string {
  const shown = (start: number, end: number) => JSON.stringify(text.slice(start, end))
  const { start, end } = place ?? { start: { line: 0, column: 0, offset: 0 }, end: { offset: 0 } }
  return [
    `${start.line}:${start.column} ${severity} ${id}${outcome === 'default' ? '' : `.${outcome}`} at ${shown(start.offset, end.offset)}${valuesOf(data)}`,
    ...related.map(
      ({ note, place: other }) =>
        `    ${note} at ${other.start.line}:${other.start.column} ${shown(other.start.offset, other.end.offset)}`,
    ),
    ...edits.map((edit) => `    ${edit.kind}: ${shown(edit.start, edit.end)} → ${JSON.stringify(edit.text)}`),
    ...(doubt === undefined ? [] : [`    in doubt: ${doubt.item} → ${doubt.outcome} (${doubt.severity})`]),
    ...(doubt?.candidates ?? []).map((candidate) => `      ${candidate}`),
  ].join('\n')
}

function valuesOf(data: Data): string {
  const given = Object.entries(data).filter(([, value]) => value !== '' && value !== 0)
  return given.length === 0 ? '' : ` {${given.map(([key, value]) => `${key}: ${String(value)}`).join('; ')}}`
}

/** Parts one after the other, each under its name. */
function written(parts: readonly { name: string; lines: string[] }[]): string {
  return `${parts.map(({ name, lines }) => [name, ...lines].join('\n').replaceAll('\n', '\n  ')).join('\n\n')}\n`
}

describe('all that is said and understood', () => {
  test('is kept of no rule that is gone', () => {
    const kept = readdirSync('test/snapshots/examples').map((name) => name.replace('.txt', ''))
    const ids = new Set(ruleSet.rules.map(({ id }) => id))
    expect(kept.filter((id) => !ids.has(id))).toEqual([])
  })

  test.each(ruleSet.rules)('of the examples of $id', async ({ id, examples }) => {
    const parts = [...examples.good, ...examples.bad].map(async ({ name, text }) => ({
      name,
      lines: await all({ path: 'example.md', text }, everyRule, factsOf),
    }))
    await expect(written(await Promise.all(parts))).toMatchFileSnapshot(`snapshots/examples/${id}.txt`)
  })

  // Forms of layout that no seed has: letterheads, enclosures, broken lines, tables, odd numbering, lists of every kind.
  test.each(readdirSync('test/texts'))('of the text %s', async (name) => {
    const text = readFileSync(`test/texts/${name}`, 'utf8')
    const lines = await all({ path: name, text }, everyRule, factsOf)
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`snapshots/texts/${name}.facts.txt`)
  })

  const tables = (['right', 'wrong', 'forms'] as const).flatMap((table) => {
    const lines = statements(table)
    const parts = Math.ceil(lines.length / 100)
    return Array.from({ length: parts }, (_, part) => ({
      name: `${table}-${part + 1}`,
      lines: lines.slice(100 * part, 100 * part + 100),
    }))
  })
  test.each(tables)('of the figures $name', async ({ name, lines }) => {
    const parts = lines.map(async (line) => ({
      name: line,
      lines: await all({ path: 'report.txt', text: reportWith(line) }, onFigures, figuresOf),
    }))
    await expect(written(await Promise.all(parts))).toMatchFileSnapshot(`snapshots/figures/${name}.txt`)
  })
})
