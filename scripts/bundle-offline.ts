import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { strToU8, zipSync } from 'fflate'
import { shippedNames } from '../src/read/read-rule-set.ts'
import { toAscii } from './to-ascii.ts'

const folder = 'dist/offline'
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }

/**
 * Writes `dist/offline/fazhilint-offline.zip` for machines without network: the program in a single file, the page, and
 * two lines that say how to use them.
 */
async function bundleOffline(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const program = await singleFile()
  await writeFile(`${folder}/fazhilint.cjs`, program)
  const zip = zipSync(
    {
      'fazhilint.cjs': strToU8(program),
      'fazhilint.html': await readFile('dist/page/fazhilint.html'),
      '使用说明.txt': strToU8(instructions),
      LICENSE: await readFile('LICENSE'),
    },
    { level: 9 },
  )
  await writeFile(`${folder}/fazhilint-offline.zip`, zip)
  console.log(
    `${folder}/fazhilint-offline.zip ${Math.round(zip.length / 1000)} kB (fazhilint.cjs ${Math.round(program.length / 1000)} kB)`,
  )
}

/** For Notepad: with a byte order mark and its line ends. */
const instructions = `\uFEFF1. 不装任何软件：先解压，再双击 fazhilint.html，把报告（Word、WPS、PDF、网页、文本）拖进去。打开是空白或者用 IE 打开的，在文件上点右键，打开方式选 Edge、Chrome 或 Firefox。\r
2. 装有 Node.js 20.19 以上的：在本文件夹的地址栏输入 cmd 后回车，再输入 node fazhilint.cjs 报告.docx（用法见 node fazhilint.cjs --help）。\r
`

/** A launcher with the program and its files behind it, each line a comment. */
async function singleFile(): Promise<string> {
  const code = (await bundled('dist/cli/main.js', { plugins: [inside] })).replaceAll(
    /(?<![\w$.])import\(/gu,
    'importModule(',
  )
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
  const launcher = await bundled('dist/cli/single.js', { define: { bundleHash: JSON.stringify(hash) } })
  const files = Object.entries(await shippedFiles()).map(
    ([name, bytes]) => `${name}\n${gzipSync(bytes, { level: 9 }).toString('base64')}`,
  )
  const sections = [`program\n${code.trimEnd()}`, ...files].map(
    (section) => `//#${section.replaceAll('\n', '\n// ')}\n`,
  )
  const text = `${launcher.trimEnd()}\n${sections.join('')}`
  if (/[^\0-\x7F]/u.test(text)) throw new Error('the single file is not ASCII')
  return text
}

async function bundled(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...{ bundle: true, platform: 'node', target: 'node20', format: 'cjs', entryPoints: [entry], write: false },
    // ASCII is read and skipped fastest. Of templates the raw text counts, so that none may stay. For \p see bundle.ts.
    supported: { 'template-literal': false, 'regexp-unicode-property-escapes': true },
    ...{ minifyWhitespace: true, minifySyntax: true, legalComments: 'none', charset: 'ascii' },
    ...options,
    // Nothing lies beside the single file, so that no path leads anywhere.
    define: { ...options.define, 'import.meta.url': 'moduleUrl' },
    banner: {
      js: "const moduleUrl = require('node:url').pathToFileURL(__dirname + '/.inside-fazhilint/dist/cli/bin.js').href",
    },
  })
  return toAscii(outputFiles?.[0]?.text ?? '')
}

/** What comes with the program is in the file itself. */
const inside: Plugin = {
  name: 'inside',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]dist[\\/]read[\\/]shipped\.js$/ }, async () => {
      const paths = Object.keys(await shippedFiles())
      return {
        contents: `import { fileURLToPath } from 'node:url'
const paths = ${JSON.stringify(paths)}
export const shippedRules = fileURLToPath(new URL('../../rules/', import.meta.url))
export const shippedFile = async (path) => shipped(path)
export const shippedEntries = async (folder, kind) => {
  const below = paths.filter((path) => path.startsWith(folder + '/')).map((path) => path.slice(folder.length + 1).split('/'))
  return [...new Set(below.filter(({ length }) => (length > 1) === (kind === 'folder')).map(([name]) => name))]
}`,
      }
    })
  },
}

/** All that the program reads of its own, by the paths it asks for. */
async function shippedFiles(): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = { 'package.json': strToU8(JSON.stringify({ version })) }
  const sets = (await shippedNames()).map((name) => `rules/${name}`)
  for (const [room, from] of [['compiled', 'dist/compiled'], ...sets.map((set) => [set, set])] as [string, string][])
    for (const name of (await readdir(from)).filter((one) => !one.endsWith('.json')))
      files[`${room}/${name}`] = await readFile(`${from}/${name}`)
  return files
}

await bundleOffline()
