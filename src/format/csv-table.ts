import { csvRow } from './csv-row.ts'
import type { RemarkTable } from './remarks.ts'

/** A table as a file for spreadsheets; without the byte order mark they would take UTF-8 for something else. */
export function csvTable({ columns, rows }: Pick<RemarkTable, 'columns' | 'rows'>): string {
  return `\ufeff${[columns, ...rows].map(csvRow).join('')}`
}
