import { expect, test } from 'vitest'
import { makePairing } from '../src/report/remedies/pairing.ts'
import { openWordVectors } from '../src/report/remedies/word-vectors.ts'
import { ruleSetOf } from './shipped.ts'

const { vocabulary } = await ruleSetOf('rule-of-law-report')
const items = ['水政监察人手紧张', '行政处罚尺度不一'].map((text) => ({ clause: text, subject: text, text }))
const measures = [
  { text: '持续打造湖滨亲水步道，丰富市民休闲生活', caption: '' },
  { text: '制定裁量基准，对同类违法行为细化处罚档次', caption: '' },
  { text: '公开选调专业人员，充实监察中队', caption: '' },
]

test.each([
  ['with word vectors', vocabulary],
  ['without a table of them', { ...vocabulary, words: null }],
])('a measure is found by acts that mend what is lacking %s', (_, words) => {
  const pairings = makePairing(words)(items, measures)
  expect(pairings.map(({ nearest }) => nearest[0]?.measure)).toEqual([2, 1])
  expect(pairings.every(({ nearest: [first, second] }) => (first?.score ?? 0) > (second?.score ?? 1))).toBe(true)
})

test('without any words it still pairs', () => {
  const empty = { ...vocabulary, words: null, remedies: { aspects: [], general: '(?!)', subjects: [] } }
  expect(makePairing(empty)(items, measures).map(({ nearest }) => nearest.length)).toEqual([3, 3])
  expect(makePairing(empty)(items, [])).toEqual([
    { nearest: [], strange: true },
    { nearest: [], strange: true },
  ])
})

test('a table of word vectors is opened where it lies, and nothing else is taken for one', () => {
  const { words } = vocabulary
  if (!words) throw new Error('the set has no table')
  const vectors = openWordVectors(words)
  expect(vectors?.find('执法人员', 0, 4)).toBeGreaterThanOrEqual(0)
  expect(vectors?.find('囗囗', 0, 2)).toBe(-1)
  const moved = new Uint8Array(words.length + 1)
  moved.set(words, 1)
  expect(openWordVectors(moved.subarray(1))?.find('执法人员', 0, 4)).toBe(vectors?.find('执法人员', 0, 4))
  expect(openWordVectors(words.subarray(0, 100))).toBeNull()
  expect(openWordVectors(new Uint8Array(1000))).toBeNull()
})
