import { resolve } from 'node:path'
import { inspect, type Judgements } from '../format/inspect.ts'
import { inspectListing } from '../format/inspect-listing.ts'
import type { Judge } from '../judge/judge.ts'
import { isProblem } from '../problem/is-problem.ts'
import { readFile } from '../read/read-file.ts'
import { readStdin } from '../read/read-stdin.ts'
import type { Source } from '../read/source.ts'
import type { Report } from '../report/types.ts'
import type { RuleSet } from '../rules/types.ts'
import { absolutePath } from './absolute-path.ts'
import { defineCommand } from './command.ts'
import { complain, complainOf } from './complain.ts'
import { judgeOptions, openJudging, withJudge } from './judging.ts'
import { openOrComplain, type Setup } from './open-setup.ts'
import { commonOptions, formatOption, stdinOptions } from './options.ts'
import { pathIn } from './path-in.ts'
import { print } from './print.ts'

/** `fazhilint inspect <file>`: what the linter understands of a report, before any rule. */
export const inspectCommand = defineCommand({
  name: 'inspect',
  describe: { zh: '显示对报告的理解：标题、组成部分、数据、不足', en: 'Show what is understood of a report' },
  names: { most: 1, name: 'file', describe: { zh: '一个文件', en: 'One file' } },
  options: (locale) => ({
    ...formatOption(locale),
    ...stdinOptions(locale),
    ...commonOptions(locale),
    ...judgeOptions(locale),
  }),
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
    const judge = await openJudging(withJudge(opened, args), host)
    const { report, judgements } =
      judge === null
        ? { report: await understood(source, ruleSet), judgements: undefined }
        : await judgedReport(source, opened, { judge, cwd: host.cwd })
    const unjudged = judge?.trouble() ?? null
    if (unjudged !== null) complainOf(host, unjudged, locale)
    const names = Object.entries(ruleSet.vocabulary.parts).map(
      ([key, { name, en }]) => [key, { zh: name, en }] as const,
    )
    await print(
      host.stdout,
      args.format === 'json'
        ? `${JSON.stringify(inspect(report, absolutePath(source.path, host.cwd), locale, judgements), null, 2)}\n`
        : inspectListing(inspect(report, source.path, locale, judgements), Object.fromEntries(names), locale),
    )
    return 0
  },
})

async function understood(source: Source, { vocabulary }: RuleSet): Promise<Report> {
  const [{ parse }, { buildReport }, { compileReaders }] = await Promise.all([
    import('../parse/parse.ts'),
    import('../report/report.ts'),
    import('../report/readers.ts'),
  ])
  return buildReport(await parse(source), compileReaders(vocabulary))
}

/** What a judge says, it says of what rules find. */
async function judgedReport(
  source: Source,
  { ruleSet, config }: Setup,
  { judge, cwd }: { judge: Judge; cwd: string },
): Promise<{ report: Report; judgements: Judgements }> {
  const [{ examine }, { linters }] = await Promise.all([import('../lint/examine.ts'), import('../lint/linters.ts')])
  const { report, problems, suppressed, shortcomings } = await examine(
    source,
    linters(ruleSet, config)(pathIn(config.folder, source.path, cwd)),
  )
  const { path } = source
  return { report, judgements: await judge.settle({ path, text: null, problems, suppressed, shortcomings }) }
}
