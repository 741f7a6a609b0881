import { describe, expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import { linterOf, ruleSetOf, sourceOf } from './shipped.ts'
import { timed } from './timed.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const head = '青石区水务局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n'

/** Runs that hurt careless patterns: all in one paragraph, or one paragraph a line. */
const hostile: [string, (size: number) => string][] = [
  ['digits', (size) => '1'.repeat(size)],
  ['digits and commas', (size) => '1,'.repeat(size / 2)],
  ['Chinese numerals', (size) => '一二三'.repeat(size / 3)],
  ['opening brackets', (size) => '（'.repeat(size)],
  ['closing brackets', (size) => '）'.repeat(size)],
  ['nested brackets', (size) => '（'.repeat(size / 2) + '）'.repeat(size / 2)],
  ['opening quotes', (size) => '“'.repeat(size)],
  ['closing quotes', (size) => '”'.repeat(size)],
  ['title marks', (size) => '《'.repeat(size)],
  ['marks of three kinds', (size) => '《〈（'.repeat(size / 3)],
  ['titles with a slip', (size) => '《行政处法法》'.repeat(size / 7)],
  ['beginnings of titles', (size) => '中华人民共和国'.repeat(size / 7)],
  ['beginnings of fixed wordings', (size) => '习近平新时代中国特色社会主义思'.repeat(size / 15)],
  ['items', (size) => '一是办理案件3件；二是办理案件5件；'.repeat(size / 18)],
  ['among which', (size) => '共办理698件，其中许可330件、其他255件，'.repeat(size / 24)],
  ['shares of one indicator', (size) => '全区办理案件36件，占比5%。'.repeat(size / 15)],
  ['figures', (size) => '办理案件36件，'.repeat(size / 8)],
  ['figures with dates', (size) => '2024年3月办理案件36件。'.repeat(size / 15)],
  ['one character', (size) => '的'.repeat(size)],
  ['one word', (size) => '工作'.repeat(size / 2)],
  ['prose without an end', (size) => '进一步推进法治政府建设'.repeat(size / 11)],
  ['lines', (size) => '（一）办理案件36件\n'.repeat(size / 11)],
  ['paragraphs', (size) => '一是办理案件36件。\n'.repeat(size / 11)],
  ['shortcomings', (size) => `二、存在的不足\n${'执法力量不足。'.repeat(size / 7)}\n三、2025年安排\n加强培训。`],
  ['spaces', (size) => ' '.repeat(size) + '。'],
  ['asterisks', (size) => '**'.repeat(size / 2)],
  ['links', (size) => '[甲](a/b)'.repeat(size / 8)],
  ['links that are not closed', (size) => '[甲]('.repeat(size / 4)],
  ['addresses', (size) => 'https://a.cn/查?询='.repeat(size / 17)],
  ['an address without end', (size) => `https://${'甲乙'.repeat(size / 2)}`],
  ['comments', (size) => '<!--甲-->`乙`'.repeat(size / 11)],
  ['comments that are not closed', (size) => '<!--'.repeat(size / 4)],
  ['tags that are not closed', (size) => '<a '.repeat(size / 3)],
  ['code that is not closed', (size) => '`甲``'.repeat(size / 4)],
  ['fences', (size) => '```js\n'.repeat(size / 6)],
  ['emoticons', (size) => '(:)'.repeat(size / 3)],
  ['dots', (size) => '办案.'.repeat(size / 3)],
  ['crossed pairs', (size) => '（“'.repeat(size / 4) + '）”'.repeat(size / 4)],
  [
    'crossed pairs, all at once',
    (size) => '（'.repeat(size / 4) + '“'.repeat(size / 4) + '）'.repeat(size / 4) + '”'.repeat(size / 4),
  ],
  ['page numbers', (size) => '- 1 -\n2\n'.repeat(size / 8)],
  ['marks and words', (size) => '**甲**乙'.repeat(size / 6)],
  ['once: nested titles', (size) => `${'《'.repeat(size / 2)}${'》'.repeat(size / 2)}。`],
  ['once: titles in a title', (size) => `《${'《甲》'.repeat(size / 3)}》`],
  ['once: crosses', (size) => `${'×'.repeat(size)}。`],
  [
    'once: an item heading, then lines',
    (size) => `（一）${'一是甲，'.repeat(size / 8)}\n${'甲乙丙\n'.repeat(size / 8)}结束了，好。`,
  ],
  ['once: glued headings', (size) => '（一）甲。乙\n'.repeat(size / 7)],
  ['once: spared matches', (size) => '在（）内'.repeat(size / 4)],
  ['once: commas in an item', (size) => `二、存在的不足\n一是执法力量不足${'，'.repeat(size)}人手少。`],
  ['once: neighbours', (size) => '村民李××与邻居纠纷，'.repeat(size / 11)],
  ['once: nested bold', (size) => '*a **b '.repeat(size / 14) + 'c** d*'.repeat(size / 14)],
]

async function secondsOf(text: string, path: string): Promise<number> {
  return (await timed(async () => lint(sourceOf(path, head + text), linterOf(ruleSet)))).seconds
}

describe('no text takes more than time in proportion to its length', () => {
  // Collecting garbage makes one run slow, not each.
  test.each(hostile)('%s', { timeout: 120_000, retry: 2 }, async (_, make) => {
    const [small, large] = [make(10_000), make(40_000)]
    await secondsOf(make(1000), 'warm-up.txt')
    // Without marks of Markdown the same is read, and checked, as text.
    for (const path of /[*[\]`<#_~|:-]/u.test(small) ? ['hostile.txt', 'hostile.md'] : ['hostile.txt']) {
      const [before, after] = [await secondsOf(small, path), await secondsOf(large, path)]
      // Linear is 4 times; quadratic 16. What takes next to no time is measured by the floor.
      expect(after / Math.max(before, 0.03), `${path}: ${before.toFixed(3)} s → ${after.toFixed(3)} s`).toBeLessThan(9)
    }
  })
})

describe('a megabyte of what once hung the linter', () => {
  const size = 333_000
  const once = hostile.filter(([name]) => name.startsWith('once: '))
  test.each(once)('%s', { timeout: 120_000 }, async (_, make) => {
    const text = head + make(size)
    const { made, seconds } = await timed(async () => lint(sourceOf('hostile.md', text), linterOf(ruleSet)))
    // Some ten times what it takes on an idle machine; quadratic time would be minutes.
    expect(seconds).toBeLessThan(60)
    expect(JSON.stringify(made.problems).length).toBeLessThan(2_000_000)
  })
})

test('odd inputs get an answer', async () => {
  for (const text of [
    '',
    '\n',
    '。',
    '一、',
    '（一）',
    '\u{20bb7}'.repeat(10),
    '一、\n二、\n',
    '#',
    '**',
    '2024年',
    '《》',
    '一是',
  ]) {
    const { problems } = await lint(sourceOf('odd.txt', text), linterOf(ruleSet))
    expect(problems.every(({ source }) => source === 'rule')).toBe(true)
  }
  const line = '2024年，办理案件36件。'.repeat(20_000)
  expect((await lint(sourceOf('one-line.txt', line), linterOf(ruleSet))).problems.length).toBeGreaterThan(0)
})
