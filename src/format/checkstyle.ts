import { escapeXml } from './escape-xml.ts'
import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { alone } from './piece.ts'
import { remarksOf } from './remark.ts'

/** The XML of Checkstyle 4.3, which many CI servers read. */
export function checkstyle(options: FormatOptions): Format {
  const frame = {
    begin: '<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="4.3">\n',
    end: '</checkstyle>\n',
  }
  return alone((result) => {
    const errors = remarksOf(result, options).map(({ start, level, message, rule, problem }) => {
      const source = `fazhilint.${rule ?? problem.id}`
      const place = `line="${start.line}" column="${start.column}"`
      return `    <error ${place} severity="${level}" message="${escapeXml(message)}" source="${escapeXml(source)}"/>\n`
    })
    return `  <file name="${escapeXml(options.absolute(result.path))}">\n${errors.join('')}  </file>\n`
  }, frame)
}
