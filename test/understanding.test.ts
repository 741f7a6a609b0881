import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import { factsOf } from './facts.ts'
import { linterOf, reportOf, ruleSetOf, seedsIn, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const seeds = [...seedsIn('ok'), ...seedsIn('err')]

describe('what is understood of each seed', () => {
  test.each(seeds)('%s', async (path) => {
    const report = await reportOf(sourceOf(path), ruleSet)
    await expect(factsOf(report).join('\n') + '\n').toMatchFileSnapshot(
      `snapshots/${path.replace('seeds/', '').replaceAll('/', '-')}.facts.txt`,
    )
    expect(structuredClone(report), 'is plain data').toEqual(report)
  })
})

const shared = ['../shared/samples', '../shared/corpus']
const found = shared
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))

describe('places', () => {
  test.each(seeds)('%s: every violation lies inside the file', async (path) => expectInside(path))
  test.skipIf(found.length === 0)('real texts (skipped where ../shared is absent)', async () => {
    for (const path of found) await expectInside(path)
  })
})

async function expectInside(path: string): Promise<void> {
  const source = sourceOf(path)
  const lines = source.text.split('\n')
  const { problems } = await lint(source, linterOf(ruleSet))
  for (const { id: ruleId, place } of problems) {
    if (place === null) throw new Error(ruleId)
    const { start, end } = place
    expect([ruleId, start.offset <= end.offset && end.offset <= source.text.length]).toEqual([ruleId, true])
    for (const point of [start, end]) {
      const offset = lines.slice(0, point.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + point.column - 1
      expect([ruleId, offset]).toEqual([ruleId, point.offset])
    }
  }
}
