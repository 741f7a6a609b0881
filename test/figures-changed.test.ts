import { describe, expect, test } from 'vitest'
import { runRules } from './run-rules.ts'
import type { Problem } from '../src/problem/problem.ts'
import { reportWith, statements } from './statements.ts'
import { linterOf, reportOf, ruleSetOf, sourceOf } from './shipped.ts'

/** What must follow, whatever is stated: statements of `figures.{right,wrong}.txt`, changed. */

const ruleSet = await ruleSetOf('rule-of-law-report')
const onSums = {
  ...ruleSet,
  rules: ruleSet.rules.filter(({ id }) => /^metric-(?:arithmetic|consistency|percent)$/u.test(id)),
}

interface Said {
  problem: Problem
  /** Where it is. */
  start: number
  text: string
}

const known = new Map<string, Promise<Said[]>>()

/** What is said of a text; of the same one it is asked by several tests. */
async function saidOf(text: string): Promise<Said[]> {
  const said = known.get(text) ?? lintedOf(text)
  known.set(text, said)
  return said
}

async function lintedOf(text: string): Promise<Said[]> {
  const report = await reportOf(sourceOf('report.txt', text), ruleSet)
  return runRules(report, linterOf(onSums), { path: 'report.txt' }).map((problem) => {
    const [start, end] = [problem.place?.start.offset ?? 0, problem.place?.end.offset ?? 0]
    return { problem, start, text: text.slice(start, end) }
  })
}

const inShort = (said: Said[]) => said.map(({ problem: { outcome }, text }) => `${outcome} ${text}`)
const isConflict = ({ problem: { id } }: Said) => id === 'metric-consistency'

/** A hundred a test, so that none takes long. */
function inHundreds(lines: readonly string[]): [number, readonly string[]][] {
  const parts = Math.ceil(lines.length / 100)
  return Array.from({ length: parts }, (_, part) => [part + 1, lines.slice(100 * part, 100 * part + 100)])
}

/** The lines for which something is not as it must be, with what was found. */
async function exceptions(
  lines: readonly string[],
  found: (line: string) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const all = await Promise.all(lines.map(async (line) => [line, await found(line)] as const))
  return Object.fromEntries(all.filter(([, wrong]) => wrong.length > 0))
}

/** Every second: what must follow does so for all, or for none of a kind. */
const some = (table: 'right' | 'wrong'): string[] => statements(table).filter((_, at) => at % 2 === 0)
const [right, wrong] = [some('right'), some('wrong')]
const both = [...right, ...wrong]

describe('where a figure is replaced', () => {
  const replaced = (text: string, { start, text: old }: Said, by: string) =>
    text.slice(0, start) + by + text.slice(start + old.length)

  test.each(inHundreds(wrong))('by what was worked out, it holds: %s', async (_, lines) => {
    const left = await exceptions(lines, async (line) => {
      const text = reportWith(line)
      const said = (await saidOf(text)).filter((one) => !isConflict(one))
      const again = said.map(async (one) => {
        const { computed, stated } = one.problem.data
        if (typeof computed !== 'string' || computed === '') return []
        // Shares that are too much together: the last of them by so much less.
        const excess = stated === '100%' && one.text !== stated ? Number.parseFloat(computed) - 100 : 0
        const mended = excess === 0 ? computed : `${String(Number((Number.parseFloat(one.text) - excess).toFixed(2)))}%`
        return inShort((await saidOf(replaced(text, one, mended))).filter(({ start }) => start === one.start))
      })
      return (await Promise.all(again)).flat()
    })
    expect(left).toEqual({})
  })

  test.each(inHundreds(wrong))('by one of another unit, it is related to none: %s', async (_, lines) => {
    const left = await exceptions(lines, async (line) => {
      const text = reportWith(line)
      const counts = (await saidOf(text)).filter((one) => /^\d[\d.,]*[\u4e00-\u9fff]+$/u.test(one.text))
      const again = counts.map(async (one) => {
        const changed = replaced(text, one, one.text.replace(/[^\d.,]+$/u, '千瓦'))
        const found = (await saidOf(changed)).filter(({ start, problem: { outcome } }) => {
          // Up or down is told by words, whatever goes up.
          return start === one.start && !/^(?:direction|fold|beyond|over)$/u.test(outcome)
        })
        return inShort(found)
      })
      return (await Promise.all(again)).flat()
    })
    expect(left).toEqual({})
  })
})

describe('what a statement stands among', () => {
  const others = ['召开会议7次，印发简报9期', '开通热线3条，配发电脑5台'] as const

  test.each(inHundreds(both))('changes nothing: %s', async (_, lines) => {
    const left = await exceptions(lines, async (line) => {
      const alone = inShort(await saidOf(reportWith(line)))
      const among = [others.join('。').replace('。', `。${line}。`), others.join(' // ').replace('//', `// ${line} //`)]
      const found = await Promise.all(among.map(async (text) => inShort(await saidOf(reportWith(text)))))
      return found.filter((each) => each.join() !== alone.join()).flat()
    })
    expect(left).toEqual({})
  })

  const ofOneParagraph = statements('right').filter((line) => !line.includes('//'))
  const beside = new Map(ofOneParagraph.map((line, at) => [line, ofOneParagraph[(at + 141) % ofOneParagraph.length]]))
  const asked = ofOneParagraph.filter((_, at) => at % 2 === 0)
  test.each(inHundreds(asked))('makes nothing wrong that holds: %s', async (_, lines) => {
    const left = await exceptions(lines, async (line) => {
      const other = beside.get(line) ?? ''
      const joined = [`${line}。${other}`, `${other}。${line}`].map((text) => saidOf(reportWith(text)))
      return inShort((await Promise.all(joined)).flat().filter((one) => !isConflict(one)))
    })
    expect(left).toEqual({})
  })
})

describe('figures that are told of in two paragraphs', () => {
  const ofTwo = both.filter((line) => line.split('//').length === 2)
  const values = ({ problem: { data, related } }: Said) => [data['first'], data['second'], related.length].map(String)
  const conflicts = async (text: string) =>
    (await saidOf(reportWith(text))).filter(isConflict).map((one) => values(one).sort().join())

  test.each(inHundreds(ofTwo))('conflict whichever comes first: %s', async (_, lines) => {
    const left = await exceptions(lines, async (line) => {
      const turned = line.split(' // ').reverse().join(' // ')
      const [first, second] = await Promise.all([conflicts(line), conflicts(turned)])
      // 建成站点156个 // 推动156个站点规范运行，站点达165个: here the second paragraph tells of both.
      const [, tellsBoth] = line.split(' // ')
      const isBoth = /(\d+)个.*(\d+)个/u.test(tellsBoth ?? '')
      return isBoth || first.join(' ') === second.join(' ') ? [] : [...first, ...second]
    })
    expect(left).toEqual({})
  })

  test.each(inHundreds(ofTwo))('are not compared where one is of another year: %s', async (_, lines) => {
    const left = await exceptions(lines, async (line) => {
      const [one = '', two = ''] = line.split(' // ')
      const undated = two.replaceAll(
        /截至12月31日，|2024年(?:底|末)?|年底|全年|今年以?来?|一年来|年内|当年|本年度?/gu,
        '',
      )
      return conflicts(`${one} // 2022年，${undated}`)
    })
    expect(left).toEqual({})
  })
})
