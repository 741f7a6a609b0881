import type { Problem } from '../problem/problem.ts'
import { readBytes } from './read-bytes.ts'
import { mostBytes, tooBig } from './read-regular.ts'
import { readProblem } from './read-problem.ts'
import type { Source } from './source.ts'
import { systemTrouble } from './system-trouble.ts'

/** What a stream without a file name is called. */
export const stdinName = '<stdin>'

/** Reads a report from a stream of bytes, under the name it would have as a file. */
export async function readStdin(
  stream: AsyncIterable<Uint8Array | string>,
  name = stdinName,
  most?: number,
): Promise<Source | Problem> {
  const chunks: Uint8Array[] = []
  try {
    let size = 0
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk))
      size += chunk.length
      if (size > (most ?? mostBytes))
        return readProblem(name, tooBig(size, most ?? mostBytes, most === undefined ? undefined : 'report'))
    }
  } catch (error) {
    return readProblem(name, systemTrouble(error))
  }
  return readBytes(name, Buffer.concat(chunks))
}
