import { formatNames } from '../../format/formats.ts'
import type { Locale } from '../../rules/locale.ts'
import { localeNames } from './choose-locale.ts'

/** Options that all commands have, with their descriptions in one language. */
export function commonOptions(locale: Locale) {
  const describe = {
    zh: {
      locale: '语言',
      config: '配置文件（不写则用最近的 fazhilint.config.yaml）',
      noConfig: '不用任何配置文件',
      rules: '规则集：名称、文件夹或 npm 包（不写则按配置，没有配置则用 rule-of-law-report）',
      rulesDir: '再加上这个文件夹里的规则（可多次使用）',
      rule: '设置一条规则，如 "plan-year: off"（可多次使用）',
    },
    en: {
      locale: 'Language',
      config: 'Configuration file (otherwise the nearest fazhilint.config.yaml)',
      noConfig: 'Use no configuration file',
      rules: 'Rule set: a name, a folder or an npm package (otherwise by configuration, or rule-of-law-report)',
      rulesDir: 'Add the rules of a folder (may be given several times)',
      rule: 'Set a rule, as in "plan-year: off" (may be given several times)',
    },
  }[locale]
  return {
    locale: { choices: localeNames, requiresArg: true, describe: describe.locale },
    config: { type: 'string', alias: 'c', requiresArg: true, describe: describe.config },
    'no-config': { type: 'boolean', default: false, describe: describe.noConfig },
    rules: { type: 'string', requiresArg: true, describe: describe.rules },
    'rules-dir': { type: 'string', array: true, requiresArg: true, describe: describe.rulesDir },
    rule: { type: 'string', array: true, requiresArg: true, describe: describe.rule },
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

/** The forms of results, of which there may be several. */
export function formatsOption(locale: Locale) {
  const describe = {
    zh: `输出格式：${formatNames.join(', ')}，或 eslint-formatter-* 的名称；写作“格式:文件”的写入文件，可多次使用`,
    en: `Output format: ${formatNames.join(', ')}, or the name of an eslint-formatter-*; as format:file written to a file (may be given several times)`,
  }[locale]
  return {
    format: {
      type: 'string',
      array: true,
      alias: 'f',
      requiresArg: true,
      default: ['stylish'],
      describe,
      likely: formatNames,
    },
  } as const
}

/** Options of `lint` alone. */
export function lintOptions(locale: Locale) {
  const describe = {
    zh: {
      failOn: '从哪一级问题起判为不通过',
      maxWarnings: '警告超过这个数目的，判为不通过',
      quiet: '只显示错误',
      all: '逐一列出（不写则同一规则的问题多于 3 处时折叠）',
      outputFile: '把结果写入文件',
      force: '允许覆盖已有的结果文件',
      color: '彩色输出',
      noColor: '不用颜色',
      printConfig: '显示对这个文件生效的配置，不检查',
    },
    en: {
      failOn: 'Level of findings from which to exit with 1',
      maxWarnings: 'Number of warnings above which to exit with 1',
      quiet: 'Show errors only',
      all: 'List every finding (else those of a rule beyond three are counted)',
      outputFile: 'Write the results to a file',
      force: 'Overwrite a results file that exists',
      color: 'Coloured output',
      noColor: 'No colours',
      printConfig: 'Show the configuration that holds for a file, lint nothing',
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
    all: { type: 'boolean', default: false, describe: describe.all },
    'output-file': { type: 'string', alias: 'o', requiresArg: true, describe: describe.outputFile },
    force: { type: 'boolean', default: false, describe: describe.force },
    color: { type: 'boolean', describe: describe.color },
    'no-color': { type: 'boolean', describe: describe.noColor },
    'print-config': { type: 'string', requiresArg: true, describe: describe.printConfig },
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
