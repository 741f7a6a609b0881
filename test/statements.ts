import { readFileSync } from 'node:fs'

/** Statements of a made-up office, one a line; ` // ` parts paragraphs. */
export function statements(name: 'right' | 'wrong' | 'forms'): string[] {
  return readFileSync(`test/figures.${name}.txt`, 'utf8').trim().split('\n')
}

/** A report that states it. */
export function reportWith(statement: string): string {
  const body = `（一）抓好工作。有关情况如下。${statement.replaceAll(' // ', '。\n')}。`
  return `青岚县综合管理局2024年法治政府建设年度报告\n\n一、主要举措和成效\n${body}\n\n二、存在的不足\n无。\n`
}
