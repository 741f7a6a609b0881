import type { Trouble } from '../problem/problem.ts'

/** What a file system error is as trouble: its code is the outcome. */
export function systemTrouble(error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return { id: 'system', outcome: code, data: { code } }
}
