import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { slowPattern } from '../src/rules/slow-pattern.ts'
import { type MateWords, patternOf, prepareWrongMates } from '../src/checks/text-pattern/wrong-mates.ts'

const file = readFileSync('rules/official-document/wrong-word.yaml', 'utf8')
const { mates, beside } = (parse(file) as { check: { mates: string; beside: MateWords } }).check

/** What a line makes of a text: the words that it takes for others. */
function wrong(line: string, text: string, ...classes: string[]): string[] {
  const table = prepareWrongMates([...classes, line].join('\n'), beside)
  return [...table.byStart.values()]
    .flat()
    .flatMap((one) =>
      [...text.matchAll(new RegExp(patternOf(one, table.classes, beside).find, 'gu'))].map(([found]) => found),
    )
}

describe('a word is wrong beside others', () => {
  test.each([
    ['its object, at a distance', '受理 受礼 > 投诉', '全年受礼供水类投诉86件。', 1],
    ['not where that is a part of another', '受理 受礼 > 投诉', '受礼投诉人馈赠的物品。', 0],
    ['not beyond the clause', '受理 受礼 > 投诉', '有人受礼，投诉已查实。', 0],
    ['not where the right word governs it', '提高 改善 > 水平', '改善和提高供水水平。', 0],
    ['before it', '采纳 采取 < 意见', '意见已采取。', 1],
    ['before it with an adverb of two numbers', '缩短 缩小 < 时限', '时限由10天缩小至3天。', 1],
    ['right before it stands what excludes it', '取得 取的 ^ 采 + 成效', '采取的成效，取的成效。', 1],
    ['behind it', '必须 必需 + 通过', '必需通过审核，必需品。', 1],
    ['not where the phrase goes on otherwise', '制定 指定 > 计划 ! 人', '指定专人管计划。', 0],
    ['a class of words', '受理 受礼 > @来件', '受礼举报2件。', 1],
  ])('%s', (_, line, text, count) => {
    expect(wrong(line, text, '@来件 投诉 举报')).toHaveLength(count)
  })
})

test('every line of the shipped table has a condition, and knows its classes', () => {
  const { byStart, classes } = prepareWrongMates(mates, beside)
  for (const line of [...byStart.values()].flat()) {
    expect(line.text).toMatch(/ [<+>^] /u)
    for (const [name] of line.text.matchAll(/@\S+/gu)) expect(classes.has(name)).toBe(true)
    const { find, suggest } = patternOf(line, classes, beside)
    expect(suggest).not.toBe(line.wrong)
    expect(slowPattern(find)).toBeNull()
  }
})
