import type { TableLine } from './table-lines.ts'

/** Whether lines of a table count several things by their heads, so that no sum is of them: 复议件数, 参训人数. */
export function countsMany(lines: readonly TableLine[]): boolean {
  const counted = lines.flatMap(({ names }) => /([件宗起人名场户家份次])[数次]$/u.exec(names.at(-1) ?? '')?.[1] ?? [])
  return new Set(counted.map((one) => one.replace(/[宗起]/u, '件').replace('名', '人'))).size > 1
}
