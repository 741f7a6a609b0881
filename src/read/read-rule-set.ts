import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode } from './decode.ts'
import { makeProblem } from '../problem/make-problem.ts'
import type { Place } from '../problem/place.ts'
import type { Problem, Trouble } from '../problem/problem.ts'
import { readProblem } from './read-problem.ts'
import type { RuleFolder } from './rule-folder.ts'
import { systemTrouble } from './system-trouble.ts'

/** A rule set with all it extends: parents stand before their children, each once. */
export interface RuleFolders {
  folders: RuleFolder[]
  errors: Problem[]
}

/** Where the shipped sets lie: `rules/` of the package, as near to `src/read` as to `dist/read`. */
const shipped = fileURLToPath(new URL('../../rules/', import.meta.url))

/** Reads a rule set by the name of a shipped one or by its folder, relative to `from`. */
export async function readRuleSet(set: string, from: string): Promise<RuleFolders> {
  const read = new Map<string, RuleFolder>()
  const errors: Problem[] = []

  async function visit(location: string, reading: string[]): Promise<void> {
    if (read.has(location)) return
    const { folder, unreadable } = await readFolder(location, from)
    errors.push(...unreadable)
    const report = folder.files.find((file) => basename(file.path) === '_report.yaml')
    for (const parent of report === undefined ? [] : await parentsOf(report.text)) {
      const at = { source: 'rule-file', path: report?.path ?? location, place: parent.place } as const
      const next = await locate(parent.name, location)
      if (typeof next !== 'string') errors.push(makeProblem(next, at))
      else if ([...reading, location].includes(next)) {
        errors.push(makeProblem({ id: 'set-circle', data: { set: parent.name } }, at))
      } else await visit(next, [...reading, location])
    }
    read.set(location, folder)
  }

  try {
    const location = await locate(set, from)
    if (typeof location !== 'string') {
      return { folders: [], errors: [makeProblem(location, { source: 'config', path: '--rules' })] }
    }
    await visit(location, [])
    if (errors.length === 0 && !read.get(location)?.files.length) errors.push(readProblem(set, { id: 'empty-set' }))
  } catch (error) {
    errors.push(readProblem(set, systemTrouble(error)))
  }
  return { folders: [...read.values()], errors }
}

/** The folder of a set, or why there is none; a plain name is a shipped set first. */
async function locate(set: string, from: string): Promise<string | Trouble> {
  const candidates = /^[\w-]+$/.test(set) ? [join(shipped, set), resolve(from, set)] : [resolve(from, set)]
  for (const candidate of candidates) {
    const stats = await stat(candidate).catch(() => null)
    if (stats !== null) return stats.isDirectory() ? candidate : { id: 'set-is-file', data: { set } }
  }
  return { id: 'unknown-set', data: { set, sets: await shippedNames() } }
}

/** The names of the shipped sets. */
export async function shippedNames(): Promise<string[]> {
  const entries = await readdir(shipped, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

async function readFolder(location: string, from: string): Promise<{ folder: RuleFolder; unreadable: Problem[] }> {
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
    },
    unreadable: read.flatMap((one) => ('trouble' in one ? readProblem(one.path, one.trouble) : [])),
  }
}

/** Short where it can be: relative to where the user stands, unless that leads out of there. */
function shownPath(path: string, from: string): string {
  const short = relative(from, path)
  return short.startsWith(`..${sep}`) || isAbsolute(short) ? path : short
}

interface Parent {
  name: string
  place: Place
}

/** The sets that `_report.yaml` names under `extends`; whatever else is wrong with that file, its loader says. */
async function parentsOf(text: string): Promise<Parent[]> {
  const { parseDocument, isScalar, isSeq, LineCounter } = await import('yaml')
  const lineCounter = new LineCounter()
  const list = parseDocument(text, { lineCounter }).get('extends', true)
  if (!isSeq(list)) return []
  const pointAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line, column: col, offset }
  }
  return list.items.flatMap((item) => {
    if (!isScalar(item) || typeof item.value !== 'string') return []
    const [start, end] = item.range ?? [0, 0]
    return [{ name: item.value, place: { start: pointAt(start), end: pointAt(end) } }]
  })
}
