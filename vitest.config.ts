import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that put something in the place of a module or of a global, or that measure, have each a process of their own. */
const apart = ['test/page/*.test.ts', 'test/{crash,fix-cli,write-file,slow-pattern,mutation}.test.ts']

/** Those that measure for minutes, on an idle machine, or start a browser or an office to see what seldom changes: `npm run timed`. */
const timed = [
  ...['test/timed/*.test.ts', 'test/page/timed/*.test.ts'],
  'test/{growth,report-growth,office-made,docx-libreoffice,pdf-libreoffice,page/old-browser,page/old-syntax,page/formats,hosts}.test.ts',
]

/** Those that take longest: begun last, they would be waited for when all others are done. */
const long = [
  ...['page/page', 'page/browsers'],
  ...['judge', 'e2e', 'pdf-seeds', 'lsp', 'fuzz', 'readme', 'offline', 'all-said'],
]

/** What is run apart comes first, since a process is kept while others follow that may share it. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ project, moduleId }: TestSpecification): number => {
      const at = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return (project.name === 'apart' ? 0 : 1000) + (at < 0 ? long.length : at)
    }
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b))
  }
}

export default defineConfig({
  resolve: { alias: [{ find: /^.*\/read-compiled\.ts$/, replacement: resolve('test/read-compiled.ts') }] },
  test: {
    // Some start the program as a process, on machines that do other things as well.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One fewer is usual; of two processors that would be half.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongFirst },
    projects: [
      { extends: true, test: { name: 'apart', include: apart, exclude: timed } },
      // Modules are loaded once a process, which takes a third of the time otherwise.
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [...apart, ...timed], isolate: false },
      },
      { extends: true, test: { name: 'timed', include: timed } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // What only a process can run; test/cli.test.ts and test/launch.test.ts start one.
      exclude: [
        ...['src/cli/bin.ts', 'src/cli/launch.ts', 'src/**/types.ts'],
        // What only a browser can run; test/page/ starts one.
        ...['src/page/*.ts', 'src/page/{take,view,words,work}/**', 'src/page/document/editor-setup.ts'],
      ],
      reporter: ['text-summary'],
      thresholds: { lines: 95, branches: 85 },
    },
  },
})
