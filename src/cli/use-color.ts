import type { Host } from './host.ts'

/** Whether to colour what goes to stdout: as asked, else as the environment asks, else on a terminal. */
export function useColor(asked: boolean | undefined, { stdout, env }: Host): boolean {
  if (asked !== undefined) return asked
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (!['', '0', 'false', undefined].includes(env.FORCE_COLOR)) return true
  return stdout.isTTY === true && env.TERM !== 'dumb'
}
