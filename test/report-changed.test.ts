import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Report } from '../src/report/types.ts'
import { reportOf, ruleSetOf, seedsIn, sourceOf } from './shipped.ts'

/** What is understood of whole reports when a paragraph comes or goes. */

const ruleSet = await ruleSetOf('rule-of-law-report')
const seeds = [...seedsIn('ok'), ...seedsIn('err')]
const texts = readdirSync('test/texts').map((name) => `test/texts/${name}`)

async function factsOf(path: string, text: string): Promise<string[]> {
  return mainFacts(await reportOf(sourceOf(path, text), ruleSet))
}

/** A line each, without places. */
function mainFacts({ meta, outline, parts, shortcomings, metrics, tables, margins }: Report): string[] {
  return [
    `title: ${meta.title?.raw ?? '-'} · ${meta.reportYear ?? '-'} · ${meta.issuer?.raw ?? '-'} · ${meta.signed?.date ?? '-'}`,
    ...outline.map(({ level, ordinal, title, form }) => `${'#'.repeat(level)} ${ordinal ?? ''}${title.raw} (${form})`),
    ...Object.entries(parts).map(([key, { state }]) => `part: ${key} ${state}`),
    ...shortcomings.map(
      ({ subject, concrete, remedy }) =>
        `shortcoming: ${subject.raw}${concrete ? '' : ' (nothing concrete)'} → ${remedy}`,
    ),
    ...metrics.map(
      ({ text, unit, target, rank, time }) =>
        `figure: ${text} ${unit ?? '-'}${target ? ' target' : ''}${rank ? ' rank' : ''} · ${time.kind} ${time.text ?? ''}`,
    ),
    ...tables.map(({ metrics: cells, caption }) => `table of ${cells.length} figures, ${caption.length} captions`),
    ...margins.map(({ raw }) => `margin: ${raw}`),
  ]
}

const isProse = (line: string) => line.length >= 30 && line.endsWith('。') && !/^[|#>-]/u.test(line)

describe('a paragraph more, of what was done,', () => {
  // Where shortcomings are told of among what was done, what stands beside them matters.
  test.each(seeds)('changes nothing else in %s', async (path) => {
    const text = readFileSync(path, 'utf8')
    const lines = text.split('\n')
    const facts = await factsOf(path, text)
    const end = lines.findIndex((line) => line.length < 40 && /不足|问题/u.test(line))
    const places = lines.flatMap((line, at) => (isProse(line) && at < end ? [at + 1] : []))
    for (const at of places) {
      const more = lines.toSpliced(at, 0, '', '有关工作正在有序进行，运行平稳。').join('\n')
      expect(await factsOf(path, more), `behind line ${at}`).toEqual(facts)
    }
  })
})

describe('a line less', () => {
  // What it told is gone; what else changes hangs on it: a shortcoming whose measure is gone, a list without its opening.
  test.each([...seeds, ...texts])('of %s', async (path) => {
    const text = readFileSync(path, 'utf8')
    const lines = text.split('\n')
    const facts = await factsOf(path, text)
    const told = lines.map(async (line, at) => {
      const isTold = path.startsWith('seeds') ? isProse(line) : /\p{Script=Han}/u.test(line)
      if (!isTold) return []
      const without = await factsOf(path, lines.toSpliced(at, 1).join('\n'))
      const own = (fact: string) => /^figure/u.test(fact) || line.includes(fact.replace(/^\S+ (.*) \(.*\)$/u, '$1'))
      const lost = facts.filter((fact) => !without.includes(fact) && !own(fact))
      const gained = without.filter((fact) => !facts.includes(fact))
      if (lost.length + gained.length === 0) return []
      const shown = (mark: string, list: string[]) => list.map((fact) => `  ${mark} ${fact}`)
      return [`without ${at + 1}: ${line.slice(0, 24)}`, ...shown('-', lost), ...shown('+', gained)]
    })
    const name = path
      .replace(/^seeds\//u, '')
      .replace(/^test\//u, '')
      .replaceAll('/', '-')
    await expect(`${(await Promise.all(told)).flat().join('\n')}\n`).toMatchFileSnapshot(`snapshots/less/${name}.txt`)
  })
})
