import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parse } from '../src/parse/parse.ts'
import type { Source } from '../src/read/source.ts'

const formats = ['markdown', 'text'] as const

function parseAs(format: Source['format'], text: string): Promise<Root> {
  return parse({ path: 'x', text, format, encoding: 'utf-8', bom: false })
}

/** A tree in short: `# ` and `- ` open headings and paragraphs, `<>` other lines; strong text stands in `{}`. */
function short(root: Root): string[] {
  return root.children.map((node) => {
    if (node.type === 'heading') return `${'#'.repeat(node.depth)} ${inline(node)}`
    return node.type === 'paragraph' ? `- ${inline(node)}` : `<> ${'value' in node ? node.value : ''}`
  })
}

function inline(node: Nodes): string {
  if ('children' in node) {
    const inside = node.children.map(inline).join('')
    return node.type === 'strong' ? `{${inside}}` : inside
  }
  return 'value' in node ? node.value : ''
}

function all(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(all)] : [node]
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
    ['a table', '| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |', ['- | 甲 | 乙 |', '<> | --- | :-: |', '- | 1 | 2 |']],
    ['a heading of marks only', '##\n## ##', ['<> ##', '<> ## ##']],
    ['a blank to fill in', '________', ['- ________']],
  ])('reads %s', async (_, text, expected) => {
    expect(short(await parseAs(format, text))).toEqual(expected)
  })

  test('knows where everything stands', async () => {
    const [heading, paragraph] = (await parseAs(format, '\r\n  ## **(一)** 学\r\n\r\n\u3000\u3000𠮷**乙**')).children
    expect(heading?.position).toEqual(place(2, 3, 4, 16))
    expect(paragraph?.position).toEqual(place(4, 3, 22, 29))
    const [first, second] = paragraph !== undefined && 'children' in paragraph ? paragraph.children : []
    expect(first).toEqual({ type: 'text', value: '𠮷', position: place(4, 3, 22, 24) })
    const inside = { type: 'text', value: '乙', position: place(4, 7, 26, 27) }
    expect(second).toEqual({ type: 'strong', children: [inside], position: place(4, 5, 24, 29) })
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

  test('every text is the slice of the source at its place', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const lines = source.split(/\r\n|\n|\r/)
        for (const node of all(await parseAs(format, source)).slice(1)) {
          const { start, end } = node.position ?? place(0, 0, 0, 0)
          const slice = source.slice(start.offset, end.offset)
          if ('value' in node) expect(node.value).toBe(slice)
          if (node.type !== 'html') expect(start.line).toBe(end.line)
          expect(lines[start.line - 1]?.slice(start.column - 1).startsWith(slice.split(/[\r\n]/, 1)[0] ?? '')).toBe(
            true,
          )
        }
      }),
    )
  })

  test('nothing is lost but blanks and marks, and the order is kept', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const kept = all(await parseAs(format, source)).map((node) => ('value' in node ? node.value : ''))
        const bare = (written: string): string => written.replaceAll(/[\s*#]/g, '')
        expect(bare(kept.join(''))).toBe(bare(source))
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
    ['many lines', '**一是**推进法治政府建设，坚持以习近平法治思想为指导。\n'.repeat(5000)],
    ['one long line', '推进法治政府建设，'.repeat(120_000)],
    ['one long line of strong text', '**一是**推进法治政府建设。'.repeat(60_000)],
    ['comments that are not closed', '<!-- 甲\n'.repeat(50_000)],
    ['blanks', `${' \t\u3000'.repeat(300_000)}甲`],
    ['marks', `${'- '.repeat(300_000)}甲`],
  ])('is quick with %s', async (_, source) => {
    const start = performance.now()
    await parseAs(format, source)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

function place(line: number, column: number, start: number, end: number) {
  return { start: { line, column, offset: start }, end: { line, column: column + end - start, offset: end } }
}
