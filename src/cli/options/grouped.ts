import type { OptionTable } from '../commands/command.ts'

/** Options under a heading of their own in the help. */
export function grouped<const Table extends OptionTable>(group: string, table: Table): Table {
  return Object.fromEntries(Object.entries(table).map(([name, option]) => [name, { ...option, group }])) as Table
}
