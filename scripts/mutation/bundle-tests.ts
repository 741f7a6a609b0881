import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const here = import.meta.dirname
const standIn = join(here, 'vitest-stand-in.ts')

/** Makes one script of tests and of what runs them (`child.ts`), with instrumented code where there is any. */
export async function bundleTests(
  tests: readonly string[],
  code: ReadonlyMap<string, string>,
  outfile: string,
): Promise<void> {
  const imports = [...tests.map((test) => resolve(test)), join(here, 'child.ts')]
  await esbuild.build({
    stdin: { contents: imports.map((path) => `import ${JSON.stringify(path)}\n`).join(''), resolveDir: here },
    ...{
      outfile,
      bundle: true,
      ignoreAnnotations: true,
      minifySyntax: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
    },
    ...{
      packages: 'external',
      inject: [join(here, 'forgetting.ts'), join(here, 'switches.ts')],
      plugins: [vitest, instrumented(code)],
    },
  })
}

const vitest: esbuild.Plugin = {
  name: 'vitest',
  setup(build) {
    build.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer === standIn ? { path: 'vitest', external: true } : { path: standIn },
    )
  },
}

/** Files as they were instrumented; each still knows where it lies. */
function instrumented(code: ReadonlyMap<string, string>): esbuild.Plugin {
  const texts = new Map([...code].map(([name, text]) => [resolve(name), text]))
  return {
    name: 'instrumented',
    setup(build) {
      build.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
        const text = texts.get(path) ?? (await readFile(path, 'utf8'))
        const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        return { contents, loader: 'ts' }
      })
    },
  }
}
