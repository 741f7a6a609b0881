import { stat } from 'node:fs/promises'
import { basename, relative, resolve } from 'node:path'
import type { Problem } from '../../problem/problem.ts'
import { findFiles } from '../../read/find-files.ts'
import { findInFolder } from '../../read/find-in-folder.ts'
import { isWantedFile } from '../../read/folder-entries.ts'
import { isBelow } from '../../read/is-below.ts'
import { readProblem } from '../../read/read-problem.ts'

/** Documents to be written to. */
export interface Documents {
  /** `name` is what a file is called in the folder that the results go to. */
  documents: { path: string; name: string }[]
  errors: Problem[]
  /** The results go to a folder. */
  many: boolean
}

/** What people would like to have comments in: of those that cannot, they are told. */
function isWanted(name: string, folder: string): boolean {
  return /\.(?:docx|docm|doc|wps)$/iu.test(name) && isWantedFile(name, folder)
}

/** The documents that arguments name; in a folder all below it, but for those that an earlier run has written there. */
export async function findDocuments(names: string[], cwd: string, output: string | undefined): Promise<Documents> {
  const found = await Promise.all(names.map((name) => findOne(name, cwd)))
  const target = output === undefined ? null : resolve(cwd, output)
  const documents = found
    .flatMap((one) => one.documents)
    .filter(({ path, inFolder }) => target === null || !inFolder || !isBelow(resolve(cwd, path), target))
    .map(({ path, name }) => ({ path, name }))
  const isFolder = target !== null && (await stat(target).catch(() => null))?.isDirectory() === true
  return {
    documents,
    errors: found.flatMap(({ errors }) => errors),
    many: isFolder || documents.length > 1 || found.some(({ isFolder: of }) => of),
  }
}

interface Found {
  documents: { path: string; name: string; inFolder: boolean }[]
  errors: Problem[]
  isFolder: boolean
}

async function findOne(name: string, cwd: string): Promise<Found> {
  const isFolder = (await stat(resolve(cwd, name)).catch(() => null))?.isDirectory() === true
  const { files, errors } = isFolder
    ? await findInFolder(name, resolve(cwd, name), isWanted)
    : await findFiles([name], cwd)
  const documents = files
    .toSorted()
    .map((path) => ({ path, name: isFolder ? relative(name, path) : basename(path), inFolder: isFolder }))
  const none = isFolder && documents.length + errors.length === 0
  return { documents, isFolder, errors: none ? [readProblem(name, { id: 'empty-folder', outcome: 'docx' })] : errors }
}
