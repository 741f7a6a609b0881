import { escapeXml } from './escape-xml.ts'
import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { alone } from './piece.ts'
import { type Remark, remarksOf } from './remark.ts'

/** JUnit's XML: a suite for each file, a failed case for each finding, one that passes for a file without any. */
export function junit(options: FormatOptions): Format {
  const frame = {
    begin: '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="fazhilint">\n',
    end: '</testsuites>\n',
  }
  return alone((result) => {
    const remarks = remarksOf(result, options)
    const name = escapeXml(result.path)
    const errors = remarks.filter(({ fatal }) => fatal).length
    const cases = remarks.length === 0 ? [`    <testcase classname="${name}" name="fazhilint"/>\n`] : []
    return (
      `  <testsuite name="${name}" tests="${Math.max(1, remarks.length)}"` +
      ` failures="${remarks.length - errors}" errors="${errors}">\n` +
      [...cases, ...remarks.map((remark) => caseOf(remark, name))].join('') +
      '  </testsuite>\n'
    )
  }, frame)
}

function caseOf({ problem, rule, level, message, advice, line, start, fatal }: Remark, name: string): string {
  const kind = fatal ? 'error' : 'failure'
  const details = [`${start.line}:${start.column} ${level} ${message}`, line, advice ?? ''].filter((one) => one !== '')
  const id = escapeXml(rule ?? problem.id)
  return (
    `    <testcase classname="${name}" name="${id} ${start.line}:${start.column}">\n` +
    `      <${kind} type="${level}" message="${escapeXml(message)}">${escapeXml(details.join('\n'))}</${kind}>\n` +
    '    </testcase>\n'
  )
}
