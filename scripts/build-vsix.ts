import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createVSIX } from '@vscode/vsce'
import { build, type BuildOptions, type Plugin } from 'esbuild'

const home = 'editors/vscode'
/** All that goes into the package, as it lies there. */
const stage = `${home}/dist`

/** Packs the extension for VS Code with the language server and its rule sets inside, from what `npm run build` has made. */
async function buildVsix(): Promise<void> {
  await rm(stage, { recursive: true, force: true })
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const manifest = JSON.parse(await readFile(`${home}/package.json`, 'utf8')) as object
  await build({
    ...common,
    entryPoints: [`${home}/src/extension.ts`],
    outfile: `${stage}/dist/extension.cjs`,
    external: ['vscode'],
  })
  await buildServer(version)
  await writeFile(`${stage}/package.json`, JSON.stringify({ ...manifest, version }, null, 2))
  for (const name of ['README.md', 'package.nls.json', 'package.nls.zh-cn.json'])
    await cp(join(home, name), join(stage, name))
  await cp('LICENSE', join(stage, 'LICENSE'))
  const packagePath = `${home}/fazhilint-${version}.vsix`
  await createVSIX({ cwd: stage, packagePath, dependencies: false, allowMissingRepository: true })
}

const common = {
  bundle: true,
  platform: 'node',
  // That of the oldest VS Code that the extension runs in.
  target: 'node20.9',
  // See scripts/bundle.ts.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
} satisfies BuildOptions

/**
 * Packages that are no modules but loaded as such. Node tells what they export by reading them; here it is told by running
 * them, since esbuild would give no more than all of it as the default.
 */
const named: Plugin = {
  name: 'named',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^(?:yaml|vscode-languageserver\/node)$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, namespace: 'named' } : null,
    )
    bundler.onLoad({ filter: /./, namespace: 'named' }, ({ path }) => {
      const names = Object.keys(createRequire(import.meta.url)(path) as object)
      const contents = `import * as all from '${path}'\nexport const { ${names.join(', ')} } = all`
      return { contents, resolveDir: '.' }
    })
  },
}

/** The whole program as modules, so that what a file does not need is not loaded, and what it reads beside them. */
async function buildServer(version: string): Promise<void> {
  const outdir = `${stage}/server/dist`
  const contents = `import { main, processHost } from './dist/cli/main.js'\nprocess.exitCode = await main(process.argv.slice(2), processHost())\n`
  await build({
    ...common,
    stdin: { contents, resolveDir: '.', sourcefile: 'fazhilint.js' },
    outdir,
    format: 'esm',
    splitting: true,
    plugins: [named],
    entryNames: 'fazhilint',
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    // Paths are told from a folder below `dist`, as in the package.
    define: { 'import.meta.url': 'moduleUrl' },
    banner: {
      js: [
        `import { createRequire } from 'node:module'`,
        'const require = createRequire(import.meta.url)',
        `const moduleUrl = new URL('./cli/main.js', import.meta.url).href`,
      ].join(';'),
    },
  })
  await cp('dist/compiled', `${outdir}/compiled`, { recursive: true })
  await cp('rules', `${stage}/server/rules`, { recursive: true })
  await mkdir(`${stage}/server`, { recursive: true })
  await writeFile(
    `${stage}/server/package.json`,
    JSON.stringify({ name: 'fazhilint', version, type: 'module' }, null, 2),
  )
}

await buildVsix()
