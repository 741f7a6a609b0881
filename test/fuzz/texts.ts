import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { RuleSet } from '../../src/rules/types.ts'
import { seedsIn } from '../shipped.ts'

/** What careless code stumbles over, to be put anywhere. */
const odd = [
  ...Array.from('。，；：、！？…—（）()〔〕【】《》〈〉“”‘’"*#|<>[]~·%％‰×○〇_-+=/\\&@^$`'),
  ...['\n', '\n\n', '\t', '　', '\u00a0', '\u200b', '\u2028', '\u0085', '\u009b31m', '\ufeff', '\u202e', '\v', '\f'],
  ...['\u{20bb7}', '\u{2000b}', '👨‍👩‍👧', 'e\u0301', '㐀', '\ue000', '\ufffd', '１', '⼀', '﹝', '①', '⑳'],
  ...['**', '***', '__', '# ', '## ', '<!--', '-->', '<br>', '```', '---', '| 甲 | 乙 |', '![](x)', '{{year}}', '$1'],
  ...['0', '00', '1,', '1.', '1..2', '0.0', '99999999999999999999', '9'.repeat(320), '1e5', '3:1', '1/3', '2024'],
  ...[
    '331—11月',
    '2月30日',
    '13月',
    '0月0日',
    '9999年',
    '0000年',
    '1月',
    '11月—1月',
    '2024年—2023年',
    '去年',
    '上半年',
  ],
  ...[
    '0件',
    '由0件增加到44件',
    '增长12个百分点',
    '同比下降100%',
    '占比0%',
    '万',
    '亿',
    '万亿',
    '余',
    '近',
    '第',
    '其中',
  ],
  ...[
    '一是',
    '二是',
    '十是',
    '一、',
    '（一）',
    '1.',
    '（1）',
    '第一，',
    '其一是',
    '首先',
    '下一步',
    '存在的不足',
    '特此报告',
  ],
  ...[
    '甲局',
    '人民政府',
    '年度报告',
    '法治政府建设',
    '的',
    '××',
    'XX',
    '待补充',
    '附件',
    '联系人：',
    '（此件公开发布）',
  ],
]

/** The samples that texts are made from: whole reports, and the short examples of every rule. */
export function samplesOf({ rules }: Pick<RuleSet, 'rules'>): string[] {
  const seeds = [...seedsIn('ok'), ...seedsIn('err')].map((path) => readFileSync(path, 'utf8'))
  const examples = rules.flatMap(({ examples: { good, bad } }) => [...good, ...bad].map(({ text }) => text))
  return [...seeds, ...examples]
}

/** Pieces of samples, joined and damaged; up to about 1,000 characters, most of them shorter. Well-formed Unicode. */
export function textsFrom(samples: readonly string[]): fc.Arbitrary<string> {
  const position = fc.nat({ max: 0xffff })
  const piece = fc
    .record({
      sample: fc.nat({ max: samples.length - 1 }),
      from: position,
      length: fc.nat({ max: 400 }),
      whole: fc.boolean(),
    })
    .map(({ sample, from, length, whole }) => {
      const text = samples[sample] ?? ''
      if (whole && text.length <= 600) return text
      const start = from % Math.max(1, text.length)
      return text.slice(start, start + length)
    })
  const damage = fc.record({
    kind: fc.constantFrom('insert', 'delete', 'repeat', 'swap', 'replace', 'cut'),
    at: position,
    length: fc.nat({ max: 30 }),
    times: fc.integer({ min: 1, max: 5 }),
    what: fc.constantFrom(...odd),
  })
  return fc
    .record({
      pieces: fc.array(piece, { minLength: 1, maxLength: 3, size: 'max' }),
      glue: fc.constantFrom('\n', '\n\n', ''),
      damages: fc.array(damage, { maxLength: 8, size: 'max' }),
    })
    .map(({ pieces, glue, damages }) => damages.reduce(inflict, pieces.join(glue)).replaceAll(control, ''))
}

interface Damage {
  kind: 'insert' | 'delete' | 'repeat' | 'swap' | 'replace' | 'cut'
  at: number
  length: number
  times: number
  what: string
}

// What no file has: the decoder refuses it, and halves of characters.
const control = /[\0-\x08\x0e-\x1f\x7f\p{Cs}]/gu

function inflict(text: string, { kind, at, length, times, what }: Damage): string {
  const start = at % (text.length + 1)
  const [before, middle, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)]
  switch (kind) {
    case 'insert':
      return before + what.repeat(times) + middle + after
    case 'delete':
      return before + after
    case 'repeat':
      return before + middle.repeat(1 + times) + after
    case 'swap':
      return before + after.slice(0, length) + middle + after.slice(length)
    case 'replace':
      return before + what + after
    case 'cut':
      return before + middle + '\n' + after
  }
}
