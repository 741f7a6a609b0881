import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { alone } from './piece.ts'
import { remarksOf } from './remark.ts'

/** The workflow commands of GitHub Actions, which show findings at the lines of a change. */
export function github(options: FormatOptions): Format {
  return alone((result) =>
    remarksOf(result, options)
      .map(({ level, start, end, rule, title, message, advice }) => {
        const properties = {
          file: result.path,
          line: start.line,
          endLine: end.line,
          // A column is of one line only.
          ...(start.line === end.line && { col: start.column, endColumn: end.column }),
          title: [title, rule === null ? null : `[${rule}]`].filter((one) => one !== null).join(' ') || 'fazhilint',
        }
        const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
        const command = { error: 'error', warning: 'warning', info: 'notice' }[level]
        return `::${command} ${list.join(',')}::${escapeData([message, advice ?? ''].join('\n').trim())}\n`
      })
      .join(''),
  )
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
