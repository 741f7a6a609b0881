import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { shippedPage } from '../../read/shipped-page.ts'
import { shown } from '../../say/shown.ts'
import { defineCommand } from './command.ts'
import { complain, complainOf } from '../complain.ts'
import { localeOption } from '../options/options.ts'
import { print } from '../print.ts'
import { writeOutput } from '../runs/write-output.ts'

/** `fazhilint page`: the page for people without a command line, as a file to hand on. */
export const pageCommand = defineCommand({
  name: 'page',
  describe: {
    zh: '写出网页版：一个文件，双击打开，不用安装，不联网',
    en: 'Write the page for people without a command line: one file, opened in a browser, without network',
  },
  names: null,
  options: (locale) => {
    const describe = {
      zh: { output: '写到哪个文件', force: '允许覆盖已有的文件' },
      en: { output: 'The file to write', force: 'Overwrite a file that exists' },
    }[locale]
    return {
      output: {
        type: 'string',
        alias: 'o',
        requiresArg: true,
        default: 'fazhilint.html',
        describe: describe.output,
      },
      force: { type: 'boolean', default: false, describe: describe.force },
      ...localeOption(locale),
    } as const
  },
  run: async ({ output, force }, { host, locale }) => {
    const { cwd } = host
    const bytes = await shippedPage()
    if (bytes === null) {
      complain(
        host,
        { zh: '网页版没有构建，请先运行 npm run page', en: 'the page is not built: run npm run page' }[locale],
      )
      return 2
    }
    const already = {
      zh: `${shown(output)} 已经是这一版网页，不用再写：双击在浏览器中打开，可以拷给同事使用`,
      en: `${shown(output)} is this page already: open it in a browser, and hand it on as it is`,
    }
    if (await holds(resolve(cwd, output), bytes)) {
      await print(host.stdout, `${already[locale]}\n`)
      return 0
    }
    const failure = await writeOutput(output, piecesOf(bytes), { cwd, force, inputs: [] })
    if (failure !== null) {
      complainOf(host, failure, locale)
      return 2
    }
    const said = {
      zh: `已写出 ${shown(output)}：双击在浏览器中打开，可以拷给同事使用`,
      en: `wrote ${shown(output)}: open it in a browser, and hand it on as it is`,
    }
    await print(host.stdout, `${said[locale]}\n`)
    return 0
  },
})

/** A file that holds just these bytes; a device is never read. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const stats = await stat(path).catch(() => null)
  if (stats?.isFile() !== true || stats.size !== bytes.length) return false
  return readFile(path).then(
    (there) => there.equals(bytes),
    () => false,
  )
}

// Written as it comes, as all output is.
// eslint-disable-next-line @typescript-eslint/require-await
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
