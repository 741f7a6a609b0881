import { expect, test } from 'vitest'
import type { Finding } from '../src/checks/kind.ts'
import { pileUp } from '../src/lint/pile-up.ts'

function at(start: number, end: number, more: Partial<Finding> = {}): Finding {
  return { place: { start, end }, data: { text: String(start) }, ...more }
}

function placesOf(findings: Finding[]): [number, number][] {
  return findings.map(({ place: { start, end } }): [number, number] => [start, end])
}

const inARow = Array.from({ length: 5 }, (_, index) => at(index, index + 1))
const nested = Array.from({ length: 5 }, (_, index) => at(index, 100 - index))

test('many marks in a row are one finding, which covers them all', () => {
  expect(placesOf(pileUp(inARow))).toEqual([[0, 5]])
  expect(placesOf(pileUp([...inARow, at(6, 7)]))).toEqual([
    [0, 5],
    [6, 7],
  ])
})

test('many inside the place of another are that one', () => {
  expect(placesOf(pileUp(nested))).toEqual([[0, 100]])
})

test.each([
  ['a few', inARow.slice(0, 4)],
  ['a few inside another', nested.slice(0, 4)],
  ['with gaps', Array.from({ length: 6 }, (_, index) => at(2 * index, 2 * index + 1))],
  ['sentences', Array.from({ length: 6 }, (_, index) => at(20 * index, 20 * index + 20))],
  ['at one and the same place', Array.from({ length: 6 }, () => at(3, 9))],
  ['of different outcomes', inARow.map((one, index) => ({ ...one, outcome: index % 2 === 0 ? 'a' : 'b' }))],
  ['with sure fixes', inARow.map((one, index) => ({ ...one, fix: { start: index, end: index + 1, text: '' } }))],
])('others are left alone: %s', (_, findings) => {
  expect(new Set(pileUp(findings))).toEqual(new Set(findings))
})

test('a suggestion for one is none for all', () => {
  const suggestion = { start: 0, end: 1, text: '甲' }
  expect(pileUp(inARow.map((one) => ({ ...one, suggestion }))).map((one) => 'suggestion' in one)).toEqual([false])
})
