import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import type { Trouble } from '../problem/problem.ts'
import { systemTrouble } from './system-trouble.ts'

const megabyte = 1_000_000

/** A report of this size has a hundred times the text of the longest that anybody publishes. */
export const mostBytes = 50 * megabyte

/**
 * The bytes of a regular file, or why not: a pipe would be waited for, a device need not end, and what is larger than
 * `most` is no text that people write. At once: a report is read in less time than it takes to be told that it is.
 */
export function readRegular(location: string, most: number = mostBytes, outcome?: 'report'): Uint8Array | Trouble {
  let file: number | null = null
  try {
    // Without waiting for somebody to open the other end of a pipe.
    file = openSync(location, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(file)
    if (stats.isDirectory()) return { id: 'system', outcome: 'EISDIR', data: { code: 'EISDIR' } }
    if (!stats.isFile()) return { id: 'no-file' }
    if (stats.size > most) return tooBig(stats.size, most, outcome)
    const bytes = readFileSync(file)
    // Files of the system say that they are empty.
    return bytes.length > most ? tooBig(bytes.length, most, outcome) : bytes
  } catch (error) {
    return systemTrouble(error)
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** Why there are more bytes than are read; of a report, it is also said how to have it read. */
export function tooBig(size: number, most: number, outcome?: 'report'): Trouble {
  const data = { size: sizeWords(size, Math.ceil), limit: sizeWords(most, Math.floor) }
  return { id: 'too-big', ...(outcome && { outcome }), data }
}

/** A size as people write it. */
function sizeWords(bytes: number, rounded: (number: number) => number): string {
  const [unit, name] = bytes >= megabyte ? [megabyte, 'MB'] : bytes >= 1000 ? [1000, 'KB'] : [1, 'B']
  return `${rounded((bytes / unit) * 10) / 10} ${name}`
}
