import { readdir, realpath } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, sep } from 'node:path'
import type { Problem, Trouble } from '../problem/problem.ts'
import { decode } from './decode.ts'
import { isBelow } from './is-below.ts'
import { readProblem } from './read-problem.ts'
import { readRegular } from './read-regular.ts'
import type { RuleFolder } from './rule-folder.ts'
import { shippedEntries, shippedFile, shippedRules } from './shipped.ts'
import { systemTrouble } from './system-trouble.ts'

// More than all rules there are.
const mostOfRules = 5_000_000

/** How a folder of rules is read. */
export interface Setting {
  /** The folder that files are named as from. */
  from: string
  /** What links may lead to: the folder that was named, and what lies below it. */
  root: string
}

/** A folder of rules, and what of it cannot be read. */
export interface ReadFolder {
  folder: RuleFolder
  unreadable: Problem[]
}

/** A shipped set, of which nothing can be wrong. */
async function readShipped(location: string, from: string): Promise<ReadFolder> {
  const name = basename(location)
  const entries = await shippedEntries(`rules/${name}`, 'file')
  const files: RuleFolder['files'] = []
  for (const file of entries.filter(isYaml).sort()) {
    const bytes = await shippedFile(`rules/${name}/${file}`)
    files.push({ path: shownPath(join(location, file), from), text: new TextDecoder().decode(bytes ?? undefined) })
  }
  return { folder: { name, shipped: true, files }, unreadable: [] }
}

/** The YAML files of a folder, one after the other: there may be more than files can be open. */
export async function readRuleFolder(location: string, { from, root }: Setting): Promise<ReadFolder> {
  if (isBelow(location, shippedRules)) return readShipped(location, from)
  const entries = await readdir(location, { withFileTypes: true })
  const names = entries.filter((entry) => !entry.isDirectory() && isYaml(entry.name)).map(({ name }) => name)
  const files: RuleFolder['files'] = []
  const unreadable: Problem[] = []
  for (const name of names.sort()) {
    const path = shownPath(join(location, name), from)
    const read = await readBelow(join(location, name), root)
    if ('text' in read) files.push({ path, text: read.text })
    else unreadable.push(readProblem(path, read))
  }
  return { folder: { name: basename(location), shipped: false, files }, unreadable }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/u.test(name)
}

async function readBelow(location: string, root: string): Promise<{ text: string } | Trouble> {
  const real = await realpath(location).catch(systemTrouble)
  if (typeof real !== 'string') return real
  if (!isBelow(real, root) && !isBelow(real, shippedRules))
    return { id: 'set-outside', data: { set: basename(location) } }
  const bytes = readRegular(location, mostOfRules)
  if ('id' in bytes) return bytes
  const decoded = decode(bytes)
  return 'trouble' in decoded ? decoded.trouble : decoded
}

/** Short where it can be: relative to where the user stands, unless that leads out of there. */
function shownPath(path: string, from: string): string {
  const short = relative(from, path)
  return short.startsWith(`..${sep}`) || isAbsolute(short) ? path : short
}
