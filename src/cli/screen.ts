import type { Host } from './host.ts'

/** Columns of the terminal that the results go to; null where they go elsewhere. */
export function screenWidth({ stdout }: Host, outputFile: string | undefined): number | null {
  return outputFile === undefined && stdout.isTTY === true ? (stdout.columns ?? null) : null
}
