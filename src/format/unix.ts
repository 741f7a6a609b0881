import { shown } from '../say/shown.ts'
import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { alone } from './piece.ts'
import { remarksOf } from './remark.ts'

/**
 * One line a finding, for editors: `path:line:column level message (-endLine:endColumn) [rule-id]`. What could not be
 * done is said on stderr, as in all formats.
 */
export function unix(options: FormatOptions): Format {
  return alone((result) =>
    remarksOf(result, options)
      .flatMap(({ problem, rule, level, message, start, end }) =>
        rule === null || problem.place === null
          ? []
          : `${shown(result.path)}:${start.line}:${start.column} ${level} ${message} (-${end.line}:${end.column}) [${shown(rule)}]\n`,
      )
      .join(''),
  )
}
