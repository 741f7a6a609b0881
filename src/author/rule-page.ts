import { basisName } from '../format/basis-name.ts'
import { levelNames } from '../format/level-names.ts'
import type { Basis, Rule } from '../rules/types.ts'

/** A rule as a page in Markdown: Chinese, with English beside it. */
export function rulePage(rule: Rule, basis: Record<string, Basis>): string {
  const { id, title, set, check, outcomes, docs, examples } = rule
  const documents = rule.basis.flatMap((one) => basis[one] ?? [])
  const findings = Object.values(outcomes).map(
    ({ severity, message }) =>
      `| ${levelNames.zh[severity]} · ${severity} | ${cell(message.zh)} | ${cell(message.en)} |`,
  )
  const advice = Object.values(outcomes).flatMap(({ message, fix }) =>
    fix ? [`| ${cell(message.zh)} | ${cell(fix.zh)} | ${cell(fix.en)} |`] : [],
  )
  return [
    `# ${title.zh}`,
    `\`${id}\` · ${title.en}`,
    `规则集 · Rule set: \`${set}\` · 检查方式 · Check kind: [\`${check.kind}\`](../kinds.md#${check.kind})`,
    '## 检查出的问题 · Findings',
    ['| 级别 · Severity | 说明 | Message |', '| --- | --- | --- |', ...findings].join('\n'),
    '## 为什么 · Why',
    docs.why.zh.trim(),
    ...(docs.why.en === docs.why.zh ? [] : [docs.why.en.trim()]),
    '## 修改建议 · How to mend it',
    docs.fix.zh.trim(),
    ...(docs.fix.en === docs.fix.zh ? [] : [docs.fix.en.trim()]),
    ...(advice.length === 0
      ? []
      : [['| 说明 | 修改建议 | How to mend it |', '| --- | --- | --- |', ...advice].join('\n')]),
    ...(documents.length === 0 ? [] : ['## 依据 · Basis', documents.map(basisItem).join('\n')]),
    '## 例子 · Examples',
    ...examples.good.map(({ name, text }) => `✅ ${name}\n\n${fenced(text)}`),
    ...examples.bad.map(({ name, text, reports }) => `❌ ${name}\n\n${fenced(text)}\n\n${fenced(reports.join('\n'))}`),
  ].join('\n\n')
}

function basisItem(basis: Basis): string {
  const { asks, en } = basis
  const english = en === undefined ? '' : `${en.document}: `
  return `- ${basisName(basis, 'zh')}：${asks.zh} · ${english}${asks.en}`
}

function cell(text: string): string {
  return text.trim().replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ').replaceAll('{{', '`{{').replaceAll('}}', '}}`')
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text.trimEnd()}\n${fence}`
}
