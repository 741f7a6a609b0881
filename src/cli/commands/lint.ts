import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { nearest } from '../../rules/nearest.ts'
import type { Wording } from '../../rules/types.ts'
import { cacheMisuse, cacheOptions } from '../options/cache-options.ts'
import { type Context, defineCommand } from './command.ts'
import { complain } from '../complain.ts'
import { bytesAsked, sizeMisuse, sizeOptions } from '../options/file-size.ts'
import { fixMisuse, fixOptions } from '../options/fix-options.ts'
import { fixingOf } from '../runs/fixing.ts'
import { grouped } from '../options/grouped.ts'
import { judgeOptions, withJudge } from '../runs/judging.ts'
import { lintMisuse } from '../options/lint-misuse.ts'
import { lintRun } from '../runs/lint-run.ts'
import type { ConfigArgs } from '../open-config.ts'
import { localeFor, openSetup } from '../open-setup.ts'
import { commonOptions, formatsOption, lintOptions, stdinOptions } from '../options/options.ts'
import { printConfig } from './print-config.ts'
import { runningOptions } from '../options/running-options.ts'
import { suppressMisuse, unknownSuppressed } from '../runs/suppressing.ts'
import { formatMisuse } from '../options/wanted-formats.ts'
import { watchMisuse } from '../options/watch-misuse.ts'
import { type DirectiveArgs, directivesOf, suppressOptions } from '../options/suppress-options.ts'

/** `fazhilint [lint] <files…>`: says what is wrong with reports. */
export const lintCommand = defineCommand({
  name: 'lint',
  isDefault: true,
  describe: { zh: '检查报告（默认命令）', en: 'Lint reports (the default command)' },
  names: { most: Infinity, name: 'files', describe: { zh: '文件、文件夹或通配符', en: 'Files, folders or globs' } },
  options: (locale) => {
    const groups = {
      zh: { lint: '检查和输出：', fix: '自动修正：', suppress: '屏蔽：', run: '文件和运行：', common: '配置：' },
      en: { lint: 'Linting and output:', fix: 'Fixing:', suppress: 'Suppressing:', run: 'Files:', common: 'Setting:' },
    }[locale]
    return {
      ...grouped(groups.lint, { ...formatsOption(locale), ...lintOptions(locale) }),
      ...grouped(groups.fix, fixOptions(locale)),
      ...grouped(groups.suppress, suppressOptions(locale)),
      ...grouped(groups.run, {
        ...stdinOptions(locale),
        ...sizeOptions(locale),
        ...runningOptions(locale),
        ...cacheOptions(locale),
      }),
      ...grouped(groups.common, { ...commonOptions(locale), ...judgeOptions(locale) }),
    }
  },
  run: async (args, { host, locale: spoken }) => {
    const wrong =
      lintMisuse(args) ??
      fixMisuse(args) ??
      suppressMisuse(args) ??
      watchMisuse(args) ??
      cacheMisuse(args) ??
      sizeMisuse(args) ??
      formatMisuse(args)
    if (wrong !== null) {
      complain(host, wrong[spoken])
      return 2
    }
    const started = performance.now()
    const setting = await openSetting(args, host.cwd)
    const { opened } = setting
    const locale = Array.isArray(opened) ? spoken : (localeFor(args, opened.config) ?? spoken)
    const { printConfig: shown } = args
    if (shown !== undefined) return printConfig({ ...args, printConfig: shown }, opened, { host, locale })
    const fixing = Array.isArray(opened) ? null : fixingOf(args, opened.ruleSet)
    const unknown = Array.isArray(opened) ? null : unknownSuppressed(args, opened)
    if (unknown !== null || (fixing !== null && 'wrong' in fixing)) {
      complain(host, (unknown ?? (fixing as { wrong: Wording }).wrong)[locale])
      return 2
    }
    const about = { fixing, took: performance.now() - started }
    if (!args.watch) {
      const code = await lintRun(args, { opened, ...about }, { host, locale })
      if (code === 2) await hintAtCommand(args.names, { host, locale })
      return code
    }
    const { watchRuns } = await import('../runs/watch.ts')
    return watchRuns(args, async () => ({ ...(await openSetting(args, host.cwd)), ...about }), { host, locale })
  },
})

/** A first name that is no file may be a command with a slip in it. */
async function hintAtCommand([first = '']: string[], { host, locale }: Context): Promise<void> {
  if (!/^[a-z]+$/u.test(first) || existsSync(resolve(host.cwd, first))) return
  const { commands } = await import('./commands.ts')
  const likely = ['help', 'version'].includes(first)
    ? `--${first}`
    : nearest(
        first,
        commands.map(({ name }) => name),
      )
  if (likely === null) return
  const said = {
    zh: `没有命令“${first}”，是不是 ${likely}？`,
    en: `there is no command ‘${first}’; did you mean ${likely}?`,
  }
  complain(host, said[locale])
}

/** What reports are linted by, with what the command line alone decides. */
async function openSetting(
  args: DirectiveArgs & ConfigArgs & { stats: boolean; debug: boolean; noJudge: boolean; maxFileSize: string },
  cwd: string,
) {
  const setup = await openSetup(args, cwd)
  if (Array.isArray(setup)) return { opened: setup }
  const opened = withJudge(setup, args)
  const said = { timed: args.stats || args.debug, mostBytes: bytesAsked(args.maxFileSize) }
  const config = { ...opened.config, directives: directivesOf(args), ...said }
  return { opened: { ...opened, config } }
}
