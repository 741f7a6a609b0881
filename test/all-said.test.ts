import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runRules } from './run-rules.ts'
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

/** Those of them that relate figures. */
const onSums = {
  ...ruleSet,
  rules: ruleSet.rules.filter(({ id }) => /^metric-(?:arithmetic|consistency|percent)$/u.test(id)),
}

/** What all rules of a set say of a text and what is understood of it, for reading in a diff. */
async function all({ path, text }: { path: string; text: string }, rules: RuleSet, facts: Facts): Promise<string[]> {
  const report = await reportOf(sourceOf(path, text), ruleSet)
  const problems = runRules(report, { ...linterOf(rules), asks: true }, { path })
  // What a whole report would have takes one line.
  const isWhole = ({ place, outcome }: Problem) =>
    place?.start.offset === report.anchor.start && /^(?:missing|absent|unknown)$/u.test(outcome)
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

const whole = (title: string, body: string) =>
  `${title}\n\n一、2024年主要举措和成效\n\n${body}\n\n二、存在的不足\n\n执法力量不足，主要原因是编制少。\n`
const title = '青石区水务局2024年法治政府建设年度报告'

/** Where a line of an example can stand: what is said of it there is one with what is said of it alone, or nothing. */
const frames: Record<string, (line: string) => string> = {
  'in a paragraph': (line) => whole(title, `（一）规范执法\n\n${line}`),
  'in two paragraphs': (line) => whole(title, `${line}\n\n${line}`),
  'in a heading': (line) => whole(title, `（一）${line}\n\n全年开展检查30次。`),
  'in a table': (line) => whole(title, `| 事项 | 情况 |\n| --- | --- |\n| 执法 | ${line.replaceAll('|', '')} |`),
  'in the title': (line) => whole(line, '全年开展检查30次。'),
  'in the close': (line) => `${whole(title, '全年开展检查30次。')}\n${line}\n\n青石区水务局\n\n2025年1月20日\n`,
}

function valuesOf(data: Data): string {
  const given = Object.entries(data).filter(([, value]) => value !== '' && value !== 0)
  return given.length === 0 ? '' : ` {${given.map(([key, value]) => `${key}: ${String(value)}`).join('; ')}}`
}

/** Parts one after the other, each under its name. */
function written(parts: readonly { name: string; lines: string[] }[]): string {
  return `${parts.map(({ name, lines }) => [name, ...lines].join('\n').replaceAll('\n', '\n  ')).join('\n\n')}\n`
}

/** As much of a table as tells whether a check has changed. */
const everySecond = (lines: readonly string[]): string[] => lines.filter((_, at) => at % 2 === 0)

/** What the rules that relate figures say of a text: of which words, and what would be right. */
async function outcomesOf(text: string) {
  const report = await reportOf(sourceOf('report.txt', text), ruleSet)
  return runRules(report, linterOf(onSums), { path: 'report.txt' }).map(({ outcome, place, data }) => {
    const { start, end } = place ?? { start: { offset: 0 }, end: { offset: 0 } }
    const right = data['second'] ?? data['computed']
    return { outcome, start: start.offset, text: text.slice(start.offset, end.offset), right: String(right) }
  })
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

  test.each(ruleSet.rules)('by $id wherever its examples stand', async (rule) => {
    const alone = { ...ruleSet, rules: [{ ...rule, gate: false }] }
    const parts = rule.examples.bad.flatMap(({ name, text, reports }) => {
      const line = text.split('\n')[Number.parseInt(reports[0] ?? '1', 10) - 1] ?? ''
      return Object.entries(frames).map(async ([frame, put]) => ({
        name: `${name}: ${frame}`,
        lines: await all({ path: 'report.md', text: put(line) }, alone, () => []),
      }))
    })
    await expect(written(await Promise.all(parts))).toMatchFileSnapshot(`snapshots/frames/${rule.id}.txt`)
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
  // What holds may hold because nobody looks: with a number changed it tells what is related to what, and how near is near.
  const changes: Record<string, (line: string) => string> = {
    last: (line) => line.replace(/\d+(?=\D*$)/u, (digits) => String(Math.ceil(Number(digits) * 1.1) + 1)),
    about: (line) =>
      line.replace(/(?<!\d)\d+(?![\d年月日号届—–-])/u, (digits) => `约${Math.ceil(Number(digits) * 1.2)}`),
  }
  const right = tables.filter(({ name }) => name.startsWith('right'))
  const changed = Object.entries(changes).flatMap(([change, by]) =>
    right.map(({ name, lines }) => ({ name: `${name}-${change}`, lines: lines.map(by) })),
  )
  test.each(changed)('of the figures $name', async ({ name, lines }) => {
    const parts = lines.map(async (line) => ({
      name: line,
      lines: await all({ path: 'report.txt', text: reportWith(line) }, onSums, () => []),
    }))
    const noticed = (await Promise.all(parts)).filter(({ lines: said }) => said.length > 0)
    await expect(written(noticed)).toMatchFileSnapshot(`snapshots/figures/${name}.txt`)
  })

  // How far off is told of: what is said of a wrong figure when it is such a part of the right one, or one too few or too many.
  const parts = [0.6, 'less', 'more', 10] as const
  const wrong = tables
    .filter(({ name }) => name.startsWith('wrong'))
    .map(({ name, lines }) => ({ name, lines: everySecond(lines) }))
  test.each(wrong)('of how far the figures $name are off', async ({ name, lines }) => {
    const rows = lines.map(async (line) => {
      const text = reportWith(line)
      const [found] = await outcomesOf(text)
      const stated = /\d[\d,]*(?:\.(\d+))?/u.exec(found?.text ?? '')
      const right = Number(/\d[\d,]*(?:\.\d+)?/u.exec(found?.right ?? '')?.[0].replaceAll(',', ''))
      if (!found || !stated || !Number.isFinite(right)) return []
      const places = stated[1]?.length ?? 0
      const at = found.start + stated.index
      const said = parts.map(async (part) => {
        const value = typeof part === 'number' ? part * right : right + (part === 'less' ? -1 : 1) / 10 ** places
        const changed = text.slice(0, at) + value.toFixed(places) + text.slice(at + stated[0].length)
        const outcomes = (await outcomesOf(changed)).map(({ outcome }) => outcome)
        return `${part}: ${outcomes.join('+') || '-'}`
      })
      return [line, `  ${(await Promise.all(said)).join('; ')}`]
    })
    await expect(`${(await Promise.all(rows)).flat().join('\n')}\n`).toMatchFileSnapshot(
      `snapshots/figures/${name}-off.txt`,
    )
  })

  // What is still said where one of the figures is of another unit, or a sentence ends before it.
  test.each(wrong)('of the figures $name, parted', async ({ name, lines }) => {
    const rows = lines.map(async (line) => {
      const parted = Array.from(
        line.matchAll(/，|(?<=\d)(?:[\u4e00-\u9fff]{1,2}(?=[，。；、（）：]|$))/gu),
        ({ 0: old, index }) => {
          const other = old === '，' ? '。' : '千瓦'
          return {
            at: `${line.slice(Math.max(0, index - 6), index)}${other}`,
            text: line.slice(0, index) + other + line.slice(index + old.length),
          }
        },
      )
      const own = await outcomesOf(reportWith(line))
      const stated = new Set(own.map(({ text }) => text))
      const said = parted.map(async ({ at, text }) => {
        const still = (await outcomesOf(reportWith(text))).map(({ outcome, text: of }) =>
          stated.has(of) ? outcome : `${outcome} of ${of}`,
        )
        return still.length === 0 ? [] : [`  …${at}: ${still.join('+')}`]
      })
      return [line, ...(await Promise.all(said)).flat()]
    })
    await expect(`${(await Promise.all(rows)).flat().join('\n')}\n`).toMatchFileSnapshot(
      `snapshots/figures/${name}-parted.txt`,
    )
  })

  // What is still said where a clause is left out: which of them a finding needs.
  test.each(tables.filter(({ name }) => !name.startsWith('right')))(
    'of the figures $name with a clause less',
    async ({ name, lines }) => {
      const shorter = everySecond(lines).flatMap((line) => {
        const clauses = line.split(/(?<=[，。；、]|\/\/)/u)
        return clauses.length < 2
          ? []
          : clauses.map((_, at) =>
              clauses
                .toSpliced(at, 1)
                .join('')
                .replace(/[，；、。/\s]+$/u, ''),
            )
      })
      const rows = [...new Set(shorter)].map(async (line) => {
        const said = (await outcomesOf(reportWith(line))).map(({ outcome, text }) => `${outcome} ${text}`)
        return said.length === 0 ? [] : [line, ...said.map((each) => `  ${each}`)]
      })
      await expect(`${(await Promise.all(rows)).flat().join('\n')}\n`).toMatchFileSnapshot(
        `snapshots/figures/${name}-less.txt`,
      )
    },
  )

  test.each(tables)('of the figures $name', async ({ name, lines }) => {
    const parts = await Promise.all(
      lines.map(async (line) => ({
        name: line,
        lines: await all({ path: 'report.txt', text: reportWith(line) }, onFigures, figuresOf),
      })),
    )
    const isTold = (said: string) => /^\d+:\d+ \w+ metric-(?:arithmetic|consistency|percent)\b/u.test(said)
    const told = parts.filter(({ lines: said }) => said.some(isTold)).map(({ name: line }) => line)
    if (name.startsWith('right')) expect(told, 'what holds').toEqual([])
    if (name.startsWith('wrong')) expect(told, 'what contradicts itself').toEqual(lines)
    await expect(written(parts)).toMatchFileSnapshot(`snapshots/figures/${name}.txt`)
  })
})
