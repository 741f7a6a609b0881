import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import type { Problem } from '../src/problem/problem.ts'
import { saidWithId } from './said.ts'
import { linterOf, reportOf, ruleSetOf, sourceOf } from './shipped.ts'

/**
 * Reports and passages that were written and labelled before the linter had seen them: `right` ones, in which a careful
 * reviewer marks nothing, `faulty` ones with what one marks, `answers` with what answers each shortcoming, and `pairs` of a
 * wrong and a right passage. Where it says otherwise is kept: a change makes those files shorter, or has a reason.
 */
const ruleSet = await ruleSetOf('rule-of-law-report')
const folder = (name: string): string => join('test', 'judged', name)
const kept = (name: string): string => join('snapshots', 'judged', `${name}.txt`)

function textsIn(name: string): string[] {
  return readdirSync(folder(name)).filter((file) => file.endsWith('.txt'))
}

async function problemsOf(path: string, text?: string): Promise<Problem[]> {
  return (await lint(sourceOf(path, text), linterOf(ruleSet))).problems
}

const isGrave = ({ severity }: Problem): boolean => severity !== 'info'
const shown = (problem: Problem): string => saidWithId(problem, ruleSet.rules)

/** Whether a problem, or what it is related to, stands on a stretch of a line, or on the whole of it. */
function isOn({ place, related }: Problem, text: string, quote: string): boolean {
  const from = text.indexOf(quote)
  const line = text.slice(0, from).split('\n').length
  const column = from - text.lastIndexOf('\n', from - 1)
  return [place, ...related.map((one) => one.place)].some(
    (one) =>
      one !== null &&
      one.start.line === line &&
      one.start.column < column + quote.length &&
      (one.end.line > line || one.end.column > column),
  )
}

test('right reports: errors and warnings', async () => {
  const said = await Promise.all(
    textsIn('right').map(async (file) =>
      (await problemsOf(join(folder('right'), file))).filter(isGrave).map((one) => `${file} ${shown(one)}`),
    ),
  )
  await expect(said.flat().join('\n') + '\n').toMatchFileSnapshot(kept('right'))
})

test('faulty reports: what is missed, and what is told beside it', async () => {
  const labels = read<{ file: string; quote: string; why: string }>(join(folder('faulty'), 'labels.json'))
  const said = await Promise.all(
    textsIn('faulty').map(async (file) => {
      const text = readFileSync(join(folder('faulty'), file), 'utf8')
      const problems = await problemsOf(file, text)
      const own = labels.filter((label) => label.file === file)
      expect(own.filter(({ quote }) => !text.includes(quote))).toEqual([])
      const missed = own.filter(({ quote }) => !problems.some((problem) => isOn(problem, text, quote)))
      const beside = problems.filter((one) => isGrave(one) && !own.some(({ quote }) => isOn(one, text, quote)))
      return [
        ...missed.map(({ quote, why }) => `${file} missed ${quote}: ${why}`),
        ...beside.map((one) => `${file} ${shown(one)}`),
      ]
    }),
  )
  await expect(said.flat().join('\n') + '\n').toMatchFileSnapshot(kept('faulty'))
})

test('shortcomings: whose answer is told otherwise than it is labelled', async () => {
  const said = await Promise.all(
    textsIn('answers').map(async (file) => {
      const path = join(folder('answers'), file)
      const { shortcomings } = await reportOf(sourceOf(path), ruleSet)
      return read<{ quote: string; remedy: string[] }>(path.replace('.txt', '.json')).flatMap(({ quote, remedy }) => {
        const found = shortcomings.find(({ text }) => text.raw.includes(quote.slice(0, 8)))
        if (found && remedy.includes(found.remedy)) return []
        return [`${file} ${quote}: ${remedy.join(' or ')}, told ${found?.remedy ?? 'nothing'}`]
      })
    }),
  )
  await expect(said.flat().join('\n') + '\n').toMatchFileSnapshot(kept('answers'))
})

test('passages: wrong ones of which nothing is told, and right ones of which something is', async () => {
  const pairs = read<{ wrong: string; right: string; why: string }>(folder('pairs.json'))
  const said = await Promise.all(
    pairs.map(async ({ wrong, right, why }) => {
      const [ofWrong, ofRight] = [await saidIn(wrong), await saidIn(right)]
      return [
        ...(ofWrong.some((one) => !ofRight.includes(one)) ? [] : [`missed ${wrong} (${why})`]),
        ...ofRight.filter((one) => !one.startsWith('info')).map((one) => `${one} of ${right}`),
      ]
    }),
  )
  await expect(said.flat().join('\n') + '\n').toMatchFileSnapshot(kept('pairs'))
})

const before = `云岭县2025年法治政府建设年度报告

2025年，云岭县深入学习贯彻习近平法治思想，扎实推进法治政府建设。现将有关情况报告如下。
一、2025年推进法治政府建设的主要举措和成效
（一）依法履职情况
`
const after = `
二、存在的不足和原因
一是行政执法监督力量不足，专职人员偏少，原因是编制调整不及时。
三、2025年党政主要负责人履行推进法治建设第一责任人职责情况
县委、县政府主要负责人主持召开常委会会议2次，听取法治建设工作汇报，对重大问题亲自研究、重点环节亲自协调。
四、2026年工作安排
一是充实行政执法监督力量，为县司法局增配专职人员，及时调整编制。
`

/** What is told of a passage as part of a report; the body it speaks of is not that of the report. */
async function saidIn(passage: string): Promise<string[]> {
  const text = before + passage + after
  return (await problemsOf('report.txt', text))
    .filter((one) => one.id !== 'issuer-agreement' && isOn(one, text, passage))
    .map((one) => `${one.severity} ${shown(one).replace(/^\S+ \S+ /u, '')}`)
}

function read<Entry>(path: string): Entry[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Entry[]
}
