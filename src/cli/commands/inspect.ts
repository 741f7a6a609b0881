import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { inspect, type Judgements } from '../../format/inspect.ts'
import { inspectListing } from '../../format/inspect-listing.ts'
import type { Judge } from '../../judge/judge.ts'
import { isProblem } from '../../problem/is-problem.ts'
import { findFiles } from '../../read/find-files.ts'
import type { Source } from '../../read/source.ts'
import type { Report } from '../../report/types.ts'
import type { RuleSet } from '../../rules/types.ts'
import { absolutePath } from '../options/absolute-path.ts'
import { defineCommand } from './command.ts'
import { complain, complainOf } from '../complain.ts'
import { sizeMisuse, sizeOptions } from '../options/file-size.ts'
import { judgeOptions, openJudging, tellUnjudged, withJudge } from '../runs/judging.ts'
import { openOrComplain, type Setup } from '../open-setup.ts'
import { commonOptions, formatOption, stdinOptions } from '../options/options.ts'
import { pathIn } from '../options/path-in.ts'
import { print } from '../print.ts'
import { readInputs } from '../runs/read-inputs.ts'

/** `fazhilint inspect <files…>`: what the linter understands of reports, before any rule. */
export const inspectCommand = defineCommand({
  name: 'inspect',
  describe: { zh: '显示对报告的理解：标题、组成部分、数据、不足', en: 'Show what is understood of reports' },
  names: { most: Infinity, name: 'files', describe: { zh: '文件、文件夹或通配符', en: 'Files, folders or globs' } },
  options: (locale) => ({
    ...formatOption(locale),
    ...stdinOptions(locale),
    ...sizeOptions(locale),
    ...commonOptions(locale),
    ...judgeOptions(locale),
  }),
  run: async (args, { host, locale: spoken }) => {
    const { names, stdin } = args
    if (names.length + Number(stdin) === 0 || names.some((name) => name.trim() === '')) {
      complain(host, { zh: '请写明文件', en: 'name a file' }[spoken])
      return 2
    }
    const wrong = sizeMisuse(args)
    if (wrong !== null) {
      complain(host, wrong[spoken])
      return 2
    }
    const opened = await openOrComplain(args, { host, locale: spoken })
    if (opened === null) return 2
    const { ruleSet, locale } = opened
    const judge = await openJudging(withJudge(opened, args), host)
    const one = names.length + Number(stdin) === 1 && !(await isMany(names[0], host.cwd))
    const found = one ? { files: names, errors: [] } : await findFiles(names, host.cwd)
    const parts = Object.entries(ruleSet.vocabulary.parts).map(
      ([key, { name, en }]) => [key, { zh: name, en }] as const,
    )
    const isJson = args.format === 'json'
    const look = judge === null ? await plainly(ruleSet) : await judged(opened, { judge, cwd: host.cwd })
    let [failed, count] = [false, 0]
    for await (const source of readInputs(found, args, host)) {
      if (isProblem(source)) {
        complainOf(host, source, locale)
        failed = true
        continue
      }
      const { report, judgements } = await look(source)
      const before = isJson ? (one ? '' : count === 0 ? '[\n' : ',\n') : count === 0 ? '' : '\n'
      const text = isJson
        ? `${JSON.stringify(inspect(report, absolutePath(source.path, host.cwd), locale, judgements), null, 2)}\n`
        : inspectListing(inspect(report, source.path, locale, judgements), Object.fromEntries(parts), locale)
      await print(host.stdout, before + text)
      count++
    }
    // What is named alone is an object; of several there is a list.
    if (isJson && !one) await print(host.stdout, count === 0 ? '[]\n' : ']\n')
    tellUnjudged(judge, host, locale)
    return failed ? 2 : 0
  },
})

/** Whether an argument stands for any number of files: a folder, or a pattern. */
async function isMany(name: string | undefined, cwd: string): Promise<boolean> {
  if (name === undefined) return false
  const stats = await stat(resolve(cwd, name)).catch(() => null)
  return stats === null ? /[*?{}[\]]/u.test(name) : stats.isDirectory()
}

type Look = (source: Source) => Promise<{ report: Report; judgements?: Judgements }>

/** Looks at one source after the other. */
async function plainly({ vocabulary }: RuleSet): Promise<Look> {
  const [{ parse }, { buildReport }, { compileReaders }] = await Promise.all([
    import('../../parse/parse.ts'),
    import('../../report/report.ts'),
    import('../../report/readers.ts'),
  ])
  const readers = compileReaders(vocabulary)
  return async (source) => ({ report: buildReport(await parse(source), readers) })
}

/** What a judge says, it says of what rules find. */
async function judged({ ruleSet, config }: Setup, { judge, cwd }: { judge: Judge; cwd: string }): Promise<Look> {
  const [{ admitted }, { examine }, { linters }] = await Promise.all([
    import('../../lint/admitted.ts'),
    import('../../lint/examine.ts'),
    import('../../lint/linters.ts'),
  ])
  const linterFor = linters(ruleSet, config)
  return async (source) => {
    const { path } = source
    const { report, ...found } = await examine(source, linterFor(pathIn(config.folder, path, cwd)))
    const { problems, suppressed } = found
    const shortcomings = admitted(report)
    return { report, judgements: await judge.settle({ path, text: null, problems, suppressed, shortcomings }) }
  }
}
