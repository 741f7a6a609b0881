import type { Locale } from '../rules/locale.ts'
import { localeNames } from './choose-locale.ts'

/** Options that all commands have, with their descriptions in one language. */
export function commonOptions(locale: Locale) {
  const describe = {
    zh: { locale: '语言', rules: '规则集：名称或文件夹' },
    en: { locale: 'Language', rules: 'Rule set: a name or a folder' },
  }[locale]
  return {
    locale: { choices: localeNames, requiresArg: true, describe: describe.locale },
    rules: { type: 'string', requiresArg: true, default: 'rule-of-law-report', describe: describe.rules },
  } as const
}

/** The option for the language alone, for commands that look at no report. */
export function localeOption(locale: Locale) {
  return { locale: commonOptions(locale).locale }
}

/** The option for the form of the output. */
export function formatOption<const Name extends string = 'stylish' | 'json'>(
  locale: Locale,
  choices: readonly Name[] = ['stylish', 'json'] as const as readonly string[] as readonly Name[],
) {
  const describe = { zh: '输出格式：供人阅读，或供程序读取', en: 'Output format: for people, or for programs' }[locale]
  return {
    format: { choices, alias: 'f', requiresArg: true, default: 'stylish' as Name, describe },
  } as const
}

/** Options of `lint` alone. */
export function lintOptions(locale: Locale) {
  const describe = {
    zh: {
      failOn: '从哪一级问题起以 1 退出',
      maxWarnings: '警告超过这个数目时以 1 退出',
      quiet: '只显示错误',
      outputFile: '把结果写入文件',
      force: '允许覆盖已有的结果文件',
      color: '彩色输出',
    },
    en: {
      failOn: 'Level of findings from which to exit with 1',
      maxWarnings: 'Number of warnings above which to exit with 1',
      quiet: 'Show errors only',
      outputFile: 'Write the results to a file',
      force: 'Overwrite a results file that exists',
      color: 'Coloured output',
    },
  }[locale]
  return {
    'fail-on': {
      choices: ['error', 'warning', 'info', 'never'],
      requiresArg: true,
      default: 'error',
      describe: describe.failOn,
    },
    'max-warnings': { type: 'string', requiresArg: true, describe: describe.maxWarnings },
    quiet: { type: 'boolean', default: false, describe: describe.quiet },
    'output-file': { type: 'string', alias: 'o', requiresArg: true, describe: describe.outputFile },
    force: { type: 'boolean', default: false, describe: describe.force },
    color: { type: 'boolean', describe: describe.color },
  } as const
}

/** Options of commands that read reports. */
export function stdinOptions(locale: Locale) {
  const describe = {
    zh: { stdin: '从标准输入读取（也可写作 -）', stdinFilename: '标准输入的文件名' },
    en: { stdin: 'Read standard input (also written -)', stdinFilename: 'The file name of standard input' },
  }[locale]
  return {
    stdin: { type: 'boolean', default: false, describe: describe.stdin },
    'stdin-filename': { type: 'string', requiresArg: true, describe: describe.stdinFilename },
  } as const
}
