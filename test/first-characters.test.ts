import { expect, test } from 'vitest'
import { firstCharacters } from '../src/report/text/first-characters.ts'

test.each([
  ['件|人次?', '件人'],
  ['万?(?:平方|米)', '万平米'],
  ['(?<=压缩到(?:一|二))天|(?!个)月', '天月'],
  ['([甲乙])丙|(?<name>丁)', '甲乙丁'],
  ['(?:甲(?:乙|丙)|丁)戊|己', '甲丁己'],
  ['(?:甲|乙)?丙', '甲乙丙'],
  ['甲(?:[)）]|\\))乙|丙', '甲丙'],
  ['甲[|]乙|丙', '甲丙'],
  ['甲\\|乙|丙', '甲丙'],
  ['甲[\\]|]乙|丙', '甲丙'],
  ['(?<![丙])甲|(?=乙)乙', '甲乙'],
])('%s begins with one of %s', (source, characters) => {
  expect([...(firstCharacters(source) ?? [])].join('')).toBe(characters)
})

test.each([
  '\\d件',
  '[一-九]件',
  '件*人',
  '件{0,2}人',
  '.件',
  '',
  '件?',
  '[^件]',
  '[件\\d]',
  '^件',
  '件|',
  '(?:件|人?)',
  '(?=件)',
  '\\(件',
])('“%s” may begin with anything', (source) => {
  expect(firstCharacters(source)).toBeNull()
})
