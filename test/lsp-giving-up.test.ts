import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import {
  CancellationTokenSource,
  CodeLensRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  InitializeRequest,
  LSPErrorCodes,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node'
import { compile } from '../src/lint/compile.ts'
import type { Checked } from '../src/lsp/commands.ts'
import { serveLanguage } from '../src/lsp/serve.ts'
import { ruleSetOf } from './shipped.ts'

const uri = 'file:///tmp/report.md'
const ruleSet = await ruleSetOf('rule-of-law-report')

/** A server in this process whose rules take their time, with a client. */
async function slowServer() {
  const [there, back] = [new PassThrough(), new PassThrough()]
  const ran: string[] = []
  const linter = compile(ruleSet)
  const [rule] = linter.rules
  if (rule === undefined) throw new Error('no rules')
  const slow = {
    ...rule,
    check: ({ meta }: { meta: { title: { raw: string } | null } }) => {
      ran.push(meta.title?.raw ?? '')
      const end = performance.now() + 10
      while (performance.now() < end);
      return []
    },
  }
  serveLanguage(createConnection(ProposedFeatures.all, there, back), {
    open: () =>
      Promise.resolve({
        ruleSet,
        locale: 'zh',
        linter: { ...linter, rules: Array.from({ length: rules }, () => slow) },
      }),
    read: () => Promise.reject(new Error('nothing is read')),
    find: (path) => Promise.resolve({ files: [path], errors: [] }),
    pathOf: (given) => given,
    uriOf: (given) => given,
    locale: 'zh',
    version: '0',
    forget: () => undefined,
  })
  const connection = createProtocolConnection(back, there)
  const published: (number | undefined)[] = []
  connection.onNotification(PublishDiagnosticsNotification.type, ({ version }) => void published.push(version))
  connection.listen()
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the type asks for it
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} })
  const textDocument = { uri, languageId: 'markdown', version: 1, text: textOf(1) }
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
  const change = async (version: number): Promise<void> =>
    connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text: textOf(version) }],
    })
  return { connection, ran, published, change }
}

const rules = 200
const about = { textDocument: { uri } }

function textOf(version: number): string {
  return `第${version}局2024年法治政府建设年度报告\n\n一、成效\n\n2024年，办理案件26件。\n`
}

test('a lint is given up when there is newer text', async () => {
  const { connection, ran, published, change } = await slowServer()
  await expect.poll(() => ran.length).toBeGreaterThan(2)
  const outdated = connection.sendRequest(DocumentSymbolRequest.type, about)
  await change(2)
  await expect(outdated).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified })
  await change(3)
  await expect.poll(() => published, { timeout: 20_000 }).toEqual([3])
  const runsOf = (version: number): number => ran.filter((title) => title.startsWith(`第${version}局`)).length
  expect(runsOf(1)).toBeLessThan(rules)
  expect(runsOf(2)).toBeLessThan(rules)
  expect(runsOf(3)).toBe(rules)
})

test('a request is given up when it is cancelled, and others are answered by the same lint', async () => {
  const { connection, ran } = await slowServer()
  await expect.poll(() => ran.length).toBeGreaterThan(2)
  const cancelling = new CancellationTokenSource()
  const cancelled = connection.sendRequest(CodeLensRequest.type, about, cancelling.token)
  const lost = connection.sendRequest(DocumentSymbolRequest.type, about, cancelling.token)
  // Both when it is not yet understood, and when it waits.
  const waiting = new CancellationTokenSource()
  const left = connection.sendRequest(DocumentSymbolRequest.type, about, waiting.token)
  const other = connection.sendRequest(CodeLensRequest.type, about)
  cancelling.cancel()
  await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled })
  await expect(lost).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled })
  waiting.cancel()
  await expect(left).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled })
  expect(ran.length).toBeLessThan(rules)
  expect((await other)?.length).toBe(1)
  expect(ran.length).toBe(rules)
})

test('a file that the server stumbles over is told of', async () => {
  const { connection } = await slowServer()
  const checked: unknown = await connection.sendRequest(ExecuteCommandRequest.type, {
    command: 'fazhilint.lsp.check',
    arguments: ['file:///tmp/one.docx', 'file:///tmp/two.docx'],
  })
  expect(checked).toMatchObject({ files: 2, error: 0 })
  expect((checked as Checked).troubles.map((text) => text.split(' ')[0])).toEqual([
    'file:///tmp/one.docx',
    'file:///tmp/two.docx',
  ])
})
