import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import picomatch from 'picomatch'
import { describe, expect, test } from 'vitest'
import {
  CancellationTokenSource,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DocumentSymbolRequest,
  ErrorCodes,
  ExecuteCommandRequest,
  FileChangeType,
  type FileEvent,
  HoverRequest,
  LSPErrorCodes,
  RegistrationRequest,
  ResponseError,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checked } from '../src/lsp/commands.ts'
import { docxOfLines } from './docx-of.ts'
import { connect } from './lsp-client.ts'
import { scratchFolder } from './scratch.ts'
import { smallRuleSet, wordRule } from './small-rule-set.ts'

const text = `云岭市青石区水务局2024年法治政府建设年度报告

一、2024年主要举措和成效

（一）完善制度。截止2024年12月31日，制定规范性文件3件。

（二）严格执法。2024年，办理案件26件。
`
const uri = 'file:///tmp/%E6%B0%B4%E5%8A%A1%E5%B1%80.md'

function applied(changes: Record<string, TextEdit[]> | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), changes?.[uri] ?? [])
}

describe.each(['stdio', 'streams'] as const)('over %s', (over) => {
  test('says what is wrong while one types, what it rests on, and how to mend it', async () => {
    const { connection, open, change, actions, next, end } = await connect({ over, cwd: '.' })
    const diagnostics = await open(uri, text)
    const cutoff = diagnostics.find(({ code }) => code === 'cutoff-word')
    expect(cutoff).toMatchObject({
      range: { start: { line: 4, character: 8 }, end: { line: 4, character: 10 } },
      severity: 2,
      source: 'fazhilint',
      message: '“截止”应为“截至”',
    })
    const range = cutoff?.range ?? top

    const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: range.start })
    expect(JSON.stringify(hover)).toMatch(/依据.*《党政机关公文处理工作条例》.*修改建议/u)
    const nothing = { textDocument: { uri }, position: { line: 3, character: 0 } }
    expect(await connection.sendRequest(HoverRequest.type, nothing)).toBeNull()

    const quick = await actions(uri, range, ['quickfix'])
    expect(quick.map(({ title }) => title)).toEqual(['改为“截至”', '此处不按 cutoff-word 检查（加注释，写明理由）'])
    expect(applied(quick[0]?.edit?.changes)).toBe(text.replace('截止', '截至'))
    const [fixAll] = await actions(uri, top, ['source.fixAll'])
    expect(fixAll?.kind).toBe('source.fixAll.fazhilint')
    expect(applied(fixAll?.edit?.changes)).toContain('截至2024年12月31日')

    // Only what is typed is sent.
    await change(uri, 2, [{ range, text: '截至' }])
    const later = await next(({ version }) => version === 2)
    expect(later.diagnostics.map(({ code }) => code)).not.toContain('cutoff-word')
    expect(later.diagnostics.length).toBe(diagnostics.length - 1)

    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
    expect((await next((params) => params.uri === uri)).diagnostics).toEqual([])
    expect(await end()).toBe(0)
  })

  test('offers to put what is only likely', async () => {
    const set = { ...smallRuleSet, 'set/no-cat.yaml': suggesting(smallRuleSet['set/no-cat.yaml'], '猫', '狐') }
    const { open, actions } = await connect({ over, cwd: scratchFolder(set), args: ['--rules', './set'] })
    const [found] = await open(uri, '法治。养猫。\n')
    const [first] = await actions(uri, found?.range ?? top)
    expect(first).toMatchObject({ title: '改为“狐”（供参考）' })
    expect(first?.isPreferred).toBeUndefined()
    expect(await actions(uri, top, ['source.fixAll'])).toEqual([])
  })

  test('silences a rule for a line by a comment with a reason, in Markdown only', async () => {
    const { connection, open, actions, change, next } = await connect({ over, cwd: '.' })
    for (const [name, before] of Object.entries({ plain: '', indented: '  ', list: '- ', quoted: '> ', crlf: '' })) {
      const lines = [
        '云岭市青石区水务局2024年法治政府建设年度报告',
        '',
        `${before}截止2024年12月31日，制定规范性文件3件，截止目前有效。`,
        '',
      ]
      const own = lines.join(name === 'crlf' ? '\r\n' : '\n')
      const at = `${uri}${name}.md`
      const diagnostics = await open(at, own)
      const found = diagnostics.find(({ code }) => code === 'cutoff-word')
      const action = (await actions(at, found?.range ?? top)).find(({ title }) => title.includes('不按 cutoff-word'))
      const edits = action?.edit?.changes?.[at] ?? []
      const silent = TextDocument.applyEdits(TextDocument.create(at, 'markdown', 1, own), edits)
      expect(silent).toContain('<!-- fazhilint-disable-next-line cutoff-word -- 理由 -->')
      await change(at, 2, [{ text: silent }])
      const later = await next((params) => params.uri === at && params.version === 2)
      const others = diagnostics.filter(({ code }) => code !== 'cutoff-word').map(({ code }) => code)
      expect([name, later.diagnostics.map(({ code }) => code)]).toEqual([name, others])
      await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: at } })
      await next((params) => params.uri === at)
    }
    const [found] = (await open(`${uri}.txt`, text, 'plaintext')).filter(({ code }) => code === 'cutoff-word')
    expect((await actions(`${uri}.txt`, found?.range ?? top, ['quickfix'])).map(({ title }) => title)).toEqual([
      '改为“截至”',
    ])
    const table = text.replace('\n\n（二）', '\n\n| 截止日期 | 数 |\n| --- | --- |\n| 截止2024年 | 3件 |\n\n（二）')
    const inTable = (await open(`${uri}-table.md`, table)).find(({ range }) => range.start.line === 8)
    const titles = (await actions(`${uri}-table.md`, inTable?.range ?? top)).map(({ title }) => title)
    expect(titles.filter((title) => title.includes('不按'))).toEqual([])
  })

  test('puts the cursor where the reason is to be written, where the editor can', async () => {
    const workspace = { workspaceEdit: { documentChanges: true, snippetEditSupport: true } }
    const { open, actions } = await connect({ over, cwd: '.', capabilities: { workspace }, locale: 'en' })
    const [found] = (await open(uri, text)).filter(({ code }) => code === 'cutoff-word')
    const [, silence] = await actions(uri, found?.range ?? top)
    const [change] = (silence?.edit?.documentChanges ?? []) as TextDocumentEdit[]
    expect(change?.textDocument).toEqual({ uri, version: 1 })
    expect(JSON.stringify(change?.edits)).toContain('disable-next-line cutoff-word -- ${1:reason} -->\\n')
  })

  test('shows the outline, and what time figures are of', async () => {
    const { connection, open } = await connect({ over, cwd: '.' })
    await open(uri, text)
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

  test('reads rules again when they change, and says once what is wrong with them', async () => {
    const cwd = scratchFolder({ 'rules/_basis.yaml': 'a: [' })
    const { connection, told, open, change, next } = await connect({ over, cwd, args: ['--rules', './rules'] })
    expect(await open(uri, text)).toEqual([])
    await change(uri, 2, [{ text: `${text}\n` }])
    await next(({ version }) => version === 2)
    expect(told.length).toBe(1)
    expect(told[0]).toMatch(/rules/u)
    await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [] })
    await next((params) => params.uri === uri)
    expect(told.length).toBe(2)
  })

  test('asks to be told of changes of settings and files, and heeds them', async () => {
    const config = 'extends: [./set]\n'
    const cwd = scratchFolder({ ...smallRuleSet, 'fazhilint.config.yaml': config, 'deep/报告.md': '' })
    const workspace = {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
    }
    const client = await connect({ over, cwd, capabilities: { workspace } })
    const report = pathToFileURL(join(cwd, 'deep/报告.md')).href
    const codes = async (): Promise<unknown[]> =>
      (await client.next((params) => params.uri === report)).diagnostics.map(({ code }) => code)
    const changed = async (name: string, content: string | null): Promise<void> => {
      if (content === null) rmSync(join(cwd, name))
      else writeFileSync(join(cwd, name), content)
      const changes: FileEvent[] = [{ uri: pathToFileURL(join(cwd, name)).href, type: FileChangeType.Changed }]
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
    }
    const found = await client.open(report, '云岭市青石区水务局2024年法治政府建设年度报告\n\n养猫，养狗。\n')
    expect(found.map(({ code }) => code)).toEqual(['no-cat', 'no-dog'])
    await expect
      .poll(() => client.registered.map(({ method }) => method).sort())
      .toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'])
    const watched = client.registered.find(({ method }) => method.endsWith('Files'))?.registerOptions as {
      watchers: { globPattern: string }[]
    }
    const isWatched = picomatch(
      watched.watchers.map(({ globPattern }) => globPattern),
      { dot: true },
    )
    const settings = [
      'fazhilint.config.yaml',
      'fazhilint.config.json',
      'package.json',
      '.fazhilintignore',
      'set/a.yaml',
    ]
    expect(settings.filter((name) => !isWatched(name))).toEqual([])
    expect(isWatched('deep/报告.md')).toBe(false)

    await changed('fazhilint.config.yaml', `${config}rules: { no-dog: off }\n`)
    expect(await codes()).toEqual(['no-cat'])
    await changed('set/no-cat.yaml', wordRule('no-cat', 'error', '马'))
    expect(await codes()).toEqual([])
    await changed('fazhilint.config.yaml', config)
    expect(await codes()).toEqual(['no-dog'])
    await changed('.fazhilintignore', 'deep\n')
    expect(await codes()).toEqual([])
    await changed('.fazhilintignore', null)
    expect(await codes()).toEqual(['no-dog'])

    client.settings['enable'] = false
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
    expect(await codes()).toEqual([])
    Object.assign(client.settings, { enable: true, locale: 'en', rules: 'rule-of-law-report' })
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
    const { diagnostics } = await client.next((params) => params.uri === report)
    expect(diagnostics.map(({ code }) => code)).not.toContain('no-dog')
    expect(diagnostics.filter(({ message }) => typeof message === 'string' && !/[a-z]{3}/u.test(message))).toEqual([])
    expect(diagnostics.length).toBeGreaterThan(1)
  })

  test('asks to be told of configuration and rules that lie outside of what is open', async () => {
    const config = 'extends: [./set]\n'
    const cwd = scratchFolder({ ...smallRuleSet, 'fazhilint.config.yaml': config, 'open/报告.md': '' })
    const workspace = { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } }
    const client = await connect({ over, cwd: join(cwd, 'open'), capabilities: { workspace } })
    const report = pathToFileURL(join(cwd, 'open/报告.md')).href
    expect((await client.open(report, '法治。养猫。\n')).map(({ code }) => code)).toEqual(['no-cat'])
    const outside = (): string[] =>
      JSON.stringify(client.registered)
        .split('"baseUri":"')
        .slice(1)
        .map((one) => one.slice(0, one.indexOf('"')))
    const wanted = ['', '/set'].map((name) => pathToFileURL(cwd).href + name)
    await expect.poll(() => [...new Set(outside())].sort()).toEqual(wanted)
    await client.change(report, 2, [{ text: '法治。养猫，养猫。\n' }])
    await client.next(({ version }) => version === 2)
    expect(outside().length).toBe(4)
  })

  test('leaves out what a list has as known', async () => {
    const cwd = scratchFolder({
      ...smallRuleSet,
      'fazhilint.config.yaml': 'extends: [./set]\n',
      '报告.md': '法治。养猫。\n',
    })
    execFileSync(process.execPath, [join(process.cwd(), 'dist/launch.cjs'), '--suppress-all', '报告.md'], {
      cwd,
      stdio: 'ignore',
    })
    const { open } = await connect({ over, cwd })
    const found = await open(pathToFileURL(join(cwd, '报告.md')).href, '法治。养猫。\n\n养狗。\n')
    expect(found.map(({ code }) => code)).toEqual(['no-dog'])
  })

  test('heeds settings that it is sent, and those it is begun with', async () => {
    const cwd = scratchFolder(smallRuleSet)
    const client = await connect({ over, cwd, initializationOptions: { rules: './set', locale: 'en' } })
    const [first] = await client.open(uri, '法治。养猫。\n')
    expect(first).toMatchObject({ code: 'no-cat', message: 'Has 猫' })
    const settings = { fazhilint: { rules: './set', locale: 'zh-CN' } }
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings })
    expect((await client.next((params) => params.uri === uri)).diagnostics).toMatchObject([{ message: '写了“猫”' }])
  })

  test('each folder of the workspace has its own configuration', async () => {
    const one = scratchFolder({
      ...smallRuleSet,
      'fazhilint.config.yaml': 'extends: [./set]\nrules: { no-cat: off }\n',
    })
    const other = scratchFolder({
      ...smallRuleSet,
      'fazhilint.config.yaml': 'extends: [./set]\nrules: { no-dog: off }\n',
    })
    const { connection, open, next } = await connect({
      cwd: one,
      capabilities: { workspace: { workspaceFolders: true } },
    })
    const document = pathToFileURL(join(other, '报告.md')).href
    expect((await open(document, '法治。养猫，养狗。\n')).map(({ code }) => code)).toEqual(['no-dog'])
    const event = { added: [{ uri: pathToFileURL(other).href, name: 'other' }], removed: [] }
    await connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event })
    expect((await next((params) => params.uri === document)).diagnostics.map(({ code }) => code)).toEqual(['no-cat'])
  })

  test('says nothing of documents that are no report, unless it is asked', async () => {
    const { connection, open, next } = await connect({ over, cwd: '.' })
    const readme = '# Cats\n\n截止2024年，有3只。\n'
    expect(await open(uri, readme)).toEqual([])
    expect(await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })).toBeNull()
    const checked: unknown = await connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'fazhilint.lsp.check',
      arguments: [uri],
    })
    expect(checked).toMatchObject({ files: 1, error: 1 })
    expect((await next((params) => params.uri === uri)).diagnostics).toMatchObject([{ code: 'not-this-report' }])
    const all = await connect({ over, cwd: '.', initializationOptions: { onlyReports: false } })
    expect(await all.open(uri, readme)).toMatchObject([{ code: 'not-this-report' }])
  })

  test('checks files that are not open, of any kind, and shows what is understood of them', async () => {
    const lines = text.split('\n').filter((line) => line !== '')
    const docx = docxOfLines(lines)
    const cwd = scratchFolder({
      ...smallRuleSet,
      '甲.docx': docx,
      '乙.md': text,
      'README.md': '# Cats\n',
      'bad.pdf': '%PDF-1.7\n',
    })
    const { connection, next } = await connect({ over, cwd })
    const run = async (command: string, ...names: string[]): Promise<unknown> =>
      connection.sendRequest(ExecuteCommandRequest.type, {
        command: `fazhilint.lsp.${command}`,
        arguments: names.map((name) => pathToFileURL(join(cwd, name)).href),
      })
    const checked = (await run('check', '甲.docx')) as Checked
    expect(checked).toMatchObject({ files: 1, troubles: [] })
    const { diagnostics } = await next((params) => params.uri.endsWith('.docx'))
    expect(diagnostics.length).toBe(checked.error + checked.warning + checked.info)
    expect(diagnostics.find(({ code }) => code === 'cutoff-word')).toMatchObject({
      message: '第3段：“截止”应为“截至”',
      range: { start: { line: 2, character: 0 } },
    })
    expect(await run('inspect', '甲.docx')).toContain('水务局')
    // It is mended in Word.
    writeFileSync(join(cwd, '甲.docx'), docxOfLines(lines.map((line) => line.replace('截止', '截至'))))
    const changed = async (type: FileChangeType): Promise<unknown[]> => {
      const changes = [{ uri: pathToFileURL(join(cwd, '甲.docx')).href, type }]
      await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
      return (await next((params) => params.uri.endsWith('.docx'))).diagnostics.map(({ code }) => code)
    }
    const mended = await changed(FileChangeType.Changed)
    expect(mended.length).toBe(diagnostics.length - 1)
    expect(await changed(FileChangeType.Deleted)).toEqual([])

    // That nothing is to be checked while one writes is another matter.
    const settings = { fazhilint: { enable: false } }
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings })
    const folder = (await run('check', '')) as Checked
    const all = (await run('check')) as Checked
    expect(folder).toEqual(all)
    expect(all.files).toBe(4)
    expect(all.troubles.join()).toContain('bad.pdf')
    await next((params) => params.uri.endsWith('.md'))
    expect(await run('check', 'missing.docx')).toMatchObject({
      files: 1,
      troubles: [expect.stringContaining('missing')],
    })
  })

  test('knows a file by whatever address', async () => {
    const cwd = scratchFolder({ '报告(1).md': text })
    const { connection, open, next } = await connect({ over, cwd })
    const address = pathToFileURL(join(cwd, '报告(1).md')).href
    const other = address.replace('(', '%28').replace(')', '%29')
    await open(other, text)
    const run = async (...given: string[]): Promise<unknown> =>
      connection.sendRequest(ExecuteCommandRequest.type, { command: 'fazhilint.lsp.check', arguments: given })
    expect(await run(address)).toMatchObject({ files: 1 })
    expect((await next(() => true)).uri).toBe(other)
    expect(await run()).toMatchObject({ files: 1 })
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: other } })
    expect((await next(() => true)).uri).toBe(other)
  })

  test('goes on where an editor refuses to tell of changes, and beside addresses that name no file here', async () => {
    const dynamicRegistration = true
    const workspace = {
      didChangeWatchedFiles: { dynamicRegistration },
      didChangeConfiguration: { dynamicRegistration },
    }
    const { connection, open, change, next } = await connect({ over, cwd: '.', capabilities: { workspace } })
    connection.onRequest(RegistrationRequest.type, () => new ResponseError(ErrorCodes.MethodNotFound, 'no'))
    await open(uri, text)
    const elsewhere = 'file://office/%E6%8A%A5%E5%91%8A.md'
    const changes: FileEvent[] = [{ uri: elsewhere.replace('.md', '.docx'), type: FileChangeType.Changed }]
    await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
    expect((await open(elsewhere, text)).map(({ code }) => code)).toContain('cutoff-word')
    expect((await open('untitled:Untitled-1', text)).map(({ code }) => code)).toContain('cutoff-word')
    await change(uri, 2, [{ text: text.replace('截止', '截至') }])
    expect((await next(({ version }) => version === 2)).diagnostics.map(({ code }) => code)).not.toContain(
      'cutoff-word',
    )
  })

  test('gives up what is cancelled, not what is wanted besides', async () => {
    const { connection, open, change, next } = await connect({ over, cwd: '.' })
    await open(uri, text)
    // Long enough for it to be told meanwhile.
    const long = Array.from(
      { length: 400 },
      (_, at) => `（${at}）2024年，办理行政复议案件${at + 3}件，同比增长5%。`,
    ).join('\n')
    await change(uri, 2, [{ text: text + long }])
    const cancelling = new CancellationTokenSource()
    const about = { textDocument: { uri } }
    const cancelled = connection.sendRequest(CodeLensRequest.type, about, cancelling.token)
    cancelling.cancel()
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled })
    expect((await next(({ version }) => version === 2)).diagnostics.length).toBeGreaterThan(0)
  })
})

/** A rule that only proposes another word. */
function suggesting(rule: string, word: string, other: string): string {
  return rule.replace(`pattern: ${word}`, `pattern: ${word}, suggest: ${other}`)
}

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
