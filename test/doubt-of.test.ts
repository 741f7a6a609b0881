import { expect, test } from 'vitest'
import type { Finding } from '../src/checks/kind.ts'
import { doubtOf } from '../src/lint/doubt-of.ts'
import type { Rule } from '../src/rules/types.ts'

const message = { zh: '', en: '' }
const rule: Rule = {
  ...{ id: 'a', title: message, basis: [], gate: false, notes: {}, docs: { why: message, fix: message } },
  ...{ examples: { good: [], bad: [] }, file: 'a.yaml', set: 'set' },
  outcomes: { none: { severity: 'warning', message }, unsure: { severity: 'info', message } },
  check: { kind: 'k', options: { judge: true } },
}
const place = { start: 0, end: 1 }
const question = { item: '不足', candidates: ['措施'], outcome: 'none' }
const unsure: Finding = { place, outcome: 'unsure', data: {}, question }
const report = { blocks: [], sentences: [] }
const doubts = ['unsure']

test('a doubt becomes what the question says, as much as the rule has it matter', () => {
  expect(doubtOf(unsure, { rule, doubts }, report)).toEqual({ ...question, severity: 'warning' })
  const generic = { ...unsure, question: { ...question, outcome: 'generic' } }
  expect(doubtOf(generic, { rule, doubts }, report)).toMatchObject({ outcome: 'unsure', severity: 'info' })
})

test.each<[string, Finding, Partial<Rule>, string[] | undefined]>([
  ['a rule that asks nobody', unsure, { check: { kind: 'k', options: {} } }, doubts],
  ['a rule that decides whether others are run', unsure, { gate: true }, doubts],
  ['a sure fix', { ...unsure, fix: { start: 0, end: 1, text: '' } }, {}, doubts],
  ['several', { ...unsure, fixes: [] }, {}, doubts],
  ['an outcome without doubt', { ...unsure, outcome: 'none' }, {}, doubts],
  ['a doubt without a question', { place, outcome: 'unsure', data: {} }, {}, doubts],
  ['a place in no sentence', { place, outcome: 'none', data: {} }, {}, undefined],
])('nobody is asked about %s', (_, finding, other, known) => {
  expect(doubtOf(finding, { rule: { ...rule, ...other }, ...(known && { doubts: known }) }, report)).toBeNull()
})
