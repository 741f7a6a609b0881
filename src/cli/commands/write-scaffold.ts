import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { ScaffoldFile } from '../../author/scaffold.ts'
import { readProblem } from '../../read/read-problem.ts'
import { systemTrouble } from '../../read/system-trouble.ts'
import type { Context } from './command.ts'
import { complainOf } from '../complain.ts'
import type { ExitCode } from '../host.ts'
import { print } from '../print.ts'

/** Writes files that are not there yet; one that is, stays as it is and is told. */
export async function writeScaffold(files: readonly ScaffoldFile[], { host, locale }: Context): Promise<ExitCode> {
  let code: ExitCode = 0
  for (const { path, text } of files) {
    const location = resolve(host.cwd, path)
    const trouble = await mkdir(dirname(location), { recursive: true })
      .then(async () => writeFile(location, text, { flag: 'wx' }))
      .then(() => null, systemTrouble)
    if (trouble === null) await print(host.stdout, { zh: `已新建 ${path}\n`, en: `made ${path}\n` }[locale])
    else {
      complainOf(host, readProblem(path, trouble), locale)
      code = 2
    }
  }
  return code
}
