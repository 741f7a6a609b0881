import { expect, test } from 'vitest'
import { firstCharacters } from '../src/report/first-characters.ts'

test.each([
  ['件|人次?', '件人'],
  ['万?(?:平方|米)', '万平米'],
  ['(?<=压缩到(?:一|二))天|(?!个)月', '天月'],
  ['([甲乙])丙|(?<name>丁)', '甲乙丁'],
])('%s begins with one of %s', (source, characters) => {
  expect([...(firstCharacters(source) ?? [])].join('')).toBe(characters)
})

test.each(['\\d件', '[一-九]件', '件*人', '件{0,2}人', '.件', '', '件?'])('“%s” may begin with anything', (source) => {
  expect(firstCharacters(source)).toBeNull()
})
