import type { Host } from '../host.ts'

/** How colours were asked for. */
export interface ColorArgs {
  color: boolean | undefined
  noColor: boolean | undefined
}

/** Whether to colour what goes to stdout: as asked, else as the environment asks, else on a terminal. */
export function useColor({ color, noColor }: ColorArgs, { stdout, env }: Host): boolean {
  if (noColor !== undefined) return !noColor
  if (color !== undefined) return color
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (!['', '0', 'false', undefined].includes(env.FORCE_COLOR)) return true
  return stdout.isTTY === true && env.TERM !== 'dumb'
}
