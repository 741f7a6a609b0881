import { defineCommand } from './command.ts'
import { machineFor } from './lsp-machine.ts'
import { commonOptions } from '../options/options.ts'
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
    'client-process-id': {
      type: 'string',
      requiresArg: true,
      describe: { zh: '编辑器的进程号，编辑器退出时随之退出', en: 'The process of the editor: ends when that ends' }[
        locale
      ],
    },
  }),
  run: async (args, { host, locale }) => {
    const [{ createConnection, ProposedFeatures }, { serveLanguage }] = await Promise.all([
      import('vscode-languageserver/node'),
      import('../../lsp/serve.ts'),
    ])
    const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
    const closed = new Promise<void>((resolve) => {
      connection.onExit(() => {
        resolve()
      })
      process.stdin.once('end', resolve)
    })
    serveLanguage(connection, { ...machineFor(args, host.cwd, locale), locale, version: await version() })
    await closed
    return 0
  },
})
