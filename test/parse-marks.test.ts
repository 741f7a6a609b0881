import { describe, expect, test } from 'vitest'
import { parse } from '../src/parse/parse.ts'
import { linesOf } from '../src/report/layout/lines.ts'
import { opaque } from '../src/report/text/text.ts'

/** The prose of each line, folded; `◻` for what is to be left as it is. */
async function prose(text: string, format: 'markdown' | 'text' = 'markdown'): Promise<string[]> {
  const doc = await parse({ path: 'x', text, format, encoding: 'utf-8', bom: false })
  return linesOf(doc).map((line) => line.text.value.replaceAll(opaque, '◻'))
}

describe.each(['markdown', 'text'] as const)('what is no prose in %s', (format) => {
  test.each([
    ['a link', '详见[公告](https://a.example.cn/公告,二.pdf)。', '详见公告。'],
    ['a link with a title', '详见[公告](./a.html "说明,甲")。', '详见公告。'],
    ['a picture', '见![图,一](a.png)下', '见下'],
    ['an address', '网址为https://a.example.cn/查询?编号=3,4;类=甲，可查', '网址为◻，可查'],
    ['an address in brackets', '网站(https://a.example.cn/x_(y))公开', '网站（◻）公开'],
    ['an address before Chinese', '登录www.example.cn查询。', '登录◻查询。'],
    ['an address without scheme', '在zwfw.example.gov.cn/list?id=3查', '在◻查'],
    ['tags', '<a href="x?甲=乙;丙" title="说明:甲">公开</a><br/>信息', '公开信息'],
    ['a comment', '甲<!-- 截止2024年(待核) -->乙', '甲乙'],
    ['a comment of several lines', '甲<!-- 待\n核\n改 -->乙', '甲,乙'],
    ['code', '命令`检查(甲),一`执行', '命令◻执行'],
    ['footnotes', '公开120条[^1]。\n[^1]: 截至年底。', '公开120条。,截至年底。'],
    ['entities', '内容&#34;甲&nbsp;乙', '内容◻甲乙'],
    ['emoticons', '写着“真快:)”和“加油^_^”(^_^)', '写着“真快◻”和“加油^_^”◻'],
    ['a link definition', '[1]: https://a.example.cn\n甲', '甲'],
  ])('%s', async (_, text, expected) => {
    expect((await prose(text, format)).join(',')).toBe(expected)
  })

  test.each([
    ['numbers of documents', '青府[2022]12号（试行）', '青府[2022]12号（试行）'],
    ['brackets after brackets', '[办法](试行)', '[办法]（试行）'],
    ['a colon in brackets', '（备注:)', '（备注：）'],
    ['a list after a colon', '包括:(一)规范', '包括：（一）规范'],
    ['titles in angle brackets', '印发<巡查办法>和<<考核办法>>', '印发<巡查办法>和<<考核办法>>'],
    ['a mark that is not closed', '用`号、[甲](乙', '用`号、[甲]（乙'],
    ['a comment that is not closed', '甲<!-- 乙', '甲<！--乙'],
  ])('%s are prose', async (_, text, expected) => {
    expect((await prose(text, format)).join(',')).toBe(expected)
  })
})

describe('blocks of Markdown without prose', () => {
  test.each([
    ['front matter', '---\ntitle: 报告\ntags:\n  - 法治\n---\n甲', ['甲']],
    ['fenced code', '甲\n```text\n一、举措\n```\n乙', ['甲', '乙']],
  ])('%s', async (_, text, expected) => {
    expect(await prose(text)).toEqual(expected)
  })
  test.each([
    ['a fence that is not closed', '甲\n```\n乙', ['甲', '乙']],
    ['a line above a title', '---\n青石区水务局报告\n---\n甲', ['青石区水务局报告', '甲']],
  ])('not %s', async (_, text, expected) => {
    expect(await prose(text)).toEqual(expected)
  })
})

describe('characters', () => {
  test.each([
    ['marks of direction and width', '\u200e2024\u200e年\u202a1\u2069月\ufeff', '2024年1月'],
    ['soft hyphens, joiners and variation selectors', '办\u00ad案\u200d36\ufe0f件', '办案36件'],
    ['kinds of blanks', '办案\u00a036\u2009件\u3000', '办案36件'],
    ['control characters', '办\u001f案\u0007', '办案'],
    ['radicals', '局\u2ed3、\u2ea0\u2f8f、\u2f00', '局长、民行、一'],
    ['compatibility forms', '\ufe35一\ufe36\uf9d3\ufe50', '（一）陸，'],
  ])('%s have one form', async (_, text, expected) => {
    expect((await prose(text, 'text')).join('')).toBe(expected)
  })
})
