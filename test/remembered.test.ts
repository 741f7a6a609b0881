import { expect, test } from 'vitest'
import { remembered } from '../src/report/memo/remembered.ts'

test('keeps what was made for a text for the round in which it was met and the next', () => {
  const asked: string[] = []
  const begin = remembered((text) => {
    asked.push(text)
    return text.length
  })
  const rounds = [
    ['一', '二', '一'],
    ['二', '三'],
    ['一', '三'],
  ].map((texts) => {
    const read = begin()
    return texts.map((text) => read(text))
  })
  expect(rounds).toEqual([
    [1, 1, 1],
    [1, 1],
    [1, 1],
  ])
  expect(asked).toEqual(['一', '二', '三', '一'])
})
