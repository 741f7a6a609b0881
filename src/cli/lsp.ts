import { fileURLToPath } from 'node:url'
import { compile } from '../lint/compile.ts'
import type { Open } from '../lsp/opened.ts'
import { defineCommand } from './command.ts'
import { openRuleSet } from './open-rule-set.ts'
import { commonOptions } from './options.ts'
import { version } from './version.ts'

/** `fazhilint lsp`: a language server on standard input and output, for editors. */
export const lspCommand = defineCommand({
  name: 'lsp',
  describe: { zh: '语言服务器，供编辑器使用', en: 'A language server, for editors' },
  names: null,
  options: (locale) => ({
    ...commonOptions(locale),
    stdio: {
      type: 'boolean',
      describe: { zh: '经标准输入输出通信（默认）', en: 'Over standard streams (the default)' }[locale],
    },
  }),
  run: async ({ rules }, { host, locale }) => {
    const [{ createConnection, ProposedFeatures }, { serveLanguage }] = await Promise.all([
      import('vscode-languageserver/node'),
      import('../lsp/serve.ts'),
    ])
    let opening: ReturnType<Open> | null = null
    const open: Open = async () => {
      opening ??= openRuleSet(rules, host.cwd).then((set) =>
        Array.isArray(set) ? set : { ruleSet: set, linter: compile(set) },
      )
      return opening
    }
    const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
    const closed = new Promise<void>((resolve) => {
      connection.onExit(() => {
        resolve()
      })
      process.stdin.once('end', resolve)
    })
    serveLanguage(connection, { open, pathOf, locale, version: await version(), forget: () => (opening = null) })
    await closed
    return 0
  },
})

function pathOf(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri
}
