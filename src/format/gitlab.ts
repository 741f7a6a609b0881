import { fingerprinter } from './fingerprint.ts'
import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { remarksOf } from './remark.ts'

/** The report of GitLab's code quality widget. */
export function gitlab(options: FormatOptions): Format {
  const fingerprint = fingerprinter()
  let separator = '\n'
  return {
    begin: () => '[',
    file: (result) =>
      remarksOf(result, options)
        .map((remark) => {
          const { message, rule, problem, level, start, end } = remark
          const issue = {
            type: 'issue',
            description: message,
            check_name: rule ?? problem.id,
            fingerprint: fingerprint(result.path, remark),
            severity: { error: 'major', warning: 'minor', info: 'info' }[level],
            categories: ['Style'],
            location: { path: result.path, lines: { begin: start.line, end: end.line } },
          }
          const text = `${separator}  ${JSON.stringify(issue)}`
          separator = ',\n'
          return text
        })
        .join(''),
    end: () => (separator === '\n' ? ']\n' : '\n]\n'),
  }
}
