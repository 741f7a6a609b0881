import { makeProblem } from '../../problem/make-problem.ts'
import type { Problem } from '../../problem/problem.ts'
import { parentsOf } from '../../read/parents-of.ts'
import type { RuleFolder } from '../../read/rule-folder.ts'

/** A file of a rule set that was put into the page; the path is that in its folder or ZIP. */
export interface RuleFile {
  path: string
  text: string
}

/**
 * The folders of a rule set that was put into the page, with the shipped ones it extends, parents first; as
 * `read-rule-set` does it from a disk.
 */
export async function gatherFolders(
  files: readonly RuleFile[],
  shipped: readonly RuleFolder[],
): Promise<{ folders: RuleFolder[]; errors: Problem[] }> {
  const gathered = new Map<string, RuleFolder>()
  const errors: Problem[] = []
  const isThere = (folder: string): boolean => files.some(({ path }) => folderOf(path) === folder)

  async function visit(location: string, reading: readonly string[]): Promise<void> {
    if (gathered.has(location)) return
    const own = shipped.find(({ name }) => location === shippedMark + name)
    const folder = own ?? folderAt(files, location)
    const report = folder.files.find(({ path }) => nameOf(path) === '_report.yaml')
    for (const parent of report === undefined ? [] : await parentsOf(report.text)) {
      const at = { source: 'rule-file', path: report?.path ?? location, place: parent.place } as const
      const next = shipped.some(({ name }) => name === parent.name)
        ? shippedMark + parent.name
        : resolved(location, parent.name)
      if (next === null) errors.push(makeProblem({ id: 'set-outside', data: { set: parent.name } }, at))
      else if ([...reading, location].includes(next))
        errors.push(makeProblem({ id: 'set-circle', data: { set: parent.name } }, at))
      else if (!next.startsWith(shippedMark) && !isThere(next)) {
        const sets = shipped.map(({ name }) => name)
        errors.push(makeProblem({ id: 'unknown-set', data: { set: parent.name, sets } }, at))
      } else await visit(next, [...reading, location])
    }
    gathered.set(location, folder)
  }

  const root = rootOf(files)
  if (root === null) return { folders: [], errors: [makeProblem({ id: 'empty-set' }, { source: 'read', path: '' })] }
  await visit(root, [])
  return { folders: [...gathered.values()], errors }
}

/** No folder that was put into the page is called so. */
const shippedMark = 'shipped:'

/** Where `_report.yaml` lies, nearest to the top; without one, where the first file lies. */
function rootOf(files: readonly RuleFile[]): string | null {
  const yaml = files.filter(({ path }) => /\.ya?ml$/u.test(path))
  const depth = (path: string): number => path.split('/').length
  const [report] = yaml
    .filter(({ path }) => nameOf(path) === '_report.yaml')
    .sort((a, b) => depth(a.path) - depth(b.path))
  const first = report ?? yaml[0]
  return first === undefined ? null : folderOf(first.path)
}

function folderAt(files: readonly RuleFile[], location: string): RuleFolder {
  return {
    name: nameOf(location) || 'rules',
    files: files
      .filter(({ path }) => folderOf(path) === location && /\.ya?ml$/u.test(path))
      .map(({ path, text }) => ({ path, text }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

function resolved(from: string, to: string): string | null {
  const path = from === '' ? [] : from.split('/')
  for (const step of to.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') path.push(step)
    else if (path.pop() === undefined) return null
  }
  return path.join('/')
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
