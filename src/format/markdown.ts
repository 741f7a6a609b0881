import { severities } from '../rules/severities.ts'
import type { Format } from './format.ts'
import { levelNames } from './level-names.ts'
import type { FormatOptions } from './options.ts'
import { type Remark, remarksOf } from './remark.ts'

/** A page in Markdown, for comments on changes and for notes: a heading and a table for each file, counts at the end. */
export function markdown(options: FormatOptions): Format {
  const { locale } = options
  const words = texts[locale]
  const rows: string[] = []
  return {
    begin: () => `# ${words.title}\n`,
    file: (result) => {
      const remarks = remarksOf(result, options)
      const counts = severities.map((level) => remarks.filter((one) => one.level === level).length)
      rows.push(row([code(result.path), ...counts.map(String)]))
      if (remarks.length === 0) return ''
      return [
        `\n## ${code(result.path)}\n`,
        ...tableOf(
          words.columns,
          remarks.map((one) => cells(one, options)),
        ),
      ].join('\n')
    },
    end: () =>
      [
        `\n## ${words.overview}\n`,
        ...table([words.file, ...severities.map((level) => levelNames[locale][level])], rows),
      ].join('\n'),
  }
}

function tableOf(columns: string[], rows: string[][]): string[] {
  return table(columns, rows.map(row))
}

function table(columns: string[], rows: string[]): string[] {
  return [row(columns), row(columns.map(() => '---')), ...rows, '']
}

function cells({ start, level, message, rule, problem, words, advice }: Remark, { locale }: FormatOptions): string[] {
  return [
    `${start.line}:${start.column}`,
    levelNames[locale][level],
    `${text(message)} ${code(rule ?? problem.id)}`,
    words === '' ? '' : text(words.length > 60 ? `${words.slice(0, 60)}…` : words),
    text(advice ?? ''),
  ]
}

function row(all: string[]): string {
  return `| ${all.join(' | ')} |`
}

/** Prose in which nothing is markup. */
function text(value: string): string {
  return value.replaceAll(/[\\`*_[\]<>|#~&$@]/gu, (mark) => `\\${mark}`).replaceAll(/\s+/gu, ' ')
}

function code(value: string): string {
  return `\`${value.replaceAll('`', 'ˋ').replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ')}\``
}

const texts = {
  zh: { title: '检查结果', overview: '汇总', file: '文件', columns: ['位置', '级别', '问题', '原文', '修改建议'] },
  en: {
    title: 'Findings',
    overview: 'Overview',
    file: 'File',
    columns: ['Place', 'Level', 'Problem', 'Words', 'Advice'],
  },
}
