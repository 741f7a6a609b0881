import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import {
  CodeActionRequest,
  CodeLensRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShowMessageNotification,
  ShutdownRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { scratchFolder } from './scratch.ts'

/** A client of the server that the package starts, over standard streams. */
interface Client {
  connection: ProtocolConnection
  /** The next diagnostics of a document that satisfy a condition. */
  next: (wanted: (params: PublishDiagnosticsParams) => boolean) => Promise<PublishDiagnosticsParams>
  /** What the user is told. */
  told: string[]
  ended: Promise<number | null>
}

const clients: Client[] = []

afterEach(async () => {
  for (const { connection } of clients.splice(0)) {
    await connection.sendRequest(ShutdownRequest.type)
    await connection.sendNotification(ExitNotification.type)
  }
})

async function connect(cwd: string, more: string[] = []): Promise<Client> {
  const server = spawn(process.execPath, [`${process.cwd()}/dist/launch.cjs`, 'lsp', '--stdio', ...more], {
    cwd,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const connection = createProtocolConnection(server.stdout, server.stdin)
  const seen: PublishDiagnosticsParams[] = []
  const told: string[] = []
  const waiting = new Set<() => void>()
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    seen.push(params)
    for (const wake of waiting) wake()
  })
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message))
  const next: Client['next'] = async (wanted) =>
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
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the type asks for it
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(cwd).href, name: 'here' }],
    capabilities: {},
  })
  await connection.sendNotification(InitializedNotification.type, {})
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
  const client = { connection, next, told, ended }
  clients.push(client)
  return client
}

const text = `云岭市青石区水务局2024年法治政府建设年度报告

一、2024年主要举措和成效

（一）完善制度。截止2024年12月31日，制定规范性文件3件。

（二）严格执法。2024年，办理案件26件。
`
const uri = 'file:///tmp/%E6%B0%B4%E5%8A%A1%E5%B1%80.md'
const opened = { textDocument: { uri, languageId: 'markdown', version: 1, text } }

function applied(changes: Record<string, TextEdit[]> | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), changes?.[uri] ?? [])
}

test('says what is wrong while one types, what it rests on, and how to mend it', { timeout: 30_000 }, async () => {
  const { connection, next, ended } = await connect('.')
  await connection.sendNotification(DidOpenTextDocumentNotification.type, opened)
  const { diagnostics } = await next((params) => params.uri === uri)
  const cutoff = diagnostics.find(({ code }) => code === 'cutoff-word')
  expect(cutoff).toMatchObject({
    range: { start: { line: 4, character: 8 }, end: { line: 4, character: 10 } },
    severity: 2,
    source: 'fazhilint',
    message: '“截止”应为“截至”',
  })
  const range = cutoff?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

  const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: range.start })
  expect(JSON.stringify(hover)).toMatch(/依据.*《党政机关公文处理工作条例》.*修改建议/u)
  const nothing = { textDocument: { uri }, position: { line: 3, character: 0 } }
  expect(await connection.sendRequest(HoverRequest.type, nothing)).toBeNull()

  const context = { diagnostics: [] }
  const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })
  const quick = actions?.flatMap((one) => ('kind' in one && one.kind === 'quickfix' ? [one] : [])) ?? []
  expect(quick.map(({ title }) => title)).toEqual(['改为“截至”'])
  expect(applied(quick[0]?.edit?.changes)).toBe(text.replace('截止', '截至'))
  const all = await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: nothing.position, end: nothing.position },
    context: { diagnostics: [], only: ['source.fixAll'] },
  })
  const [fixAll] = all?.flatMap((one) => ('kind' in one ? [one] : [])) ?? []
  expect(fixAll?.kind).toBe('source.fixAll.fazhilint')
  expect(applied(fixAll?.edit?.changes)).toContain('截至2024年12月31日')

  // Only what is typed is sent.
  const contentChanges = [{ range, text: '截至' }]
  const textDocument = { uri, version: 2 }
  await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges })
  const later = await next(({ version }) => version === 2)
  expect(later.diagnostics.map(({ code }) => code)).not.toContain('cutoff-word')
  expect(later.diagnostics.length).toBe(diagnostics.length - 1)

  await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
  expect((await next((params) => params.uri === uri)).diagnostics).toEqual([])
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  clients.length = 0
  expect(await ended).toBe(0)
})

test('shows the outline, and what time figures are of', { timeout: 30_000 }, async () => {
  const { connection } = await connect('.')
  await connection.sendNotification(DidOpenTextDocumentNotification.type, opened)
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })
  const [first] = symbols?.flatMap((one) => ('children' in one ? [one] : [])) ?? []
  expect(first?.name).toBe('一、2024年主要举措和成效')
  expect(first?.range.end.line).toBe(6)
  expect(first?.children?.map(({ name }) => name)).toEqual(['（一）完善制度', '（二）严格执法'])
  const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })
  expect(lenses?.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
    [4, '3件：时间明确（2024年12月31日 2024-12-31）'],
    [6, '26件：时间明确（2024年 2024-01-01—2024-12-31）'],
  ])
})

test('reads rules again when they change, and says once what is wrong with them', { timeout: 30_000 }, async () => {
  const broken = { 'rules/_basis.yaml': 'a: [' }
  const { connection, told, next } = await connect(scratchFolder(broken), ['--rules', './rules'])
  await connection.sendNotification(DidOpenTextDocumentNotification.type, opened)
  expect((await next((params) => params.uri === uri)).diagnostics).toEqual([])
  const contentChanges = [{ text: `${text}\n` }]
  const textDocument = { uri, version: 2 }
  await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges })
  await next(({ version }) => version === 2)
  expect(told.length).toBe(1)
  expect(told[0]).toMatch(/rules/u)
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [] })
  await next((params) => params.uri === uri)
  expect(told.length).toBe(2)
})
