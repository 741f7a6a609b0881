import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { inspect } from '../format/inspect.ts'
import { inspectListing } from '../format/inspect-listing.ts'
import { isProblem } from '../problem/is-problem.ts'
import { findFiles } from '../read/find-files.ts'
import type { Source } from '../read/source.ts'
import type { Locale } from '../rules/locale.ts'
import type { RuleSet } from '../rules/types.ts'
import { absolutePath } from './absolute-path.ts'
import { defineCommand } from './command.ts'
import { complain, complainOf } from './complain.ts'
import { openOrComplain } from './open-setup.ts'
import { commonOptions, formatOption, stdinOptions } from './options.ts'
import { print } from './print.ts'
import { readInputs } from './read-inputs.ts'

/** `fazhilint inspect <files…>`: what the linter understands of reports, before any rule. */
export const inspectCommand = defineCommand({
  name: 'inspect',
  describe: { zh: '显示对报告的理解：标题、组成部分、数据、不足', en: 'Show what is understood of reports' },
  names: { most: Infinity, name: 'files', describe: { zh: '文件、文件夹或通配符', en: 'Files, folders or globs' } },
  options: (locale) => ({ ...formatOption(locale), ...stdinOptions(locale), ...commonOptions(locale) }),
  run: async (args, { host, locale: spoken }) => {
    const { names, stdin } = args
    if (names.length + Number(stdin) === 0 || names.some((name) => name.trim() === '')) {
      complain(host, { zh: '请写明文件', en: 'name a file' }[spoken])
      return 2
    }
    const opened = await openOrComplain(args, { host, locale: spoken })
    if (opened === null) return 2
    const { ruleSet, locale } = opened
    const one = names.length + Number(stdin) === 1 && !(await isMany(names[0], host.cwd))
    const found = one ? { files: names, errors: [] } : await findFiles(names, host.cwd)
    const say = await sayer(ruleSet, { format: args.format, locale, cwd: host.cwd })
    let [failed, count] = [false, 0]
    for await (const source of readInputs(found, args, host)) {
      if (isProblem(source)) {
        complainOf(host, source, locale)
        failed = true
        continue
      }
      const before = args.format === 'json' ? (one ? '' : count === 0 ? '[\n' : ',\n') : count === 0 ? '' : '\n'
      await print(host.stdout, before + (await say(source)))
      count++
    }
    // What is named alone is an object; of several there is a list.
    if (args.format === 'json' && !one) await print(host.stdout, count === 0 ? '[]\n' : ']\n')
    return failed ? 2 : 0
  },
})

/** Whether an argument stands for any number of files: a folder, or a pattern. */
async function isMany(name: string | undefined, cwd: string): Promise<boolean> {
  if (name === undefined) return false
  const stats = await stat(resolve(cwd, name)).catch(() => null)
  return stats === null ? /[*?{}[\]]/u.test(name) : stats.isDirectory()
}

/** Says what is understood of one source after the other. */
async function sayer(
  { vocabulary }: RuleSet,
  { format, locale, cwd }: { format: 'stylish' | 'json'; locale: Locale; cwd: string },
): Promise<(source: Source) => Promise<string>> {
  const [{ parse }, { buildReport }, { compileReaders }] = await Promise.all([
    import('../parse/parse.ts'),
    import('../report/report.ts'),
    import('../report/readers.ts'),
  ])
  const readers = compileReaders(vocabulary)
  const parts = Object.entries(vocabulary.parts).map(([key, { name, en }]) => [key, { zh: name, en }] as const)
  return async (source) => {
    const report = buildReport(await parse(source), readers)
    return format === 'json'
      ? `${JSON.stringify(inspect(report, absolutePath(source.path, cwd), locale), null, 2)}\n`
      : inspectListing(inspect(report, source.path, locale), Object.fromEntries(parts), locale)
  }
}
