import { readFileSync } from 'node:fs'
import { replaceRule, smallRuleSet, wordRule } from '../small-rule-set.ts'
import { docxOfLines } from '../docx-of.ts'

const clean = readFileSync('seeds/ok/canonical.md', 'utf8')
const warned = readFileSync('seeds/err/warnings-only.md', 'utf8')
/** An error and a warning by the small rule set. */
const small = '2022年法治政府建设年度报告\n\n一、成效。养猫养狗。\n'

const doubt = `某局2022年法治政府建设年度报告
一、存在的不足
（一）执法装备老化。
二、下一年度安排
完善法律顾问参与合同审查的制度。
`

/** What lies in the folder of every run: reports, and a small rule set to count findings by. */
export const sharedFiles: Record<string, string | Uint8Array> = {
  'ok.md': clean,
  // Warnings and no errors; some can be fixed.
  'warned.md': warned,
  // Errors.
  'wrong.txt': readFileSync('seeds/err/figures.txt', 'utf8'),
  'draft.docx': docxOfLines(warned.replaceAll(/^#+ |\*\*/gmu, '').split('\n')),
  'small.md': small,
  ...smallRuleSet,
  'more/_basis.yaml': smallRuleSet['set/_basis.yaml'],
  'more/no-keep.yaml': wordRule('no-keep', 'warning', '养猫'),
  'mending/_report.yaml': smallRuleSet['set/_report.yaml'],
  'mending/_basis.yaml': smallRuleSet['set/_basis.yaml'],
  'mending/no-cat.yaml': replaceRule('no-cat', 'error', ['猫', '鱼']),
  'bad/_report.yaml': 'subjects: [法治]\n',
  'bad/_basis.yaml': smallRuleSet['set/_basis.yaml'],
  'bad/no-cat.yaml': wordRule('no-cat', 'error', '猫').replace('text: 猫', 'text: 狗'),
  'settings.yaml': 'extends: set\n',
  // What is in doubt, and somebody to be asked whom nothing must be sent to.
  'doubt.txt': doubt,
  'doubt.docx': docxOfLines(doubt.split('\n')),
  'judge.yaml': "judge: { url: 'http://203.0.113.7/', model: m }\n",
}
