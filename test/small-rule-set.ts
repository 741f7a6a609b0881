/** A rule that finds a word: what `fazhilint` does with findings can be seen without the shipped rules. */
export function wordRule(id: string, severity: string, word: string): string {
  return `id: ${id}
title: 不写“${word}”
severity: ${severity}
basis: [doc]
message: 写了“{{text}}”
en: { title: 'No ${word}', message: 'Has {{text}}' }
check: { kind: text-pattern, pattern: ${word} }
docs: { why: 因为, fix: 删去 }
examples:
  good: [{ name: 没有, text: 无 }]
  bad: [{ name: 有, text: ${word}, reports: ['1:1 ${severity} 写了“${word}”'] }]
`
}

/** The files of a small rule set in the folder `set`. */
export const smallRuleSet = {
  'set/_report.yaml': 'subjects: [法治]\n',
  'set/_basis.yaml': 'doc: { document: 《条例》, issued: 2012年, asks: { zh: 准确, en: accuracy }, verified: true }\n',
  'set/no-cat.yaml': wordRule('no-cat', 'error', '猫'),
  'set/no-dog.yaml': wordRule('no-dog', 'warning', '狗'),
  'set/no-fly.yaml': wordRule('no-fly', 'info', '蝇'),
}

/** A rule that finds a word and puts another for it. */
export function replaceRule(id: string, severity: string, [word, other]: [string, string]): string {
  return wordRule(id, severity, word).replace(`pattern: ${word}`, `pattern: ${word}, replace: '${other}'`)
}
