import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { isProblem } from '../../problem/is-problem.ts'
import type { Problem } from '../../problem/problem.ts'
import { configNames } from '../../read/find-config.ts'
import type { Wording } from '../../rules/types.ts'
import { shownInLine } from '../../say/shown.ts'
import type { Context } from '../commands/command.ts'
import type { ExitCode } from '../host.ts'
import { lintRun, type RunArgs, type RunSetting } from './lint-run.ts'
import type { Setup } from '../open-setup.ts'
import { inputsOf } from './run-inputs.ts'
import { changedIn, foldersIn, type Stamps, stampsOf, watchFolders, yamlIn } from './watch-folders.ts'

/** Changes come in bursts: a file is emptied, written, renamed. */
const calm = 150

/** What there is to watch. */
interface Watched {
  files: Stamps
  /** Configuration, rules, and what is ignored: when these change, all is linted again. */
  settings: Stamps
  folders: string[]
}

/** `--watch`: lints, and lints again what changes, until it is interrupted; then the exit code is 0. */
export async function watchRuns(
  args: RunArgs,
  open: () => Promise<RunSetting>,
  { host, locale }: Context,
): Promise<ExitCode> {
  const tell = (message: Wording): void => {
    const time = new Date().toTimeString().slice(0, 8)
    host.stderr.write(`[${time}] ${shownInLine(message[locale])}\n`)
  }
  const wake = interruptible()
  let setting = await open()
  let { names } = args
  let watched = await look(args, setting.opened, host.cwd)
  for (;;) {
    await lintRun({ ...args, names }, setting, { host, locale })
    tell(watchingNote(watched.files.size))
    let stop = watchFolders(watched.folders, wake.event)
    // What changed while it was linted is no event.
    let now = await look(args, setting.opened, host.cwd)
    let next = changesSince(watched, now)
    while (!next.settings && next.files.length === 0 && (await wake.wait())) {
      now = await look(args, setting.opened, host.cwd)
      next = changesSince(watched, now)
      stop()
      stop = watchFolders(now.folders, wake.event)
    }
    stop()
    if (wake.interrupted()) return 0
    if (next.settings) setting = await open()
    watched = await look(args, setting.opened, host.cwd)
    names = next.settings ? args.names : next.files.map((file) => relative(host.cwd, file))
    tell(next.settings ? settingsNote : changedNote(names))
  }
}

/** The files that are linted, and all that decides how. */
async function look(args: RunArgs, opened: Setup | Problem[], cwd: string): Promise<Watched> {
  const inputs = await inputsOf(args, opened, { cwd })
  const files = isProblem(inputs) ? [] : inputs.found.files.map((file) => resolve(cwd, file))
  const config = Array.isArray(opened) ? cwd : opened.config.folder
  const rules = Array.isArray(opened) ? opened.map(({ path }) => path) : opened.ruleSet.rules.map(({ file }) => file)
  const ruleFolders = [...new Set(rules.map((file) => dirname(resolve(cwd, file))))]
  const homes = [...new Set([cwd, config])]
  const settings = [
    ...homes.flatMap((folder) => [...configNames, '.fazhilintignore', '.gitignore'].map((name) => join(folder, name))),
    ...(args.ignorePath ?? []).map((path) => resolve(cwd, path)),
    ...(await yamlIn(ruleFolders)),
  ]
  const named: string[] = []
  for (const name of args.names) {
    const stats = await stat(resolve(cwd, name)).catch(() => null)
    if (stats?.isDirectory() === true) named.push(resolve(cwd, name))
  }
  return {
    files: await stampsOf(files),
    settings: await stampsOf(settings),
    folders: [...new Set([...(await foldersIn(named)), ...files.map(dirname), ...homes, ...ruleFolders])].sort(),
  }
}

function changesSince(before: Watched, after: Watched): { files: string[]; settings: boolean } {
  const settings = before.settings.size !== after.settings.size || changedIn(before.settings, after.settings).length > 0
  return { files: changedIn(before.files, after.files), settings }
}

/** Waits for events, one burst at a time, until the process is interrupted. */
function interruptible() {
  let wakeUp: () => void = () => undefined
  let interrupted = false
  let happened = false
  const event = (): void => {
    happened = true
    wakeUp()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      interrupted = true
      event()
    })
  }
  /** False when there is nothing more to wait for. */
  const wait = async (): Promise<boolean> => {
    if (!happened) await new Promise<void>((resolve) => (wakeUp = resolve))
    if (!interrupted) await new Promise((resolve) => setTimeout(resolve, calm))
    happened = false
    return !interrupted
  }
  return { event, wait, interrupted: () => interrupted }
}

function watchingNote(files: number): Wording {
  return { zh: `正在监视 ${files} 个文件，按 Ctrl-C 结束`, en: `Watching ${files} files, press Ctrl-C to end` }
}

const settingsNote: Wording = {
  zh: '配置或规则有改动，全部重新检查：',
  en: 'Configuration or rules have changed, linting all again:',
}

function changedNote(files: readonly string[]): Wording {
  const named = files.slice(0, 5)
  return {
    zh: `有改动：${named.join('、')}${files.length > 5 ? ` 等 ${files.length} 个文件` : ''}`,
    en: `Changed: ${named.join(', ')}${files.length > 5 ? ` and ${files.length - 5} more` : ''}`,
  }
}
