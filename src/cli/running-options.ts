import type { Locale } from '../rules/locale.ts'

/** Options for how a run goes. */
export function runningOptions(locale: Locale) {
  const describe = {
    zh: {
      ignorePath: '不检查哪些文件，写在这个文件里（可多次使用；不写则用 .fazhilintignore）',
      noIgnore: '不理会 .fazhilintignore、.gitignore 和配置里的 ignores',
    },
    en: {
      ignorePath: 'File that says what is not linted (may be given several times; otherwise .fazhilintignore)',
      noIgnore: 'Pay no heed to .fazhilintignore, .gitignore and `ignores` of the configuration',
    },
  }[locale]
  return {
    'ignore-path': { type: 'string', array: true, requiresArg: true, describe: describe.ignorePath },
    'no-ignore': { type: 'boolean', default: false, describe: describe.noIgnore },
  } as const
}
