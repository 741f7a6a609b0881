import { defineConfig } from 'vitest/config'

/**
 * The tests that judge checks and what is understood of a report, without those that start programs or take long.
 */
export default defineConfig({
  test: {
    include: [
      'test/{rules,check-kinds,check-bounds,near-miss,bodies-differ,form-fixes,all-said,sieve,first-characters}.test.ts',
      'test/{seeds,understanding,parse-marks,perturbation,report-*}.test.ts',
      'test/{gate-shortcomings,shortcoming-answer,figures,figures-in-tables}.test.ts',
      'test/{thresholds,issuers,told-again,checks-small,figures-small,figures-changed,table-sums,table-sums-any,remedies,remembered}.test.ts',
    ],
    exclude: ['test/report-growth.test.ts'],
    testTimeout: 60_000,
  },
})
