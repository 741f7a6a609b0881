import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some start the program as a process, on machines that do other things as well.
    testTimeout: 60_000,
    hookTimeout: 60_000,
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
