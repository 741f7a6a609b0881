import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { indentOf, lineOf } from '../src/doc/origin.ts'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import type { Report } from '../src/report/types.ts'
import { reportOf, ruleSetOf, seedsIn, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const seeds = [...seedsIn('ok'), ...seedsIn('err')]

/** The report in a page, for reading in a diff. */
function digest({ meta, outline, parts, metrics, shortcomings, furniture, origin }: Report): string[] {
  return [
    `${meta.title?.raw ?? '(no title)'} · ${meta.reportYear ?? '?'} · ${meta.issuer?.raw ?? '?'} · ${meta.signed?.date ?? '-'}`,
    ...outline.map(
      ({ level, ordinal, title, parts: named, place }) =>
        `${lineOf(origin, place.start)} ${'#'.repeat(level)} ${ordinal ?? ''}${title.raw}${named.length > 0 ? ` {${named.join(' ')}}` : ''}`,
    ),
    ...Object.entries(parts).map(([key, { state }]) => `${key}: ${state}`),
    ...metrics.map(
      ({ place, text, value, unit, target, time }) =>
        `${lineOf(origin, place.start)}:${indentOf(origin, place.start) + 1} ${text} = ${value} ${unit ?? '(no unit)'}${target ? ' target' : ''} ${time.kind} ${time.text ?? ''}`,
    ),
    ...shortcomings.map(({ subject, remedy }) => `shortcoming: ${subject.raw} → ${remedy}`),
    ...furniture.map(({ raw }) => `furniture: ${raw}`),
  ]
}

describe('what is understood of each seed', () => {
  test.each(seeds)('%s', async (path) => {
    const report = await reportOf(sourceOf(path), ruleSet)
    await expect(digest(report).join('\n') + '\n').toMatchFileSnapshot(
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
  const { problems } = await lint(source, compile(ruleSet))
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
