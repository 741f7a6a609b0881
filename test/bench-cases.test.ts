import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { fixSource } from '../src/lint/fix.ts'
import { lint } from '../src/lint/lint.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { sourceOf } from '../src/read/read-file.ts'
import type { Source } from '../src/read/source.ts'
import { ruleSetOf } from './shipped.ts'

const folder = '../shared/bench/cases'
const linter = compile(await ruleSetOf('rule-of-law-report'))

/** File, rules that must find something (with line, if that matters), rules that must not. */
const cases: [string, string[], string[]][] = [
  ['report-01.txt', ['year-consistency:3'], []],
  ['report-02.txt', ['year-consistency:1'], ['part-achievements', 'submission-deadline']],
  ['report-04.txt', [], ['metric-date', 'signing-date']],
  ['report-05.txt', [], ['part-first-person']],
  ['report-07.md', [], ['halfwidth-punctuation']],
  ['report-08.md', [], ['halfwidth-punctuation', 'mixed-brackets', 'cutoff-word']],
  ['report-23.txt', [], ['publication-deadline']],
  ['report-25.txt', ['halfwidth-punctuation:3'], ['empty-section', 'shortcoming-empty']],
  ['report-28.md', [], ['cutoff-word']],
  ['report-31.txt', ['heading-sequence:13', 'heading-sequence:23'], []],
  ['report-32.txt', ['duplicate-words:11'], []],
  ['report-37.txt', [], ['bracket-pairs', 'halfwidth-punctuation']],
  ['report-58.txt', ['lost-characters:11'], []],
  ['report-61.txt', ['heading-punctuation:5'], []],
  ['report-64.txt', ['quote-pairs:11'], []],
  ['peer-19.md', [], ['halfwidth-punctuation', 'mixed-brackets']],
  ['peer-19.txt', [], ['halfwidth-punctuation', 'mixed-brackets']],
  ['peer-20.txt', ['bracket-pairs:5', 'bracket-pairs:7', 'quote-pairs:9', 'quote-pairs:11'], []],
  ['peer-25.txt', ['control-characters:5'], []],
  ['peer-26.txt', ['halfwidth-punctuation:5'], ['empty-section']],
  ['real-02.txt', ['part-shortcomings:6'], ['part-causes']],
  ['real-04.txt', ['part-first-person:4'], []],
  ['real-11.txt', ['missing-full-stop:6'], ['empty-section']],
  ['real-13.txt', [], ['bracket-pairs', 'quote-pairs', 'missing-full-stop']],
  ['real-14.txt', ['web-furniture:3'], ['bracket-pairs']],
  ['real-16.txt', [], ['heading-sequence', 'metric-date']],
  ['real-25.txt', [], ['heading-sequence', 'metric-date']],
  ['real-35.txt', ['web-furniture:2'], []],
  ['real-37.txt', ['publication-deadline:1'], []],
  ['real-40.txt', [], ['cut-paragraph']],
  ['real-41.txt', ['not-this-report:1'], ['part-first-person', 'shortcoming-remedy']],
]

function read(name: string): Source {
  const source = sourceOf(name, readFileSync(`${folder}/${name}`))
  if (isProblem(source)) throw new Error(source.id)
  return source
}

describe.skipIf(!existsSync(folder))('faults met in the field (skipped where ../shared is absent)', () => {
  test.each(cases)('%s', async (name, wanted, unwanted) => {
    const { problems } = await lint(read(name), linter)
    const found = new Set(problems.flatMap(({ id, place }) => [id, `${id}:${String(place?.start.line)}`]))
    expect(
      wanted.filter((id) => !found.has(id)),
      'missing',
    ).toEqual([])
    expect(
      unwanted.filter((id) => found.has(id)),
      'noisy',
    ).toEqual([])
  })

  test.each(['peer-19.md', 'peer-19.txt', 'report-07.md', 'report-08.md', 'report-28.md', 'report-37.txt'])(
    'fixes leave %s as it is',
    async (name) => {
      const source = read(name)
      expect((await fixSource(source, linter)).source.text).toBe(source.text)
    },
  )
})
