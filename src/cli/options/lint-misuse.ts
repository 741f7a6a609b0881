import type { Wording } from '../../rules/types.ts'

interface Args {
  names: string[]
  stdin: boolean
  maxWarnings: string | undefined
  outputFile: string | undefined
  printConfig: string | undefined
  concurrency: string
}

/** What makes no sense in how linting was asked for; null when all does. */
export function lintMisuse({ names, stdin, maxWarnings, outputFile, printConfig, concurrency }: Args): Wording | null {
  if (printConfig !== undefined) {
    return names.length === 0 && !stdin
      ? null
      : { zh: '--print-config 只写一个文件，不检查', en: '--print-config takes one file, and nothing is linted' }
  }
  if (names.length === 0 && !stdin) {
    return {
      zh: '请写明要检查的文件或文件夹（用法见 fazhilint --help）',
      en: 'name the files or folders to lint (see fazhilint --help)',
    }
  }
  // An empty name would stand for the folder one is in: most likely a variable that has no value.
  if (names.some((name) => name.trim() === '')) {
    return {
      zh: '有一个文件名是空的（是不是变量没有值？）',
      en: 'the name of a file is empty (a variable without a value?)',
    }
  }
  if (outputFile?.trim() === '') return { zh: '-o 后面要写文件名', en: '-o takes the name of a file' }
  if (!/^(?:auto|off|[1-9]\d{0,2})$/u.test(concurrency)) {
    return {
      zh: '--concurrency 应为 auto、off 或 1 到 999 的整数',
      en: '--concurrency takes auto, off or a whole number from 1 to 999',
    }
  }
  return Number.isNaN(warningLimit(maxWarnings))
    ? { zh: '--max-warnings 应为不小于 0 的整数', en: '--max-warnings takes a whole number from 0' }
    : null
}

/** How many warnings there may be, any number by -1 as in other linters; NaN for what is no whole number. */
export function warningLimit(given: string | undefined): number {
  if (given === undefined || given === '-1') return Infinity
  return /^\d+$/.test(given) ? Number(given) : NaN
}
