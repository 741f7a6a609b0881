import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Doc, Prose, Table } from '../src/doc/doc.ts'
import { locate } from '../src/doc/origin.ts'
import { parse } from '../src/parse/parse.ts'
import type { Place } from '../src/problem/place.ts'
import type { TextSource } from '../src/read/source.ts'
import { timed } from './timed.ts'

const formats = ['markdown', 'text'] as const

function parseAs(format: TextSource['format'], text: string): Promise<Doc> {
  return parse({ path: 'x', text, format, encoding: 'utf-8', bom: false })
}

/** A document in short: `# ` and `- ` open headings and paragraphs, `<>` markup; strong text stands in `{}`. */
function short({ text, blocks }: Doc): string[] {
  return blocks.map((block) => {
    if (block.kind === 'heading') return `${'#'.repeat(block.depth)} ${inline(text, block)}`
    if (block.kind === 'table') return rowsOf(text, block).join(' / ')
    return block.kind === 'paragraph' ? `- ${inline(text, block)}` : `<> ${text.slice(block.start, block.end)}`
  })
}

function rowsOf(text: string, { rows }: Table): string[] {
  return rows.map(({ header, cells }) => `${header ? '=' : '|'}${cells.map((cell) => inline(text, cell)).join('|')}`)
}

function inline(text: string, { start: first, marks, end: last }: Prose): string {
  let [written, from, isStrong] = ['', first, false]
  for (const { start, end } of marks) {
    const mark = text.slice(start, end)
    written += text.slice(from, start)
    if (mark === '**') written += (isStrong = !isStrong) ? '{' : '}'
    else if (!/^#+\s+$|^\s+#+$/u.test(mark)) written += mark
    from = end
  }
  return written + text.slice(from, last)
}

describe.each(formats)('%s', (format) => {
  test.each<[string, string, string[]]>([
    ['an empty file', '', []],
    ['blanks only', ' \n\u3000\n\t', []],
    ['every line as a block', '一、学习\n二、普法\n\n三、执法', ['- 一、学习', '- 二、普法', '- 三、执法']],
    ['all kinds of line ends', '一\r\n二\r三\n四', ['- 一', '- 二', '- 三', '- 四']],
    ['headings', '# 报告\n正文\n#### 四、不足 ##\n####### 七', ['# 报告', '- 正文', '#### 四、不足', '- ####### 七']],
    ['a heading after wide blanks', '\u3000\u3000## 标题', ['## 标题']],
    ['marks without a blank as text', '#标题', ['- #标题']],
    ['strong text', '**一是**推进。## 二', ['- {一是}推进。## 二']],
    ['a strong heading', '## **(一)带头学习**', ['## {(一)带头学习}']],
    ['strong text next to Chinese', '抓好**“重点”。**推进', ['- 抓好{“重点”。}推进']],
    ['strong text one after the other', '**一**、**二**', ['- {一}、{二}']],
    ['an open mark as text', '**重点工作', ['- **重点工作']],
    ['an open mark for its own line only', '甲**乙\n丙**丁**', ['- 甲**乙', '- 丙{丁}']],
    ['marks beside blanks as text', '甲 ** 乙 ** 丙', ['- 甲 ** 乙 ** 丙']],
    ['stars and low lines as text', '*注 _甲_ 共__件，__年*', ['- *注 _甲_ 共__件，__年*']],
    ['ordinals as text', '1. 学习\n2. 普法\n2022. 年', ['- 1. 学习', '- 2. 普法', '- 2022. 年']],
    ['lists and quotations as text', '- 学习\n* 普法\n> 执法', ['- - 学习', '- * 普法', '- > 执法']],
    ['indented text', '    签名\n\t\u3000\u00a0日期 \u3000', ['- 签名', '- 日期']],
    ['references as text', '[2022]12号 &amp; \\* `甲` <b>乙</b>', ['- [2022]12号 &amp; \\* `甲` <b>乙</b>']],
    ['a definition as text', '[1]: 甲', ['- [1]: 甲']],
    ['a title underlined', '标题\n===\n正文\n---', ['- 标题', '<> ===', '- 正文', '<> ---']],
    ['a picture', '![图](a.png)', ['<> ![图](a.png)']],
    ['a picture in a sentence', '见![图](a.png)', ['- 见![图](a.png)']],
    ['comments and tags', '<!-- 甲 -->\n<br/>\n<请填写>', ['<> <!-- 甲 -->', '<> <br/>', '- <请填写>']],
    ['a comment of several lines', '甲\n<!--\n乙\n-->\n丙', ['- 甲', '<> <!--\n乙\n-->', '- 丙']],
    ['a comment that is not closed', '<!--\n乙', ['- <!--', '- 乙']],
    ['a heading of marks only', '##\n## ##', ['<> ##', '<> ## ##']],
    ['a blank to fill in', '________', ['- ________']],
  ])('reads %s', async (_, text, expected) => {
    expect(short(await parseAs(format, text))).toEqual(expected)
  })

  test('knows where everything stands', async () => {
    const { blocks, origin } = await parseAs(format, '\r\n  ## **(一)** 学\r\n\r\n\u3000\u3000𠮷**乙**')
    const [heading, paragraph] = blocks
    expect(heading && locate(origin, heading)).toEqual(place(2, 3, 4, 16))
    expect(paragraph && locate(origin, paragraph)).toEqual(place(4, 3, 22, 29))
    expect(paragraph).toEqual({
      ...{ kind: 'paragraph', start: 22, end: 29, bold: false },
      marks: [
        { kind: 'hidden', start: 24, end: 26 },
        { kind: 'hidden', start: 27, end: 29 },
      ],
    })
  })

  const piece = fc.constantFrom(
    ...['一', '甲乙丙。', 'ab', '1.', '**', '*', '_', '__', '#', '## ', '\n', '\n\n', '\r\n', '\r', ' ', '    ', '\t'],
    ...[
      '\u3000',
      '“',
      '”',
      '[',
      ']',
      '(',
      '!',
      '`',
      '~~~',
      '>',
      '- ',
      '|',
      '---',
      '<!--',
      '-->',
      '<b>',
      '&amp;',
      '\\',
      '𠮷',
    ],
  )
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

  test('blocks and marks lie in order, each block but markup on one line', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const lines = source.split(/\r\n|\n|\r/)
        const { blocks, origin } = await parseAs(format, source)
        expectApart(blocks, { start: 0, end: source.length })
        for (const block of blocks) {
          const { start, end } = locate(origin, block)
          const slice = source.slice(block.start, block.end)
          if (block.kind !== 'markup') expect(start.line).toBe(end.line)
          expect(lines[start.line - 1]?.slice(start.column - 1).startsWith(slice.split(/[\r\n]/, 1)[0] ?? '')).toBe(
            true,
          )
          if ('marks' in block) expectApart(block.marks, block)
        }
      }),
    )
  })

  test('nothing is lost but blanks', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const { blocks } = await parseAs(format, source)
        const kept = blocks.map(({ start, end }) => source.slice(start, end)).join('')
        expect(kept.replaceAll(/\s/g, '')).toBe(source.replaceAll(/\s/g, ''))
      }),
    )
  })

  test('takes the marks of every pair and no other', async () => {
    const plain = fc.stringMatching(/^[甲乙，。a1]{1,5}$/)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 8 }), async (pairs) => {
        const source = pairs.map(([before, strong]) => `${before}**${strong}**`).join('')
        const expected = pairs.map(([before, strong]) => `${before}{${strong}}`).join('')
        expect(short(await parseAs(format, `甲${source}乙`))).toEqual([`- 甲${expected}乙`])
      }),
    )
  })

  test.each([
    ['many lines', '**一是**推进法治政府建设，坚持以习近平法治思想为指导。\n'.repeat(3000)],
    ['one long line', '推进法治政府建设，'.repeat(120_000)],
    ['one long line of strong text', '**一是**推进法治政府建设。'.repeat(60_000)],
    ['comments that are not closed', '<!-- 甲\n'.repeat(50_000)],
    ['a long table', `| 甲 | 乙 |\n|---|---|\n${'| **一** | 1 |\n'.repeat(2000)}`],
    ['many tables', '| 甲 | 乙 |\n|---|---|\n| 一 | 1 |\n\n'.repeat(2000)],
    ['wide rows', `${'|甲'.repeat(1900)}\n${'|-'.repeat(1900)}\n`.repeat(4)],
    ['blanks', `${' \t\u3000'.repeat(300_000)}甲`],
    ['marks', `${'- '.repeat(300_000)}甲`],
  ])('is quick with %s', async (_, source) => {
    expect((await timed(async () => parseAs(format, source))).seconds).toBeLessThan(3)
  })
})

test.each<[string, string, string[]]>([
  ['a table', '| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |', ['=甲|乙 / |1|2']],
  ['cells with marks', '甲|**乙**\n-|-\n`1`|a\\|b', ['=甲|{乙} / |`1`|a\\|b']],
  ['empty cells and short rows', '| 甲 | 乙 |\n|---|---|\n|  | 2 |\n| 3 |', ['=甲|乙 / ||2 / |3']],
  ['a table up to the next paragraph', '甲\n|乙|丙|\n|-|-|\n|1|2|\n丁', ['- 甲', '=乙|丙 / |1|2', '- 丁']],
  ['a rule of other width as no table', '| 甲 | 乙 |\n| --- |\n', ['- | 甲 | 乙 |', '<> | --- |']],
  ['a bar in a sentence as none', '甲|乙\n丙', ['- 甲|乙', '- 丙']],
])('Markdown has %s', async (_, text, expected) => {
  expect(short(await parseAs('markdown', text))).toEqual(expected)
})

test('plain text has no tables', async () => {
  expect(short(await parseAs('text', '| 甲 | 乙 |\n| --- | :-: |'))).toEqual(['- | 甲 | 乙 |', '<> | --- | :-: |'])
})

function expectApart(stretches: Place[], { start, end }: Place): void {
  let from = start
  for (const one of stretches) {
    expect(one.start).toBeGreaterThanOrEqual(from)
    expect(one.end).toBeGreaterThan(one.start)
    from = one.end
  }
  expect(from).toBeLessThanOrEqual(end)
}

function place(line: number, column: number, start: number, end: number) {
  return { start: { line, column, offset: start }, end: { line, column: column + end - start, offset: end } }
}
