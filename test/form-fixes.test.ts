import { expect, test } from 'vitest'
import { fixesOf } from '../src/edit/fixes-of.ts'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { readRuleSet } from '../src/read/read-rule-set.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'

const { folders } = await readRuleSet('official-document', '.')
const { ruleSet } = loadRuleSet(folders)
const head = '青石区水务局2023年法治政府建设年度报告\n\n一、主要举措和成效\n'

/** The text after every correction of some rules. */
async function mend(body: string, ids: string[]): Promise<string> {
  if (ruleSet === null) throw new Error('no rule set')
  const source = { path: 'a.txt', text: head + body, format: 'text', encoding: 'utf-8', bom: false } as const
  const rules = ruleSet.rules.filter(({ id }) => ids.includes(id))
  const { problems } = await lint(source, compile({ ...ruleSet, rules }))
  const fixes = problems.flatMap(fixesOf)
  const mended = fixes
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: right }) => text.slice(0, start) + right + text.slice(end), source.text)
  return mended.slice(head.length)
}

test('mixed brackets become full-width, those of formulas stay', async () => {
  expect(await mend('培训镇(街道)干部、村（居）干部12人(次），按f(x)测算。\n', ['mixed-brackets'])).toBe(
    '培训镇（街道）干部、村（居）干部12人（次），按f(x)测算。\n',
  )
})

test('half-width punctuation becomes full-width, numbers, times and addresses stay', async () => {
  const body = '自2023年1月起,9:00至11:20受理,共1,472件;“好评”,满意率98%,网址为http://a.cn/?b,c。\n'
  expect(await mend(body, ['halfwidth-punctuation'])).toBe(
    '自2023年1月起，9:00至11:20受理，共1,472件；“好评”，满意率98%，网址为http://a.cn/?b,c。\n',
  )
})

test('a quotation mark that is turned round is turned back', async () => {
  expect(await mend('提供”一对一”服务，推行“河长+警长“机制。\n', ['quote-pairs'])).toBe(
    '提供“一对一”服务，推行“河长+警长”机制。\n',
  )
})

test('a function word written twice is deleted once, other words are left to a person', async () => {
  expect(await mend('截至截至6月底，群众反映的的问题和系统系统故障已处理。\n', ['duplicate-words'])).toBe(
    '截至6月底，群众反映的问题和系统系统故障已处理。\n',
  )
})

test.each([
  '人民政府政府采购',
  '社会组织组织活动',
  '再审申请人申请人民法院',
  '企业企业家',
  '实实在在在基层',
  '讨论讨论办法',
  '区区长带头',
  '化解和和解',
  '一件一件抓',
])('%s is no repetition', async (words) => {
  if (ruleSet === null) throw new Error('no rule set')
  const source = {
    path: 'a.txt',
    text: `${head}全年${words}。\n`,
    format: 'text',
    encoding: 'utf-8',
    bom: false,
  } as const
  const rules = ruleSet.rules.filter(({ id }) => id === 'duplicate-words')
  expect(rules).toHaveLength(1)
  expect((await lint(source, compile({ ...ruleSet, rules }))).problems).toEqual([])
})
