import type { Locale } from '../rules/locale.ts'

/** The words around what rules say. */
export interface StylishWords {
  colon: string
  section: (section: string) => string
  basis: (names: readonly string[]) => string
  advice: (advice: string) => string
  /** Behind the name of a rule: how often. */
  times: (count: number) => string
  /** So many more places; whether `--all` lists them. */
  more: (count: number, listable: boolean) => string
  fixes: (count: number) => string
  remove: (sure: boolean) => string
  add: (text: string, sure: boolean) => string
  change: (text: string, sure: boolean) => string
}

/** In both languages. */
export const stylishWords: Record<Locale, StylishWords> = {
  zh: {
    colon: '：',
    section: (section) => `，${section}`,
    basis: (names) => `依据：${names.join('；')}`,
    advice: (advice) => `修改建议：${advice}`,
    times: (count) => ` ${count} 处`,
    more: (count, listable) => `另有 ${count} 处${listable ? '（--all 列出）' : ''}`,
    fixes: (count) => `共 ${count} 处，可自动修改`,
    remove: (sure) => (sure ? '可自动删去' : '建议删去（供参考）'),
    add: (text, sure) => (sure ? `可自动补上：${text}` : `建议补${marks[text] ?? `上：${text}`}（供参考）`),
    change: (text, sure) => (sure ? `可自动修改为：${text}` : `建议改为（供参考）：${text}`),
  },
  en: {
    colon: ': ',
    section: (section) => `, ${section}`,
    basis: (names) => `Basis: ${names.join('; ')}`,
    advice: (advice) => `Advice: ${advice}`,
    times: (count) => ` (${count} places)`,
    more: (count, listable) => `and ${count} more${listable ? ' (--all lists them)' : ''}`,
    fixes: (count) => `Can be fixed automatically, at ${count} places`,
    remove: (sure) => (sure ? 'Can be deleted automatically' : 'Suggestion: delete it'),
    add: (text, sure) => (sure ? `Can be added automatically: ${text}` : `Suggestion: add ${text}`),
    change: (text, sure) => (sure ? `Can be changed automatically to: ${text}` : `Suggestion: ${text}`),
  },
}

/** What marks are called. */
const marks: Record<string, string> = {
  '。': '句号',
  '，': '逗号',
  '、': '顿号',
  '；': '分号',
  '：': '冒号',
  '”': '右引号',
  '）': '右括号',
  '》': '右书名号',
}
