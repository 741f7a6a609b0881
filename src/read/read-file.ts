import { readFile as readBytes } from 'node:fs/promises'
import { decode } from './decode.ts'
import type { ReadError } from './read-error.ts'
import type { Source } from './source.ts'
import { textFormat } from './text-format.ts'
import { unsupportedContent, unsupportedName } from './unsupported.ts'

/** Reads a report. `path` is shown to the user; `location` is where it lies. An empty file is a text too. */
export async function readFile(path: string, location: string): Promise<Source | ReadError> {
  const unsupported = unsupportedName(path)
  try {
    const bytes = await readBytes(location)
    return unsupported === null ? sourceOf(path, bytes) : { path, message: unsupported }
  } catch (error) {
    return { path, message: systemMessage(error) }
  }
}

/** The report that bytes are, or why they are none. */
export function sourceOf(path: string, bytes: Uint8Array): Source | ReadError {
  const unsupported = unsupportedContent(bytes)
  if (unsupported !== null) return { path, message: unsupported }
  const decoded = decode(bytes)
  return 'reason' in decoded ? { path, message: decoded.reason } : { path, format: textFormat(path), ...decoded }
}

/** What a file system error means for the user. */
export function systemMessage(error: unknown): ReadError['message'] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return messages[code] ?? { zh: `读写失败（${code}）`, en: `cannot be read or written (${code})` }
}

const messages: Record<string, ReadError['message']> = {
  ENOENT: { zh: '文件不存在', en: 'does not exist' },
  ENOTDIR: { zh: '文件不存在', en: 'does not exist' },
  EISDIR: { zh: '是文件夹，不是文件', en: 'is a folder, not a file' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'its name is too long' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EEXIST: { zh: '文件已存在', en: 'already exists' },
}
