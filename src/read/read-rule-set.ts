import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode } from './decode.ts'
import type { ReadError } from './read-error.ts'
import { systemMessage } from './read-file.ts'
import type { RuleFolder } from './rule-folder.ts'

/** A rule set with all it extends: parents stand before their children, each once. */
export interface RuleFolders {
  folders: RuleFolder[]
  errors: ReadError[]
}

/** The table of word vectors of a set. */
const wordTable = '_words.bin'

/** Where the shipped sets lie: `rules/` of the package, as near to `src/read` as to `dist/read`. */
const shipped = fileURLToPath(new URL('../../rules/', import.meta.url))

/** Reads a rule set by the name of a shipped one or by its folder, relative to `from`. */
export async function readRuleSet(set: string, from: string): Promise<RuleFolders> {
  const read = new Map<string, RuleFolder>()
  const errors: ReadError[] = []

  async function visit(location: string, reading: string[]): Promise<void> {
    if (read.has(location)) return
    const { folder, unreadable } = await readFolder(location, from)
    errors.push(...unreadable)
    const report = folder.files.find((file) => basename(file.path) === '_report.yaml')
    for (const parent of report === undefined ? [] : await parentsOf(report.text)) {
      const at = { path: report?.path ?? location, line: parent.line, column: parent.column }
      const next = await locate(parent.name, location)
      if (typeof next !== 'string') errors.push({ ...at, message: next })
      else if ([...reading, location].includes(next)) errors.push({ ...at, message: circle(parent.name) })
      else await visit(next, [...reading, location])
    }
    read.set(location, folder)
  }

  try {
    const location = await locate(set, from)
    if (typeof location !== 'string') return { folders: [], errors: [{ path: '--rules', message: location }] }
    await visit(location, [])
    if (errors.length === 0 && !read.get(location)?.files.length) errors.push({ path: set, message: emptySet })
  } catch (error) {
    errors.push({ path: set, message: systemMessage(error) })
  }
  return { folders: [...read.values()], errors }
}

/** The folder of a set, or why there is none; a plain name is a shipped set first. */
async function locate(set: string, from: string): Promise<string | ReadError['message']> {
  const candidates = /^[\w-]+$/.test(set) ? [join(shipped, set), resolve(from, set)] : [resolve(from, set)]
  for (const candidate of candidates) {
    const stats = await stat(candidate).catch(() => null)
    if (stats !== null) return stats.isDirectory() ? candidate : noFolder(set)
  }
  return unknownSet(set, await shippedNames())
}

async function shippedNames(): Promise<string[]> {
  const entries = await readdir(shipped, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

async function readFolder(location: string, from: string): Promise<{ folder: RuleFolder; unreadable: ReadError[] }> {
  const entries = await readdir(location, { withFileTypes: true })
  const names = entries.filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name)).map(({ name }) => name)
  const read = await Promise.all(
    names.sort().map(async (name) => {
      const decoded = decode(await readFile(join(location, name)))
      return { path: shownPath(join(location, name), from), ...decoded }
    }),
  )
  return {
    folder: {
      name: basename(location),
      files: read.flatMap((one) => ('text' in one ? { path: one.path, text: one.text } : [])),
      ...(entries.some(({ name }) => name === wordTable) && { words: await readFile(join(location, wordTable)) }),
    },
    unreadable: read.flatMap((one) => ('reason' in one ? { path: one.path, message: one.reason } : [])),
  }
}

/** Short where it can be: relative to where the user stands, unless that leads out of there. */
function shownPath(path: string, from: string): string {
  const short = relative(from, path)
  return short.startsWith(`..${sep}`) || isAbsolute(short) ? path : short
}

interface Parent {
  name: string
  line: number
  column: number
}

/** The sets that `_report.yaml` names under `extends`; whatever else is wrong with that file, its loader says. */
async function parentsOf(text: string): Promise<Parent[]> {
  const { parseDocument, isScalar, isSeq, LineCounter } = await import('yaml')
  const lineCounter = new LineCounter()
  const list = parseDocument(text, { lineCounter }).get('extends', true)
  if (!isSeq(list)) return []
  return list.items.flatMap((item) => {
    if (!isScalar(item) || typeof item.value !== 'string') return []
    const { line, col } = lineCounter.linePos(item.range?.[0] ?? 0)
    return [{ name: item.value, line, column: col }]
  })
}

function unknownSet(set: string, names: string[]): ReadError['message'] {
  return {
    zh: `找不到规则集“${set}”：自带的有 ${names.join('、')}，自己的请写文件夹`,
    en: `there is no rule set ‘${set}’; name a shipped one (${names.join(', ')}) or a folder`,
  }
}

function noFolder(set: string): ReadError['message'] {
  return { zh: `“${set}”是文件，规则集应为文件夹`, en: `‘${set}’ is a file, a rule set is a folder` }
}

function circle(set: string): ReadError['message'] {
  return { zh: `规则集“${set}”绕了一圈又引用到自己`, en: `rule set ‘${set}’ extends itself in a circle` }
}

const emptySet = { zh: '规则集文件夹里没有规则文件（.yaml）', en: 'the rule set folder has no rule file (.yaml)' }
