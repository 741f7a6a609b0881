import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PassThrough, type Readable, type Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterEach } from 'vitest'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import {
  type ClientCapabilities,
  type Command,
  CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Diagnostic,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node'
import { machineFor } from '../src/cli/commands/lsp-machine.ts'
import { serveLanguage } from '../src/lsp/serve.ts'

/** A client of a language server, over standard streams. */
export interface Client {
  connection: ProtocolConnection
  /** The next diagnostics of a document that satisfy a condition. */
  next: (wanted: (params: PublishDiagnosticsParams) => boolean) => Promise<PublishDiagnosticsParams>
  /** What the user is told. */
  told: string[]
  /** What the server has asked to be told of. */
  registered: Registration[]
  /** The settings of the user, as the server may ask for them. */
  settings: Record<string, unknown>
  open: (uri: string, text: string, languageId?: string) => Promise<Diagnostic[]>
  change: (uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]) => Promise<void>
  actions: (uri: string, range: Range, only?: string[]) => Promise<CodeAction[]>
  end: () => Promise<number | null>
}

interface Wish {
  cwd: string
  /** A process of its own, or in this one, whose coverage is measured. */
  over?: Transport
  /** What is started, else what the package has. */
  command?: string[]
  args?: string[]
  capabilities?: ClientCapabilities
  initializationOptions?: Record<string, unknown>
  settings?: Record<string, unknown>
  locale?: string
}

const clients: Client[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) await client.end()
})

export type Transport = 'stdio' | 'streams'

interface Started {
  output: Readable
  input: Writable
  /** Its exit code; null where it is no process. */
  ended: Promise<number | null> | null
}

function started(command: string[], cwd: string): Started {
  const server = spawn(process.execPath, command, { cwd, stdio: ['pipe', 'pipe', 'inherit'] })
  return { output: server.stdout, input: server.stdin, ended: new Promise((resolve) => server.once('exit', resolve)) }
}

function served(args: string[], cwd: string): Started {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const [, rules] = args
  const machine = machineFor({ noConfig: false, ...(rules !== undefined && { rules }) }, cwd, 'zh')
  serveLanguage(createConnection(ProposedFeatures.all, input, output), { ...machine, locale: 'zh', version: '0' })
  return { output, input, ended: null }
}

/** Starts a server, and greets it. It is ended after the test. */
export async function connect({
  cwd,
  over = 'stdio',
  command = [join(process.cwd(), 'dist/launch.cjs'), 'lsp', '--stdio'],
  args = [],
  capabilities = {},
  initializationOptions,
  settings = {},
  locale,
}: Wish): Promise<Client> {
  const { output, input, ended } = over === 'stdio' ? started([...command, ...args], cwd) : served(args, cwd)
  const connection = createProtocolConnection(output, input)
  const seen: PublishDiagnosticsParams[] = []
  const told: string[] = []
  const registered: Registration[] = []
  const waiting = new Set<() => void>()
  const next = nextOf(seen, waiting)
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    seen.push(params)
    for (const wake of waiting) wake()
  })
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message))
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => void registered.push(...registrations))
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => client.settings))
  connection.listen()
  let code: number | null = null
  // What is still waited for fails.
  void ended?.then((given) => {
    code = given
    connection.dispose()
  })
  const client: Client = {
    ...{ connection, next, told, registered, settings },
    open: async (uri, text, languageId = 'markdown') => {
      const textDocument = { uri, languageId, version: 1, text }
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
      return (await next((params) => params.uri === uri)).diagnostics
    },
    change: async (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    actions: async (uri, range, only) => {
      const context = { diagnostics: [], ...(only && { only }) }
      const all = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })
      return (all ?? []).filter((one: CodeAction | Command): one is CodeAction => CodeAction.is(one))
    },
    end: async () => {
      if (code !== null) return code
      await connection.sendRequest(ShutdownRequest.type)
      // It would end this process.
      if (ended === null) return 0
      await connection.sendNotification(ExitNotification.type)
      return ended
    },
  }
  clients.push(client)
  await connection.sendRequest(InitializeRequest.type, {
    processId: ended === null ? null : process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the type asks for it
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(cwd).href, name: 'here' }],
    capabilities,
    ...(locale !== undefined && { locale }),
    ...(initializationOptions && { initializationOptions }),
  })
  await connection.sendNotification(InitializedNotification.type, {})
  return client
}

function nextOf(seen: PublishDiagnosticsParams[], waiting: Set<() => void>): Client['next'] {
  return async (wanted) =>
    new Promise((resolve) => {
      const look = (): void => {
        const at = seen.findIndex(wanted)
        if (at === -1) return
        waiting.delete(look)
        resolve(seen.splice(0, at + 1).at(-1) ?? { uri: '', diagnostics: [] })
      }
      waiting.add(look)
      look()
    })
}
