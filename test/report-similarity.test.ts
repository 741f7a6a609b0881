import { describe, expect, test } from 'vitest'
import { makeSearch } from '../src/report/similarity.ts'

const words = { stop: ['加强', '不足'], synonyms: [['执法力量', '执法队伍']] }
const groups = [['加强普法宣传', '扩充执法队伍'], ['完善数据平台'], ['加强热线办理', '热线工单提速']]
const search = makeSearch(groups.flat(), groups, words)

describe('makeSearch', () => {
  test('finds the group and its text that share most with a topic', () => {
    expect(search('热线工单')).toEqual([{ group: 2, text: 1, score: 1 }])
    expect(search('普法宣传')).toEqual([{ group: 0, text: 0, score: 1 }])
  })
  test('takes synonyms for one thing, stop words for none', () => {
    expect(search('执法力量不足')).toEqual([{ group: 0, text: 1, score: 1 }])
    expect(search('加强')).toEqual([])
    expect(search('加强不足')).toEqual([])
  })
  test('scores by the share of the topic that is covered', () => {
    const [half] = search('数据孤岛')
    expect(half).toMatchObject({ group: 1, text: 0 })
    expect(half?.score).toBeGreaterThan(0)
    expect(half?.score).toBeLessThan(0.5)
  })
  test('counts what is rare for more than what is common', () => {
    const texts = ['河道巡查采砂', '河道保洁', '河道绿化', '河道防汛']
    const find = makeSearch(
      texts,
      texts.map((text) => [text]),
      { stop: [], synonyms: [] },
    )
    const [best, next] = find('河道采砂')
    expect([best?.group, next?.group]).toEqual([0, 1])
    expect(best?.score).toBeGreaterThan(4 * (next?.score ?? 1))
  })
  test('gives two at most, best first, the first of equals', () => {
    const texts = ['甲乙', '甲乙', '甲乙丙', '甲乙']
    const find = makeSearch(
      ['丁戊', ...texts],
      texts.map((text) => [text]),
      { stop: [], synonyms: [] },
    )
    expect(find('甲乙丙').map(({ group }) => group)).toEqual([2, 0])
  })
  test('does not compare across punctuation, nor single characters', () => {
    expect(search('数。据，平。台')).toEqual([])
    expect(search('数')).toEqual([])
    expect(search('')).toEqual([])
  })
  test('takes its words literally', () => {
    const find = makeSearch(['提升服务'], [['提升服务']], { stop: ['(', '.*', 'C++'], synonyms: [['[', '\\']] })
    expect(find('服务')).toHaveLength(1)
  })
})
