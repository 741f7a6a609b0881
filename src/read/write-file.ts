import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { encode } from './encode.ts'
import type { ReadError } from './read-error.ts'
import { sourceOf, systemMessage } from './read-file.ts'
import type { Source } from './source.ts'

type Message = ReadError['message']

/**
 * Puts a new text into the file that a report was read from, in its encoding, or says why not.
 * The file has the old content or the new one at any time, and is left alone when it is no longer what was read.
 */
export async function writeFile(source: Source, text: string, location: string): Promise<ReadError | null> {
  const message = await write(source, text, location).catch(systemMessage)
  return message === null
    ? null
    : { path: source.path, message: { zh: `没有写回：${message.zh}`, en: `not written: ${message.en}` } }
}

async function write(source: Source, text: string, location: string): Promise<Message | null> {
  const bytes = encode({ ...source, text })
  if (bytes === null || !readsAs(text, source, bytes)) return unencodable(source)
  // The name of a link stays a link.
  const target = await realpath(location)
  const stats = await stat(target)
  if (!stats.isFile()) return noFile
  // A file can be replaced that cannot be written, but whoever protected it did not want that.
  if ((stats.mode & 0o222) === 0) return readOnly
  await access(target, constants.W_OK)
  const temporary = join(dirname(target), `.fazhilint-${randomUUID()}.tmp`)
  try {
    await writeNew(temporary, bytes, stats)
    const difference = differenceOf(source, await readFile(target))
    if (difference !== null) return difference
    await rename(temporary, target)
    return null
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Bytes may mean another text than was meant: a few Chinese characters in GB18030 can look like UTF-8. */
function readsAs(text: string, { path }: Source, bytes: Uint8Array): boolean {
  const read = sourceOf(path, bytes)
  return 'text' in read && read.text === text
}

async function writeNew(path: string, bytes: Uint8Array, { uid, gid, mode }: Stats): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    // Only an administrator can give files away, and only for one does the owner differ as a rule.
    await file.chown(uid, gid).catch(() => undefined)
    await file.chmod(mode)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What speaks against replacing a file's bytes by those of a changed text. */
function differenceOf(source: Source, bytes: Buffer): Message | null {
  const before = encode(source)
  if (before !== null && bytes.equals(before)) return null
  return readsAs(source.text, source, bytes) ? ambiguous : changed
}

function unencodable({ encoding }: Source): Message {
  const name = encoding.toUpperCase()
  return {
    zh: `修正后的文字无法用文件原来的编码（${name}）保存，请先另存为 UTF-8`,
    en: `the fixed text cannot be saved in the file's encoding (${name}); save the file as UTF-8 first`,
  }
}

const noFile = { zh: '不是普通文件', en: 'it is no regular file' }
const readOnly = { zh: '文件是只读的', en: 'the file is read-only' }
const changed = { zh: '检查期间文件被改动过，请重新运行', en: 'the file was changed meanwhile; run again' }
const ambiguous = {
  zh: '文件里有些字符的编码写法特殊，无法原样写回，请先另存为 UTF-8',
  en: 'some characters are encoded in a way that cannot be kept; save the file as UTF-8 first',
}
