/** What stands after `--`, which yargs does not type. */
export function restOf(args: object): string[] {
  return '--' in args && Array.isArray(args['--']) ? args['--'].map(String) : []
}
