import { expect, test } from 'vitest'
import { blockOf, headingAt, headingOf, sentenceAt, sentenceOf } from '../src/report/links.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const text = [
  '青石区水务局2022年法治政府建设年度报告',
  '2022年，我局推进法治建设。',
  '一、2022年主要举措和成效',
  '我局完善制度。办理案件36件。',
  '',
].join('\n\n')
const report = await reportOf(sourceOf('report.txt', text), await ruleSetOf('rule-of-law-report'))

test('a link leads to what it names', () => {
  const [metric] = report.metrics
  if (metric === undefined) throw new Error('a figure')
  const sentence = sentenceOf(report, metric)
  const block = blockOf(report, sentence)
  expect(block.text.value.slice(sentence.start, sentence.end)).toBe('办理案件36件。')
  expect(headingOf(report, block)).toBe(report.outline[0])
  expect(headingOf(report, blockOf(report, { block: 0 }))).toBeNull()
})

test('a link that leads nowhere is no empty text', () => {
  expect(() => blockOf(report, { block: -1 })).toThrow('Broken link: there is no block -1 among 3')
  expect(() => sentenceOf(report, { sentence: -1 })).toThrow('Broken link')
  expect(() => sentenceAt(report, report.sentences.length)).toThrow('Broken link')
  expect(() => headingAt(report, 1)).toThrow('Broken link: there is no heading 1 among 1')
  expect(() => headingOf(report, { heading: 7 })).toThrow('Broken link')
})
