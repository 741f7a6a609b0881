import { describe, expect, test } from 'vitest'
import { makeCitedReader } from '../src/checks/title-marks/cited-numbers.ts'
import { itemsBefore, itemsIn } from '../src/checks/counted-list/enumerated-items.ts'

/** What is read of names in a row and of the numbers of documents. */

describe('names in a row', () => {
  const read = (value: string, close = '') => {
    const items = itemsIn(value, 0, close)
    return items && [items.fewest, items.most, items.uniform]
  }
  test.each<[string, [number, number, boolean] | null]>([
    ['取水许可、排水许可、采砂许可。', [3, 3, true]],
    ['取水许可、排水许可、采砂许可；', [3, 3, true]],
    ['取水许可、排水许可、采砂许可', [3, 3, true]],
    // More of them may follow, unless all are of one form.
    ['取水许可、排水许可、采砂许可，', [3, 3, true]],
    ['取水、河道采砂许可、排水，', null],
    ['取水、河道采砂许可、排水。', [3, 3, false]],
    ['取水许可、排水许可：', null],
    ['取水许可、排水许可？', null],
    ['取水许可。', [1, 1, false]],
    // Two may be joined, or one name has the word in it.
    ['取水许可、排水许可和采砂许可。', [2, 3, true]],
    ['取水许可、和谐社区。', [2, 2, true]],
    ['《取水和排水办法》、《采砂办法》。', [2, 2, true]],
    ['《取水办法》《采砂管理办法》《河道条例》。', [3, 3, true]],
    ['“取水”“采砂管理”“河道”。', [3, 3, true]],
    ['《取水办法》、采砂管理暂行规定、《河道条例》。', [3, 3, false]],
    ['水、河道、采砂人。', [3, 3, true]],
    ['河道管理办法、取水办法、采砂许可办法。', [3, 3, true]],
    ['河道管理办法、取水条例、采砂许可办法。', [3, 3, false]],
    ['、取水许可。', null],
    ['取水许可、。', null],
    ['。取水许可', null],
  ])('from a place on: %s', (value, items) => {
    expect(read(value)).toEqual(items)
  })
  test('go on to the mark that closes them', () => {
    expect([read('取水、排水许可）', '）'), read('取水、排水许可。', '）')]).toEqual([[2, 2, false], null])
    expect(read(`${'取水许可、'.repeat(60)}排水许可。`)).toBeNull()
  })
  test.each<[string, [number, number, boolean] | null]>([
    ['办理取水许可、排水许可', [2, 2, false]],
    ['一年来，取水许可、排水许可', [2, 2, false]],
    ['一年来，取水许可、排水许可等', [2, 2, true]],
    ['一年来：取水许可、排水许可“', [2, 2, false]],
    ['取水许可、', null],
    ['取水许可。', null],
  ])('before a place: %s', (value, expected) => {
    const items = itemsBefore(value, value.length)
    expect(items && [items.fewest, items.most, items.open]).toEqual(expected)
  })
})

describe('the number of a document', () => {
  const read = makeCitedReader({ state: '中华人民共和国', orders: '令', after: '修订' })
  test.each<[string, string[]]>([
    ['《节约用水条例》（国务院令第776号）已施行。', ['节约用水条例 国务院令第776号']],
    ['《节约用水条例》（国务院令776号）已施行。', ['节约用水条例 国务院令第776号']],
    ['《中华人民共和国水文条例》（中华人民共和国国务院令第496号）', ['水文条例 国务院令第496号']],
    ['《水文条例（试行）》（国务院令第496号）', ['水文条例 国务院令第496号']],
    ['《用水通知》（青政发〔2023〕7号）', ['用水通知 青政发〔2023〕7号']],
    ['《用水通知》（青政发[2023]07号）', ['用水通知 青政发〔2023〕7号']],
    ['《水文条例》（国务院令第496号修订）', []],
    ['根据国务院令第776号《节约用水条例》', ['节约用水条例 根据国务院令第776号']],
    ['青政发〔2023〕7号《用水通知》', ['用水通知 青政发〔2023〕7号']],
    // The number is that of the title before it, or the title has one behind it.
    ['《节水通知》青政发〔2023〕7号《用水通知》', ['节水通知 青政发〔2023〕7号']],
    ['青政发〔2023〕7号《用水通知》（青政办〔2023〕9号）', ['用水通知 青政办〔2023〕9号']],
    [`《${'用'.repeat(95)}》（国务院令第496号）`, []],
    ['用水通知》（国务院令第496号）', []],
    ['国务院令第496号', []],
    ['《水文条例》', []],
  ])('%s', (value, numbers) => {
    expect(read(value).map(({ title, number }) => `${title} ${number}`)).toEqual(numbers)
  })
  test('stands where it does, with its year', () => {
    const [one, two] = [read('见《水文条例》（国务院令第496号）'), read('青政发〔2023〕7号《用水通知》')].flat()
    expect([one?.from, one?.to, one?.opened, one?.year]).toEqual([8, 17, 1, null])
    expect([two?.from, two?.to, two?.opened, two?.year]).toEqual([0, 11, 11, 2023])
  })
})
