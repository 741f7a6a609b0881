import { expect, test } from 'vitest'
import { latest } from '../src/report/memo/latest.ts'

test('work is done once for an object, up to the next one', () => {
  const given: object[] = []
  const made = latest((one: object) => given.push(one))
  const [first, second] = [{}, {}]
  expect([made(first), made(first), made(second), made(second), made(first)]).toEqual([1, 1, 2, 2, 3])
  expect(given).toEqual([first, second, first])
})
