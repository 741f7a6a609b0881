import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

const run = promisify(execFile)
const built = existsSync('dist/index.js')

/** The program that the page shows. */
const example = /```ts\n(.*?)```/su.exec(readFileSync('docs/api.md', 'utf8'))?.[1] ?? ''

describe.skipIf(!built)('the package by its name (skipped where it is not built)', () => {
  test('does what the page about it shows', async () => {
    const code = example.replace(', type RuleSet', '').replace(' as RuleSet', '')
    const { stdout } = await run(process.execPath, [
      '--input-type=module',
      '--eval',
      `${code}\nconsole.log(fixed.text)`,
    ])
    expect(stdout).toContain('4 warning “截止”应为“截至”')
    expect(stdout).toContain('\n截至2024年底，办案36件。\n')
  })

  test('keeps its inner modules to itself', async () => {
    const inner = run(process.execPath, ['--input-type=module', '--eval', "import 'fazhilint/dist/cli/main.js'"])
    await expect(inner).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  test('loads rule sets without making functions from text, which pages forbid', async () => {
    const code = `import { loadRuleSet } from 'fazhilint'
const files = [{ path: '_report.yaml', text: 'parts: { plan: { headings: ["("] } }\\nrulez: {}\\n' }]
console.log(loadRuleSet([{ name: 'own', files }]).problems.map(({ id }) => id).join())`
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module']
    const { stdout } = await run(process.execPath, [...flags, '--eval', code])
    expect(stdout).toBe('no-pattern,unknown-key\n')
  })

  test('starts from one script without what few runs need', () => {
    // Readers of Word and PDF, the server for editors and the like are three times as much. Most of it is own checks and what
    // is understood of a report: 1.76 million bytes, of which the forms in which figures are told are the latest.
    expect(statSync('dist/fazhilint.cjs').size).toBeLessThan(1_800_000)
  })

  test('reads files, and writes findings into Word files', async () => {
    const { docxOf, paragraph } = await import('./docx-of.ts')
    const bytes = Buffer.from(docxOf(paragraph('甲'))).toString('base64')
    const code = `import { annotate, readBytes } from 'fazhilint'
const bytes = new Uint8Array(Buffer.from('${bytes}', 'base64'))
const { text } = await readBytes('a.docx', bytes)
const { comments } = await annotate(bytes, [], { rules: {}, basis: {}, locale: 'zh', date: '2024-01-31T09:00:00Z' })
console.log(text, comments)`
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code])
    expect(stdout).toBe('甲 0\n')
  })

  test('has types', () => {
    const types = readFileSync('dist/index.d.ts', 'utf8')
    for (const name of ['lint', 'Problem', 'RuleSet']) expect(types).toMatch(new RegExp(`\\b${name}\\b`))
  })
})

test('a page can have it, without what only rule sets in YAML need', async () => {
  const contents = "export { compile, lint, say } from './src/index.ts'"
  const options = { bundle: true, platform: 'browser', format: 'esm', write: false, metafile: true } as const
  // Fails where anything of Node is asked for.
  const { metafile } = await build({ ...options, stdin: { contents, resolveDir: '.', loader: 'ts' } })
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([name, { bytesInOutput }]) => (bytesInOutput > 0 ? [name] : [])),
  )
  expect(inputs).toContain('src/lint/lint.ts')
  expect(inputs.filter((name) => /(?:node_modules\/yaml|src\/rules\/validators)/u.test(name))).toEqual([])
})
