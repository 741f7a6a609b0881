import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some start the program as a process, on machines that do other things as well.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Three lines that only a process can run; test/cli.test.ts starts one.
      exclude: ['src/cli/bin.ts', 'src/**/types.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95, branches: 85 },
    },
  },
})
