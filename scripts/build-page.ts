import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { readRuleSet, shippedNames } from '../src/read/read-rule-set.ts'
import type { RuleFolder } from '../src/read/rule-folder.ts'
import { build, type Plugin, type Rolldown } from 'vite'

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }

/** Writes `dist/page/fazhilint.html`: the page, its worker and the rule set in one file that needs nothing else. */
async function buildPage(): Promise<void> {
  const [worker, fullWorker, page, template, ruleSet] = await Promise.all([
    bundle('src/page/work/worker.ts', { conditions: ['worker'], plugins: [small] }),
    bundle('src/page/work/worker.ts', { conditions: ['worker'], plugins: [madeValidators] }),
    bundle('src/page/main.tsx', { conditions: ['browser'] }),
    readFile('src/page/index.html', 'utf8'),
    readFile('dist/compiled/rule-of-law-report.json'),
  ])
  // In strings and patterns, what would change where the browser finds the end of the script.
  const script = page.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--')
  const assets = {
    worker: Buffer.from(worker.code),
    'worker-full': Buffer.from(fullWorker.code),
    'rule-set': ruleSet,
    'rule-files': Buffer.from(JSON.stringify(await ruleFolders())),
  }
  // CodeMirror adds its styles at run time; they carry this mark, and no others may be added.
  const nonce = createHash('sha256').update(script).digest('hex').slice(0, 24)
  const parts: Record<string, string> = {
    csp: policyOf({ script: script.replaceAll('{{nonce}}', nonce), style: page.css, nonce }),
    style: `<style>${page.css}</style>`,
    assets: Object.entries(assets).map(assetOf).join('\n'),
    script: `<script>${script.replaceAll('{{nonce}}', nonce)}</script>`,
  }
  const html = template.replaceAll(/<!--(\w+)-->/gu, (_, name: string) => parts[name] ?? '')
  await mkdir('dist/page', { recursive: true })
  await writeFile('dist/page/fazhilint.html', html)
  const kilobytes = (text: string): string => `${Math.round(Buffer.byteLength(text) / 1000)} kB`
  console.log(
    `dist/page/fazhilint.html ${kilobytes(html)} (page ${kilobytes(script)}, worker ${kilobytes(worker.code)}, ` +
      `with PDF and own rules ${kilobytes(fullWorker.code)})`,
  )
}

/** One entry with all that it imports, for the oldest browsers that the page is for. */
async function bundle(
  entry: string,
  { conditions, plugins = [] }: { conditions: string[]; plugins?: Plugin[] },
): Promise<{ code: string; css: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    // A worker has no document: some packages have a form of their own for it.
    resolve: { conditions: [...conditions, 'module', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"', pageVersion: JSON.stringify(version), 'import.meta.url': '""' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: ['chrome86', 'firefox128', 'safari17'],
      cssTarget: ['chrome86', 'firefox128', 'safari17'],
      cssCodeSplit: false,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'fazhilintPage', cssFileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  const files = outputs.flatMap(({ output }) => output)
  const code = files.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('\n')
  const css = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : [],
  )
  return { code, css: css.join('\n') }
}

/** What reads PDF and rule files is larger than all the rest: it lies apart, and is unpacked when it is needed. */
const small: Plugin = {
  name: 'small',
  enforce: 'pre',
  load: (id) => {
    const [, name] = /\/(read-pdf|load-own)\.ts$/u.exec(id) ?? []
    const names = { 'read-pdf': 'readPdf', 'load-own': 'loadOwn' }
    return name === undefined
      ? null
      : `export const ${names[name as keyof typeof names]} = () => Promise.reject(new Error('not in this worker'))`
  },
}

/** What ajv made of the schemas when the program was built, instead of ajv, which makes code at run time. */
const madeValidators: Plugin = {
  name: 'made-validators',
  enforce: 'pre',
  load: async (id) => (id.endsWith('/src/rules/validators.ts') ? readFile('dist/rules/validators.js', 'utf8') : null),
}

/** The files of the shipped rule sets, for sets that extend them; without examples, and what a build made of them. */
async function ruleFolders(): Promise<RuleFolder[]> {
  const folders: RuleFolder[] = []
  for (const name of await shippedNames())
    for (const folder of (await readRuleSet(name, '.')).folders)
      if (!folders.some((one) => one.name === folder.name))
        folders.push({ name: folder.name, shipped: true, files: folder.files })
  return folders
}

/** No network at all, and no script but the one in the file. */
function policyOf({ script, style, nonce }: { script: string; style: string; nonce: string }): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)} 'nonce-${nonce}'`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function assetOf([name, bytes]: [string, Uint8Array]): string {
  return `<script type="text/plain" id="asset-${name}">${gzipSync(bytes, { level: 9 }).toString('base64')}</script>`
}

await buildPage()
