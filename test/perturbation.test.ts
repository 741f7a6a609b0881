import { describe, expect, test } from 'vitest'
import type { TextSource } from '../src/read/source.ts'
import { reportOf, ruleSetOf, seedsIn, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const seeds = [...seedsIn('ok'), 'seeds/err/figures.txt', 'seeds/err/warnings-only.md', 'seeds/err/web-halfwidth.txt']

/** What must not depend on how the report is written down. */
async function essence(source: TextSource): Promise<unknown> {
  const { meta, outline, parts, metrics, shortcomings } = await reportOf(source, ruleSet)
  return {
    reportYear: meta.reportYear,
    signed: meta.signed?.date,
    outline: outline.map(({ level, number, parts: named }) => [level, number, ...named]),
    parts: Object.fromEntries(Object.entries(parts).map(([key, { state }]) => [key, state])),
    metrics: metrics.map(({ value, unit, target, rank, time }) => [value, unit, target, rank, time.kind]),
    shortcomings: shortcomings.map(({ remedy, concrete }) => [remedy, concrete]),
  }
}

type Change = (text: string) => string

function everyLine(change: (line: string, index: number) => string): Change {
  return (text) => text.split('\n').map(change).join('\n')
}

const heading = /^(?:#+\s*|\*\*)*(?=[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、](?!\d))/u
const halved: Record<string, string> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '％': '%' }

/** Cuts a long paragraph in the middle of a clause, as a page break does. */
function cut(line: string): string {
  if (line.length < 90) return line
  for (let at = Math.floor(line.length / 2); at < line.length - 12; at++) {
    const [before, after, next] = [line.slice(at - 2, at), line.charAt(at), line.slice(at, at + 12)]
    const inWord = /^[\p{Script=Han}]{2}$/u.test(before) && /[\p{Script=Han}]/u.test(after)
    if (
      inWord &&
      !/[一二三四五六七八九十第其百千万亿年月日]/u.test(before + next) &&
      !/[。；]/u.test(next.slice(0, 6))
    ) {
      return `${line.slice(0, at)}\n\n${line.slice(at)}`
    }
  }
  return line
}

/** Other headings of the same meaning. */
const rewordings: [RegExp, string][] = [
  [/存在的?不足(?:和|及|与)原因/u, '存在的主要问题及原因分析'],
  [/(下一年度|\d{4}年度?)推进法治政府建设的?主要安排/u, '$1法治政府建设工作打算'],
  [/党政主要负责人履行推进法治建设第一责任人职责的?(?:有关)?情况/u, '主要负责同志履行法治建设第一责任人职责'],
  [/其他需要报告的情况/u, '其他需要说明的事项'],
]

const changes: [string, Change][] = [
  [
    'ordinals in half-width brackets',
    everyLine((line) =>
      line.replace(heading, (marks) => marks).replace(/^((?:#+\s*|\*\*)*)（([一二三四五六七八九十]+)）/u, '$1($2)'),
    ),
  ],
  ['ordinals 1、 for 1.', everyLine((line) => line.replace(/^((?:#+\s*|\*\*)*)(\d{1,2})[.．](?!\d)\s*/u, '$1$2、'))],
  [
    'damaged ordinals',
    everyLine((line) => line.replace(/^((?:#+\s*|\*\*)*)[（(]([一二三四五六七八九十]+)[）)]/u, '$1$2）')),
  ],
  ['half-width punctuation', (text) => text.replaceAll(/[，；：（）％]/gu, (mark) => halved[mark] ?? mark)],
  [
    'full-width digits',
    everyLine((line) =>
      /〔/u.test(line)
        ? line
        : line.replaceAll(/(?<![A-Za-z#.])\d+(?:\.\d+)?(?![.A-Za-z])/gu, (digits) =>
            digits.replaceAll(/[\d.]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
          ),
    ),
  ],
  [
    'spaces around figures',
    (text) => text.replaceAll(/(?<=\p{Script=Han})(\d+(?:\.\d+)?)(?=\p{Script=Han})/gu, ' $1 '),
  ],
  ['Markdown marks added', everyLine((line) => (heading.test(line) && !line.startsWith('#') ? `## ${line}` : line))],
  ['Markdown marks removed', everyLine((line) => line.replace(/^#+\s*/u, '').replaceAll('**', ''))],
  [
    'run-in titles in bold',
    everyLine((line) =>
      /^#/u.test(line)
        ? line
        : line.replace(/^((?:（[一二三四五六七八九十]+）|\d{1,2}\.)[^。]{2,40}。)(?=.)/u, '**$1**'),
    ),
  ],
  ['paragraphs cut', everyLine(cut)],
  ['indented by full-width spaces', everyLine((line) => (line === '' || /^[#*]/u.test(line) ? line : `　　${line}`))],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  [
    'headings reworded',
    everyLine((line) =>
      line.length < 50 ? rewordings.reduce((text, [from, to]) => text.replace(from, to), line) : line,
    ),
  ],
]

describe.each(seeds)('%s is understood alike', (path) => {
  const source = sourceOf(path)
  test.each(changes)('%s', async (_, change) => {
    expect(await essence({ ...source, text: change(source.text) })).toEqual(await essence(source))
  })
})

test('every change changes some seed', () => {
  const idle = changes.filter(([, change]) =>
    seeds.every((path) => change(sourceOf(path).text) === sourceOf(path).text),
  )
  expect(idle.map(([name]) => name)).toEqual([])
})
