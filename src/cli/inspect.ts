import { resolve } from 'node:path'
import { inspect } from '../format/inspect.ts'
import { inspectListing } from '../format/inspect-listing.ts'
import { isProblem } from '../problem/is-problem.ts'
import { readFile } from '../read/read-file.ts'
import { readStdin } from '../read/read-stdin.ts'
import { absolutePath } from './absolute-path.ts'
import { defineCommand } from './command.ts'
import { complain, complainOf } from './complain.ts'
import { openOrComplain } from './open-setup.ts'
import { commonOptions, formatOption, stdinOptions } from './options.ts'
import { print } from './print.ts'

/** `fazhilint inspect <file>`: what the linter understands of a report, before any rule. */
export const inspectCommand = defineCommand({
  name: 'inspect',
  describe: { zh: '显示对报告的理解：标题、组成部分、数据、不足', en: 'Show what is understood of a report' },
  names: { most: 1, name: 'file', describe: { zh: '一个文件', en: 'One file' } },
  options: (locale) => ({ ...formatOption(locale), ...stdinOptions(locale), ...commonOptions(locale) }),
  run: async (args, { host, locale: spoken }) => {
    const files = args.names
    const [file] = files
    if (files.length + Number(args.stdin) !== 1) {
      complain(host, { zh: '请写明一个文件', en: 'name one file' }[spoken])
      return 2
    }
    const opened = await openOrComplain(args, { host, locale: spoken })
    if (opened === null) return 2
    const { ruleSet, locale } = opened
    const source =
      file === undefined
        ? await readStdin(host.stdin, args.stdinFilename)
        : await readFile(file, resolve(host.cwd, file))
    if (isProblem(source)) {
      complainOf(host, source, locale)
      return 2
    }
    const [{ parse }, { buildReport }, { compileReaders }] = await Promise.all([
      import('../parse/parse.ts'),
      import('../report/report.ts'),
      import('../report/readers.ts'),
    ])
    const report = buildReport(await parse(source), compileReaders(ruleSet.vocabulary))
    const names = Object.entries(ruleSet.vocabulary.parts).map(
      ([key, { name, en }]) => [key, { zh: name, en }] as const,
    )
    await print(
      host.stdout,
      args.format === 'json'
        ? `${JSON.stringify(inspect(report, absolutePath(source.path, host.cwd), locale), null, 2)}\n`
        : inspectListing(inspect(report, source.path, locale), Object.fromEntries(names), locale),
    )
    return 0
  },
})
