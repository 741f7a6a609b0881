import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { fixSource } from '../src/lint/fix.ts'
import { lint } from '../src/lint/lint.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readText } from '../src/read/read-text.ts'
import type { TextSource } from '../src/read/source.ts'
import { reportOf, ruleSetOf } from './shipped.ts'

const folder = '../shared/bench/cases'
const ruleSet = await ruleSetOf('rule-of-law-report')
const linter = compile(ruleSet)

/** File, rules that must find something (with line, if that matters), rules that must not. */
const cases: [string, string[], string[]][] = [
  ['report-01.txt', ['year-consistency:3'], []],
  ['report-02.txt', ['year-consistency:1'], ['part-achievements', 'submission-deadline']],
  ['report-04.txt', [], ['metric-date', 'signing-date']],
  ['report-05.txt', [], ['part-first-person']],
  ['report-07.md', [], ['halfwidth-punctuation']],
  ['report-08.md', [], ['halfwidth-punctuation', 'mixed-brackets', 'cutoff-word']],
  ['report-10.txt', ['metric-arithmetic:11'], []],
  ['report-11.txt', ['metric-arithmetic:11'], []],
  ['report-13.txt', ['metric-arithmetic:11'], []],
  ['report-14.txt', ['metric-arithmetic:11'], []],
  ['report-16.txt', ['metric-approximation:11'], []],
  ['report-17.txt', ['metric-unit:11'], []],
  ['report-19.txt', [], ['metric-date', 'metric-unit']],
  ['report-22.txt', [], ['metric-date', 'metric-unit']],
  ['report-29.txt', ['date-form:11'], ['metric-date']],
  ['report-34.txt', ['metric-consistency:7'], []],
  ['report-41.txt', ['impossible-date:11'], []],
  ['report-43.txt', ['issuer-agreement:27'], []],
  ['report-44.txt', ['repeated-text:9', 'repeated-text:27'], []],
  ['report-46.txt', ['standing-order:11'], []],
  ['report-47.txt', ['future-meeting:11'], []],
  ['report-49.txt', ['metric-arithmetic:11'], []],
  ['report-50.txt', ['doubled-punctuation:11'], []],
  ['report-52.txt', ['mixed-quotes:11'], ['quote-pairs']],
  ['report-53.txt', ['list-comma:11'], []],
  ['report-55.txt', ['announced-count:11'], []],
  ['report-56.txt', ['metric-arithmetic:11'], []],
  ['report-59.txt', ['cutoff-word:11'], []],
  ['report-62.txt', ['citation-form:11'], []],
  ['report-65.txt', ['metric-arithmetic:11'], []],
  ['peer-01.txt', ['metric-arithmetic:9'], []],
  ['peer-02.txt', [], ['metric-arithmetic']],
  ['peer-04.txt', [], ['metric-arithmetic']],
  ['peer-05.txt', [], ['metric-arithmetic', 'metric-consistency']],
  ['peer-08.txt', [], ['metric-consistency']],
  ['peer-10.txt', [], ['metric-consistency']],
  ['peer-13.txt', [], ['metric-date']],
  ['peer-14.txt', ['metric-date:5'], ['metric-vague-time']],
  ['peer-17.txt', ['metric-arithmetic:11'], []],
  ['peer-22.txt', ['fixed-wording:5'], []],
  ['peer-28.txt', ['personal-number:5'], []],
  ['peer-29.txt', ['halfwidth-punctuation:5'], []],
  ['real-01.txt', [], ['metric-arithmetic']],
  ['real-05.txt', [], ['metric-unit']],
  ['real-07.txt', [], ['metric-unit']],
  ['real-08.txt', [], ['metric-unit']],
  ['real-10.txt', [], ['fixed-wording']],
  ['real-17.txt', [], ['metric-date']],
  ['real-19.txt', [], ['metric-date']],
  ['real-20.txt', ['part-shortcomings:5'], ['shortcoming-empty', 'shortcoming-remedy']],
  ['real-22.txt', [], ['shortcoming-remedy', 'shortcoming-generic']],
  ['real-23.txt', [], ['metric-vague-time']],
  ['real-26.txt', [], ['metric-date']],
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

/** File, and what its figures must hold: value with unit, or the time at the end. */
const readings: [string, string[]][] = [
  ['report-22.txt', ['123456元 ']],
  ['peer-01.txt', ['23000家 ', '12000家 ', '15000家 ', '30000000元 ']],
  ['peer-02.txt', ['150000000元 ', '34000件 ', '123000元 ', '56000册 ']],
  ['peer-04.txt', ['2500件 ', '13000名 ', '1300份 ']],
  ['peer-05.txt', ['3名 ', '2家 ', '7场 ']],
  ['peer-07.txt', ['10000件 ', '12345件 ']],
  ['peer-08.txt', ['2022-12-01..2022-12-31', '2022-12-31..2022-12-31', '2022-01-01..2022-12-31']],
  ['peer-10.txt', ['2023-03-01..2023-06-30', '2023-01-01..2023-06-30']],
  ['peer-11.txt', ['2023-11-30', '2023-12-01..2023-12-31', '2023-10-31']],
  [
    'peer-13.txt',
    ['2023-01-01..2023-11-30', '2023-01-01..2023-10-31', '2023-01-01..2023-03-31', '2023-01-01..2023-09-30'],
  ],
  ['peer-16.txt', ['2023-05-19..2023-05-20', '2023-11-01..2024-02-29']],
  ['real-05.txt', ['12个百分点', '10.4个百分点', '23.7个百分点']],
  ['real-28.txt', ['12000家 ', '56000家 ', '30000家 ']],
  ['real-31.txt', ['82900户 ', '4350000000000元 ', '25微克/立方米 ', '5分/千瓦时 ']],
]

/** File, and what its head must be read as. */
const heads: [string, Record<string, string>][] = [
  [
    'real-32.txt',
    {
      title: '河东市人民政府关于2024年法治政府建设情况的报告',
      issuer: '河东市人民政府',
      documentNumber: '河政发〔2025〕7号',
    },
  ],
  ['real-34.txt', { title: '东溪县司法局2024年法治政府建设年度报告', issuer: '东溪县司法局' }],
  ['real-38.txt', { issuer: '云陌县' }],
]

function read(name: string): TextSource {
  const source = readText(name, readFileSync(`${folder}/${name}`))
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

  test.each(readings)('figures of %s', async (name, wanted) => {
    const { metrics } = await reportOf(read(name), ruleSet)
    const found = metrics.map(
      ({ value, unit, time }) => `${String(value)}${unit ?? ''} ${time.start ?? ''}..${time.end ?? ''}`,
    )
    expect(wanted.filter((one) => !found.some((figure) => figure.startsWith(one) || figure.endsWith(one)))).toEqual([])
  })

  test.each(heads)('head of %s', async (name, wanted) => {
    const { title, issuer, documentNumber } = (await reportOf(read(name), ruleSet)).meta
    const found = { title: title?.value, issuer: issuer?.value, documentNumber: documentNumber?.value }
    expect(found).toMatchObject(wanted)
  })

  test.each([
    ['clock times', 'report-20.txt', '分', []],
    ['phases of a project', 'real-29.txt', '期', ['三期']],
  ])('%s are no figures', async (_, name, of, wanted) => {
    const { metrics } = await reportOf(read(name), ruleSet)
    expect(metrics.filter(({ unit }) => unit === of).map(({ text }) => text)).toEqual(wanted)
  })

  test.each(['peer-19.md', 'peer-19.txt', 'report-07.md', 'report-08.md', 'report-28.md', 'report-37.txt'])(
    'fixes leave %s as it is',
    async (name) => {
      const source = read(name)
      expect((await fixSource(source, linter)).source.text).toBe(source.text)
    },
  )
})
