import type { Locale } from '../../rules/locale.ts'

/** Options for how a run goes. */
export function runningOptions(locale: Locale) {
  const describe = {
    zh: {
      ignorePath: '不检查哪些文件，写在这个文件里（可多次使用；不写则用 .fazhilintignore）',
      concurrency: '用几个线程检查：数目、auto（文件多时自动，默认）或 off',
      watch: '文件有改动就重新检查，按 Ctrl-C 结束',
      stats: '最后说明各步骤、各规则用了多少时间',
      debug: '说明用了哪个配置、找到了哪些文件，以及用时',
      noIgnore: '不理会 .fazhilintignore、.gitignore 和配置里的 ignores',
    },
    en: {
      ignorePath: 'File that says what is not linted (may be given several times; otherwise .fazhilintignore)',
      concurrency: 'Threads to lint in: a number, auto (where there are many files; the default) or off',
      watch: 'Lint again what changes, until Ctrl-C',
      stats: 'Say at the end how long stages and rules took',
      debug: 'Say which configuration is used and which files are found, and how long it took',
      noIgnore: 'Pay no heed to .fazhilintignore, .gitignore and `ignores` of the configuration',
    },
  }[locale]
  return {
    'ignore-path': { type: 'string', array: true, requiresArg: true, describe: describe.ignorePath },
    'no-ignore': { type: 'boolean', default: false, describe: describe.noIgnore },
    concurrency: { type: 'string', requiresArg: true, default: 'auto', describe: describe.concurrency },
    watch: { type: 'boolean', default: false, describe: describe.watch },
    stats: { type: 'boolean', default: false, describe: describe.stats },
    debug: { type: 'boolean', default: false, describe: describe.debug },
  } as const
}
