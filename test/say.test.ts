import { describe, expect, test } from 'vitest'
import type { Problem } from '../src/problem/problem.ts'
import type { Rule } from '../src/rules/types.ts'
import { fillWords } from '../src/say/fill-words.ts'
import { locationWords } from '../src/say/location-words.ts'
import { adviceOf, say } from '../src/say/say.ts'

const point = { line: 12, column: 5, offset: 99 }

test('a word that stands for several is said only where there are more than one', () => {
  const message = '标题末尾不用标点{{count?，全文共*处}}，{{other}}'
  expect(fillWords(message, { count: 1 })).toBe('标题末尾不用标点，{{other}}')
  expect(fillWords(message, { count: 3, other: '乙' })).toBe('标题末尾不用标点，全文共3处，乙')
})

test.each([
  [undefined, '第12行', 'line 12'],
  [{ kind: 'word', paragraph: 37 }, '第37段', 'paragraph 37'],
  [{ kind: 'pdf', page: 3, line: 12 }, '第3页第12行', 'page 3, line 12'],
  [{ kind: 'web', line: 12, column: 5 }, '源代码第12行第5列', 'source line 12:5'],
] as const)('a place of %o is told as people look for it', (spot, zh, en) => {
  const location = { start: point, end: point, ...(spot && { spot }) }
  expect([locationWords(location, 'zh'), locationWords(location, 'en')]).toEqual([zh, en])
})

describe('advice', () => {
  const outcome = { severity: 'error', message: { zh: '', en: '' } } as const
  const rule: Rule = {
    ...{ id: 'a', title: { zh: '题', en: 'title' }, basis: [], gate: false, notes: {}, file: '', set: '' },
    outcomes: {
      one: outcome,
      other: { ...outcome, fix: { zh: '把“{{word}}”改成{{nextYear}}年', en: 'Change “{{word}}” to {{nextYear}}' } },
    },
    check: { kind: 'text-pattern', options: {} },
    docs: { why: { zh: '', en: '' }, fix: { zh: '写“截至{{year}}年12月31日”\n', en: 'Write the end of {{year}}' } },
    examples: { good: [], bad: [] },
  }
  const problem: Problem = {
    ...{ source: 'rule', id: 'a', outcome: 'one', data: { word: '今年' }, severity: 'error', path: '', place: null },
    ...{ related: [], edits: [], reportYear: 2021 },
  }
  const said = (more: Partial<Problem>, locale: 'zh' | 'en'): string | null =>
    say({ ...problem, ...more }, { a: rule }, locale).advice

  test('names the year of the report, in both languages', () => {
    expect([said({}, 'zh'), said({}, 'en')]).toEqual(['写“截至2021年12月31日”', 'Write the end of 2021'])
    expect(adviceOf(rule, 'zh')).toBe('写“截至20××年12月31日”')
    const undated = { ...problem }
    delete undated.reportYear
    expect(say(undated, { a: rule }, 'zh').advice).toBe('写“截至20××年12月31日”')
  })

  test('may be one outcome’s own, with its words', () => {
    expect(said({ outcome: 'other' }, 'zh')).toBe('把“今年”改成2022年')
    expect(said({ outcome: 'other' }, 'en')).toBe('Change “今年” to 2022')
  })
})
