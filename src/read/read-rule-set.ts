import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadError } from './read-error.ts'
import { systemMessage } from './read-file.ts'

/** A folder of a rule set, as text. */
export interface RuleFolder {
  /** The folder's own name. */
  name: string
  /** Sorted; `path` is as the user would name the file. */
  files: { path: string; text: string }[]
}

/** A rule set with all it extends: parents stand before their children, each once. */
export interface RuleFolders {
  folders: RuleFolder[]
  errors: ReadError[]
}

/** Where the shipped sets lie: `rules/` of the package, as near to `src/read` as to `dist/read`. */
const shipped = fileURLToPath(new URL('../../rules/', import.meta.url))

/** Reads a rule set by the name of a shipped one or by its folder, relative to `from`. */
export async function readRuleSet(set: string, from: string): Promise<RuleFolders> {
  const read = new Map<string, RuleFolder>()
  const errors: ReadError[] = []

  async function visit(location: string, reading: string[]): Promise<void> {
    if (read.has(location)) return
    const folder = await readFolder(location, from)
    const report = folder.files.find((file) => basename(file.path) === '_report.yaml')
    for (const parent of report === undefined ? [] : await parentsOf(report.text)) {
      const at = { path: report?.path ?? location, line: parent.line, column: parent.column }
      const next = locate(parent.name, location)
      if (next === null) errors.push({ ...at, message: unknownSet(parent.name) })
      else if ([...reading, location].includes(next)) errors.push({ ...at, message: circle(parent.name) })
      else await visit(next, [...reading, location])
    }
    read.set(location, folder)
  }

  const location = locate(set, from)
  if (location === null) return { folders: [], errors: [{ path: '--rules', message: unknownSet(set) }] }
  try {
    await visit(location, [])
  } catch (error) {
    errors.push({ path: set, message: systemMessage(error) })
  }
  if (errors.length === 0 && !read.get(location)?.files.length) errors.push({ path: set, message: emptySet })
  return { folders: [...read.values()], errors }
}

/** The folder of a set: a plain name is a shipped set first; null when there is none. */
function locate(set: string, from: string): string | null {
  const candidates = /^[\w-]+$/.test(set) ? [join(shipped, set), resolve(from, set)] : [resolve(from, set)]
  return candidates.find((folder) => existsSync(folder)) ?? null
}

async function readFolder(location: string, from: string): Promise<RuleFolder> {
  const entries = await readdir(location, { withFileTypes: true })
  const names = entries.filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name)).map(({ name }) => name)
  const files = await Promise.all(
    names.sort().map(async (name) => {
      const path = join(location, name)
      return { path: shownPath(path, from), text: await readFile(path, 'utf8') }
    }),
  )
  return { name: basename(location), files }
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

function unknownSet(set: string): ReadError['message'] {
  return { zh: `找不到规则集“${set}”`, en: `there is no rule set ‘${set}’` }
}

function circle(set: string): ReadError['message'] {
  return { zh: `规则集“${set}”绕了一圈又引用到自己`, en: `rule set ‘${set}’ extends itself in a circle` }
}

const emptySet = { zh: '规则集文件夹里没有规则文件（.yaml）', en: 'the rule set folder has no rule file (.yaml)' }
