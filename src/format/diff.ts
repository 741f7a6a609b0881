import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff'
import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { paintsFor } from './paints.ts'

/** What would take longer is no list of corrections. */
const longest = 5000

/** What fixes change, as a patch: `git apply` and `patch -p1` take it. */
export function diff({ color }: Pick<FormatOptions, 'color'>): Format {
  const { red, green, cyan, bold } = paintsFor(color)
  const painted = (line: string): string => {
    if (line.startsWith('@@')) return cyan(line)
    if (line.startsWith('+')) return green(line)
    return line.startsWith('-') ? red(line) : line
  }
  return {
    begin: () => '',
    file: ({ path, text, fixed }) => {
      if (fixed === undefined || text === null) return ''
      const name = path.replace(/^\.?\/+/u, '').replaceAll('\\', '/')
      const patch = structuredPatch(name, name, fixed.before, text, '', '', { context: 3, timeout: longest })
      if (patch === undefined) return `# ${name}\n`
      const hunks = formatPatch(patch, OMIT_HEADERS).split('\n').map(painted).join('\n')
      return `${bold(`--- a/${name}`)}\n${bold(`+++ b/${name}`)}\n${hunks}`
    },
    end: () => '',
  }
}
