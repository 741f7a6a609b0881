import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
