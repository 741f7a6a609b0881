import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ExecuteCommandRequest } from 'vscode-languageserver-protocol/node'
import { documentExtensions } from '../src/read/document-formats.ts'
import { textExtensions } from '../src/read/text-format.ts'
import { docxOfLines } from './docx-of.ts'
import { connect } from './lsp-client.ts'
import { scratchFolder } from './scratch.ts'
import { setPdf } from './set-pdf.ts'
import { wordRule } from './small-rule-set.ts'
import { loadExtension } from './vscode-stub.ts'

interface Manifest {
  version: string
  main: string
  engines: { vscode: string }
  contributes: {
    commands: { command: string }[]
    configuration: { properties: Record<string, unknown> }
    menus: { 'explorer/context': { when: string }[] }
  }
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const packed = `editors/vscode/fazhilint-${version}.vsix`

const text = `云岭市青石区水务局2024年法治政府建设年度报告

一、2024年主要举措和成效

（一）完善制度。截止2024年12月31日，制定规范性文件3件。
`

/** The extension as it is installed: unpacked where there is nothing else. */
describe.skipIf(!existsSync(packed))('the extension for VS Code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fazhilint-vsix-'))
  const home = join(folder, 'extension')
  let files: Record<string, Uint8Array> = {}
  const textOf = (name: string): string => new TextDecoder().decode(files[name])
  const manifest = (): Manifest => JSON.parse(textOf('extension/package.json')) as Manifest

  beforeAll(() => {
    files = unzipSync(readFileSync(packed))
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test('has what its manifests name, and no more than runs', () => {
    const xml = textOf('extension.vsixmanifest')
    const named = [...xml.matchAll(/ Path="([^"]+)"/gu)].map(([, path = '']) => path)
    expect(named).toContain('extension/package.json')
    expect([...named, join('extension', manifest().main)].filter((name) => files[name] === undefined)).toEqual([])
    expect(xml).toContain(`Version="${version}"`)
    const types = elementsOf(textOf('[Content_Types].xml')).map(({ attributes }) => attributes['Extension'])
    const ends = new Set(
      Object.keys(files)
        .map((name) => extname(name))
        .filter((end) => end !== ''),
    )
    expect([...ends].filter((end) => !types.includes(end) && end !== '.xml' && end !== '.vsixmanifest')).toEqual([])
    const rooms = new Set(Object.keys(files).map((name) => name.split('/').slice(0, 2).join('/')))
    expect([...rooms].sort()).toEqual(
      [
        ...['[Content_Types].xml', 'extension.vsixmanifest', 'extension/LICENSE.txt', 'extension/dist'],
        ...['extension/package.json', 'extension/package.nls.json', 'extension/package.nls.zh-cn.json'],
        ...['extension/readme.md', 'extension/server'],
      ].sort(),
    )
    expect(Object.keys(files).filter((name) => /node_modules|\.map$|\.d\.ts$/u.test(name))).toEqual([])
  })

  test('offers its menus for all files that are read', () => {
    const rows = manifest().contributes.menus['explorer/context']
    for (const extension of [...textExtensions, ...documentExtensions])
      for (const { when } of rows) {
        const [, pattern = ''] = /=~ \/(.+)\/i/u.exec(when) ?? []
        expect(`.${extension}`, when).toMatch(new RegExp(pattern, 'iu'))
      }
  })

  test('says everything in Chinese and in English', () => {
    const wanted = [...textOf('extension/package.json').matchAll(/"%(\w+)%"/gu)].map(([, key]) => key).sort()
    for (const name of ['package.nls.json', 'package.nls.zh-cn.json'])
      expect(Object.keys(JSON.parse(textOf(`extension/${name}`)) as object).sort()).toEqual([...new Set(wanted)])
    const readme = textOf('extension/readme.md')
    for (const name of Object.keys(manifest().contributes.configuration.properties)) expect(readme).toContain(name)
  })

  const server = join(home, 'server/dist/fazhilint.mjs')

  test('its server answers with nothing else installed', async () => {
    const cwd = scratchFolder({
      '甲.docx': docxOfLines(text.split('\n').filter((line) => line !== '')),
      '乙.html': `<html><body><h1>某局2024年法治政府建设年度报告</h1><p>截止2024年底，办理案件3件。</p></body></html>`,
      '丙.pdf': setPdf('某局2024年法治政府建设年度报告\n\n截止2024年底，办理案件3件。\n'),
      'set/_report.yaml': 'extends: [rule-of-law-report]\n',
      'set/_basis.yaml':
        'doc: { document: 《条例》, issued: 2012年, asks: { zh: 准确, en: accuracy }, verified: true }\n',
      'set/no-cat.yaml': wordRule('no-cat', 'error', '猫'),
    })
    const command = [server, 'lsp', '--stdio', `--clientProcessId=${process.pid}`]
    const { connection, open, end } = await connect({ cwd, command })
    const uri = pathToFileURL(join(cwd, '报告.md')).href
    expect((await open(uri, text)).map(({ code }) => code)).toContain('cutoff-word')
    const checked: unknown = await connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'fazhilint.lsp.check',
    })
    expect(checked).toMatchObject({ files: 3, troubles: [] })
    expect(await end()).toBe(0)

    const own = await connect({ cwd, command, initializationOptions: { rules: './set' } })
    const codes = (await own.open(uri, `${text}\n养猫。\n`)).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['no-cat', 'cutoff-word']))
  })

  test('is activated, and shows what its server finds', async () => {
    const cwd = scratchFolder({ '甲.docx': docxOfLines(text.split('\n').filter((line) => line !== '')) })
    const uri = pathToFileURL(join(cwd, '报告.md')).href
    const setting = { folder: cwd, documents: [{ uri, languageId: 'markdown', text }] }
    const { extension, editor } = loadExtension(join(home, manifest().main), setting)
    try {
      await extension.activate({ extensionPath: home, subscriptions: [] })
      for (const { command } of manifest().contributes.commands) expect([...editor.commands.keys()]).toContain(command)
      await expect
        .poll(() => editor.diagnostics.get(uri)?.map(({ code }) => code), { timeout: 20_000 })
        .toContain('cutoff-word')
      const docx = { toString: () => pathToFileURL(join(cwd, '甲.docx')).href, path: join(cwd, '甲.docx') }
      await editor.commands.get('fazhilint.checkFile')?.(docx)
      expect(editor.told.join()).toMatch(/检查了 1 个文件：错误 \d/u)
      expect(editor.diagnostics.get(String(docx))?.map(({ message }) => message)).toContain('第3段：“截止”应为“截至”')
      await editor.commands.get('fazhilint.inspect')?.(docx)
      expect(editor.shown.join()).toContain('水务局')
    } finally {
      await extension.deactivate()
    }
  })
})

function elementsOf(xml: string): XmlElement[] {
  return (parseXml(xml).root?.children ?? []).filter((child) => child.type === 'element') as XmlElement[]
}
