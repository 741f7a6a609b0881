import { basename, dirname, relative, resolve, sep } from 'node:path'
import { lilconfigSync } from 'lilconfig'
import { decode } from './decode.ts'
import type { Problem, Trouble } from '../problem/problem.ts'
import { readProblem } from './read-problem.ts'
import { readRegular } from './read-regular.ts'
import { systemTrouble } from './system-trouble.ts'

/** A configuration file: its text, and by which keys the configuration stands in it. */
export interface ConfigFile {
  /** As the user would name it. */
  path: string
  folder: string
  text: string
  at: string[]
}

/** The names of configuration files, the first one that is there wins. */
export const configNames = ['fazhilint.config.yaml', 'fazhilint.config.yml', 'fazhilint.config.json', 'package.json']

// More than anybody writes.
const mostBytes = 1_000_000

/** The configuration of a folder: of the file that is named, else of the nearest upwards; null where there is none. */
export function findConfig(cwd: string, named?: string): ConfigFile | Problem | null {
  const location = named === undefined ? nearest(cwd) : resolve(cwd, named)
  if (location === null) return null
  if (typeof location !== 'string') return readProblem(cwd, location)
  const path = named ?? shownPath(location, cwd)
  const bytes = readRegular(location, mostBytes)
  if ('id' in bytes) return readProblem(path, bytes)
  const decoded = decode(bytes)
  if ('trouble' in decoded) return readProblem(path, decoded.trouble)
  const at = basename(location) === 'package.json' ? ['fazhilint'] : []
  return { path, folder: dirname(location), text: decoded.text, at }
}

/**
 * Only finds: what is wrong with the text is for its loader to say, with line and column. At once: node would start threads
 * for a few small files.
 */
function nearest(cwd: string): string | Trouble | null {
  const search = lilconfigSync('fazhilint', {
    searchPlaces: configNames,
    ignoreEmptySearchPlaces: false,
    cache: false,
    loaders: { '.yaml': () => true, '.yml': () => true, '.json': ofJson },
  })
  try {
    return search.search(cwd)?.filepath ?? null
  } catch (error) {
    return systemTrouble(error)
  }
}

/** A `package.json` that cannot be read is npm's to complain about. */
function ofJson(path: string, text: string): unknown {
  if (basename(path) !== 'package.json') return true
  try {
    const content = JSON.parse(text) as unknown
    return typeof content === 'object' && content !== null ? content : {}
  } catch {
    return {}
  }
}

function shownPath(location: string, cwd: string): string {
  const short = relative(cwd, location)
  return short.split(sep)[0] === '..' && short.split(sep).length > 3 ? location : short
}
