import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { shippedNames } from '../src/read/read-rule-set.ts'
import { compiledRuleSet } from './compiled-rule-set.ts'
import { toAscii } from './to-ascii.ts'
import { writeValidators } from './write-validators.ts'

/**
 * Writes what is worked out beforehand: validators of rule files as code, the shipped rule sets as checked data, and the
 * program in one file.
 */
async function bundle(): Promise<void> {
  await writeValidators('dist/rules')
  for (const name of await shippedNames()) await compileRuleSet(name)
  const hash = await buildProgram('dist/fazhilint.cjs')
  const launcher = { ...common, entryPoints: ['dist/cli/launch.js'], outfile: 'dist/launch.cjs' }
  await build({ ...launcher, define: { ...common.define, bundleHash: JSON.stringify(hash.slice(0, 16)) } })
}

/** The program as one script, which `launch.ts` runs; returns a hash of it. */
async function buildProgram(outfile: string): Promise<string> {
  await build({ ...common, entryPoints: ['dist/cli/main.js'], outfile })
  const code = toAscii(await readFile(outfile, 'utf8'))
    .replaceAll(/(?<![\w$.])import\(/gu, 'importModule(')
    .replaceAll(
      /(?<=[\w$]=)require\((?="node:(?:crypto|fs\/promises|timers\/promises|worker_threads)")/gu,
      'whenAsked(',
    )
    // What of lilconfig is not used here would load as much.
    .replaceAll(/(?<=[\w$]=)(\w+\.promises\.\w+)(?=[,;])/gu, '(...given)=>$1(...given)')
  await writeFile(outfile, code)
  return createHash('sha256').update(code).digest('hex')
}

/**
 * What most runs do without stays out: validators, which are needed for a user's own rule sets only, are a file of their
 * own; readers of other files than texts, what writes Word files and patches, and the server for editors are loaded as the
 * modules that they are.
 */
const apart: Plugin = {
  name: 'apart',
  setup: (bundler) => {
    // Go, which esbuild is written in, knows no flag u.
    bundler.onResolve({ filter: /\/validators\.js$/ }, () => ({ path: './rules/validators.cjs', external: true }))
    bundler.onResolve(
      {
        filter: /^\.\/\w+\/read-\w+\.js$|\/(?:annotate\/annotate|judge\/open-judge|lsp\/serve|format\/diff)\.js$/,
      },
      ({ kind, path, resolveDir }) =>
        kind === 'dynamic-import' ? { path: `./${relative('dist', join(resolveDir, path))}`, external: true } : null,
    )
  },
}

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Whatever the target, esbuild would write a pattern with \p as `new RegExp(…)`, which is made anew each time it is come to.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  // Needed for help, mistakes, a user's own rule sets and tables of Markdown only; the texts of yargs are files of its
  // package.
  external: [
    'yargs',
    'scslre',
    '@eslint-community/regexpp',
    'yaml',
    'micromark-extension-gfm-table',
    'mdast-util-gfm-table',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
  ],
  plugins: [apart],
  // Paths are told from `dist/cli`, where the same modules lie unbundled.
  define: { 'import.meta.url': 'moduleUrl' },
  banner: {
    js: `const moduleUrl = require('node:url').pathToFileURL(__dirname + '/cli/bin.js').href
// A module of node, loaded when something of it is used: many runs use nothing.
const whenAsked = (name) => new Proxy({}, { get: (_, key) => require(name)[key] })`,
  },
  // Less to read; names stay, for the stack of a crash.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  charset: 'ascii',
} satisfies BuildOptions

async function compileRuleSet(name: string): Promise<void> {
  const json = await compiledRuleSet(name)
  await mkdir('dist/compiled', { recursive: true })
  // For programs, and for the program itself.
  await writeFile(`dist/compiled/${name}.json`, json)
  await writeFile(`dist/compiled/${name}.utf16`, json, 'utf16le')
}

await bundle()
