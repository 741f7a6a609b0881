import { fileURLToPath } from 'node:url'
import { linters } from '../lint/linters.ts'
import type { Open } from '../lsp/opened.ts'
import { defineCommand } from './command.ts'
import { openSetup } from './open-setup.ts'
import type { ConfigArgs } from './open-config.ts'
import { commonOptions } from './options.ts'
import { pathIn } from './path-in.ts'
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
  run: async (args, { host, locale }) => {
    const [{ createConnection, ProposedFeatures }, { serveLanguage }] = await Promise.all([
      import('vscode-languageserver/node'),
      import('../lsp/serve.ts'),
    ])
    let opening: ReturnType<typeof openAll> | null = null
    const open: Open = async (path) => {
      opening ??= openAll(args, host.cwd)
      const opened = await opening
      if (Array.isArray(opened)) return opened
      const { ruleSet, config, linterFor } = opened
      return { ruleSet, linter: linterFor(pathIn(config.folder, path, host.cwd)) }
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

async function openAll(args: ConfigArgs, cwd: string) {
  const setup = await openSetup(args, cwd)
  return Array.isArray(setup) ? setup : { ...setup, linterFor: linters(setup.ruleSet, setup.config) }
}

function pathOf(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri
}
