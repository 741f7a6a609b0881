import type { RemarkTable } from './remarks.ts'

/** A table as a file that Excel and WPS open: with a byte order mark, and no cell that they would take for a formula. */
export function csv({ columns, rows }: Pick<RemarkTable, 'columns' | 'rows'>): string {
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
