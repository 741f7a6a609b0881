import type { Wording } from '../rules/types.ts'
import { formatNames } from '../format/format.ts'
import { defineCommand } from './command.ts'
import { complain } from './complain.ts'
import { fixMisuse, fixOptions } from './fix-options.ts'
import { fixingOf } from './fixing.ts'
import { lintMisuse } from './lint-misuse.ts'
import { lintRun } from './lint-run.ts'
import { localeFor, openSetup } from './open-setup.ts'
import { commonOptions, formatOption, lintOptions, stdinOptions } from './options.ts'
import { printConfig } from './print-config.ts'
import { runningOptions } from './running-options.ts'
import { suppressMisuse, unknownSuppressed } from './suppressing.ts'
import { directivesOf, suppressOptions } from './suppress-options.ts'

/** `fazhilint [lint] <files…>`: says what is wrong with reports. */
export const lintCommand = defineCommand({
  name: 'lint',
  isDefault: true,
  describe: { zh: '检查报告（默认命令）', en: 'Lint reports (the default command)' },
  names: { most: Infinity, name: 'files', describe: { zh: '文件、文件夹或通配符', en: 'Files, folders or globs' } },
  options: (locale) => ({
    ...formatOption(locale, formatNames),
    ...lintOptions(locale),
    ...fixOptions(locale),
    ...suppressOptions(locale),
    ...stdinOptions(locale),
    ...runningOptions(locale),
    ...commonOptions(locale),
  }),
  run: async (args, { host, locale: spoken }) => {
    const wrong = lintMisuse(args) ?? fixMisuse(args) ?? suppressMisuse(args)
    if (wrong !== null) {
      complain(host, wrong[spoken])
      return 2
    }
    const read = await openSetup(args, host.cwd)
    const opened = Array.isArray(read) ? read : { ...read, config: { ...read.config, directives: directivesOf(args) } }
    const locale = Array.isArray(opened) ? spoken : (localeFor(args, opened.config) ?? spoken)
    const { printConfig: shown } = args
    if (shown !== undefined) return printConfig({ ...args, printConfig: shown }, opened, { host, locale })
    const fixing = Array.isArray(opened) ? null : fixingOf(args, opened.ruleSet)
    const unknown = Array.isArray(opened) ? null : unknownSuppressed(args, opened)
    if (unknown !== null || (fixing !== null && 'wrong' in fixing)) {
      complain(host, (unknown ?? (fixing as { wrong: Wording }).wrong)[locale])
      return 2
    }
    return lintRun(args, { opened, fixing }, { host, locale })
  },
})
