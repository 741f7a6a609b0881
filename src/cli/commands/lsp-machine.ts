import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { linters } from '../../lint/linters.ts'
import { isProblem } from '../../problem/is-problem.ts'
import { findFiles } from '../../read/find-files.ts'
import { type Ignoring, openIgnoring } from '../../read/ignoring.ts'
import { readFile } from '../../read/read-file.ts'
import type { Asked, Opened } from '../../lsp/opened.ts'
import type { LanguageServer } from '../../lsp/server.ts'
import { keepWanted } from '../runs/keep-wanted.ts'
import { localeFor, openSetup, type Setup } from '../open-setup.ts'
import type { ConfigArgs } from '../open-config.ts'
import { pathIn } from '../options/path-in.ts'
import { openSuppressing } from '../runs/suppressing.ts'

type Machine = Pick<LanguageServer, 'open' | 'read' | 'find' | 'forget' | 'pathOf' | 'uriOf'>

/** What a language server has from this machine; what it opened for a folder and its settings stays open until it is to forget. */
export function machineFor(
  args: ConfigArgs & { locale?: string | undefined },
  cwd: string,
  locale: LanguageServer['locale'],
): Machine {
  const opening = new Map<string, ReturnType<typeof openAll>>()
  const openFor = async ({ folder, settings: { rules, config } }: Asked): ReturnType<typeof openAll> => {
    const key = JSON.stringify([folder, rules, config])
    const own = { ...args, ...(rules !== null && { rules }), ...(config !== null && { config }) }
    const opened = opening.get(key) ?? openAll(own, folder ?? cwd)
    opening.set(key, opened)
    return opened
  }
  return {
    open: async (path, asked) => {
      const opened = await openFor(asked)
      if (Array.isArray(opened)) return opened
      const { ruleSet, config, linterFor, ignoring, folders, withoutKnown } = opened
      if ((await ignoring(path)) === 'asked') return null
      const wanted = asked.settings.locale ?? (args.locale === undefined ? null : locale)
      return {
        ruleSet,
        linter: linterFor(pathIn(config.folder, path, asked.folder ?? cwd)),
        folders,
        ...(withoutKnown && { withoutKnown }),
        locale: wanted ?? localeFor(args, config) ?? asked.language ?? locale,
      }
    },
    read: async (path) => readFile(path, path),
    find: async (path, asked) => {
      const from = asked.folder ?? cwd
      const found = await findFiles([path], from)
      const setup = await openFor(asked)
      if (Array.isArray(setup)) return found
      const wish = { names: [path], noIgnore: false, ignorePath: undefined }
      const wanted = await keepWanted(found, wish, { setup, cwd: from })
      return isProblem(wanted) ? { files: [], errors: [wanted] } : wanted.found
    },
    forget: () => {
      opening.clear()
    },
    pathOf,
    uriOf: (path) => pathToFileURL(path).href,
  }
}

async function openAll(args: ConfigArgs, cwd: string) {
  const setup = await openSetup(args, cwd)
  if (Array.isArray(setup)) return setup
  const { folder, ignores } = setup.config
  const ignoring = openIgnoring({ cwd, patterns: { folder, lines: ignores } })
  const all: Ignoring = isProblem(ignoring) ? () => Promise.resolve(null) : ignoring
  const rules = setup.ruleSet.rules.map(({ file }) => dirname(resolve(cwd, file)))
  const own = setup.config.path === null ? [] : [folder]
  return {
    ...setup,
    ignoring: all,
    linterFor: linters(setup.ruleSet, setup.config),
    // The shipped ones do not change.
    folders: [...new Set([...own, ...rules.filter((one) => !isShipped(one))])],
    withoutKnown: knownIn(setup, cwd),
  }
}

/** An address that names no file of this machine, as `file://office/…`, stays as it is. */
function pathOf(uri: string): string {
  if (!uri.startsWith('file:')) return uri
  try {
    return fileURLToPath(uri)
  } catch {
    return uri
  }
}

/** Whether a folder of rules came with the program; built rule sets name folders that are not there. */
function isShipped(folder: string): boolean {
  return folder.startsWith(fileURLToPath(new URL('../../rules/', import.meta.url))) || !existsSync(folder)
}

/** Leaves out what the list of known problems has; null where there is none that can be read. */
function knownIn(setup: Setup, cwd: string): Opened['withoutKnown'] | null {
  const nothing = {
    suppressAll: false,
    suppressRule: undefined,
    pruneSuppressions: false,
    suppressionsLocation: undefined,
  }
  const suppressing = openSuppressing(nothing, { setup, cwd })
  if (isProblem(suppressing)) return null
  return (path, text, problems) => suppressing.apply({ path, text, problems }).problems
}
