import { displayWidth } from '../../format/display-width.ts'
import type { Locale } from '../../rules/locale.ts'
import { shownInLine } from '../../say/shown.ts'
import type { Host } from '../host.ts'

/** So many files, and so long, before it is worth a line. */
const fewest = 50
const patience = 1000
/** More often nobody can read. */
const pause = 100

const clearLine = '\r\u001b[2K'

/** One line on a terminal that says how far a long run is. */
export interface Progress {
  /** One more file is done. */
  step: (path: string) => void
  /** Takes the line away, before anything else is written. */
  clear: () => void
}

/** The line for a run over so many files; elsewhere than on a terminal there is none. `now` is in milliseconds. */
export function progressLine(
  { stderr }: Pick<Host, 'stderr'>,
  { total, locale, now = Date.now }: { total: number; locale: Locale; now?: () => number },
): Progress {
  const start = now()
  let done = 0
  let drawn = start
  let isThere = false
  const clear = (): void => {
    if (isThere) stderr.write(clearLine)
    isThere = false
  }
  const step = (path: string): void => {
    done++
    const time = now()
    if (stderr.isTTY !== true || total <= fewest || time - start < patience || time - drawn < pause) return
    drawn = time
    const head = { zh: `已检查 ${done}/${total}`, en: `${done}/${total} linted` }[locale]
    stderr.write(`${clearLine}${fitted(`${head}  ${shownInLine(path)}`, (stderr.columns ?? 80) - 1)}`)
    isThere = true
  }
  return { step, clear }
}

function fitted(text: string, width: number): string {
  let used = 0
  let shown = ''
  for (const character of text) {
    used += displayWidth(character)
    if (used > width) break
    shown += character
  }
  return shown
}
