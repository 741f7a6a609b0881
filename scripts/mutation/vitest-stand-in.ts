import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chai, expect as vitestExpect } from 'vitest'

/**
 * Stands in for `vitest` in the tests that judge mutants: it gathers them, so that each can be run again and again in one
 * process. What they expect is vitest's own; snapshots are compared, never written.
 */
export const tests: { name: string; run: () => unknown }[] = []

type Body = (...values: never[]) => unknown
type Row = readonly unknown[] | object | string | number

const around: string[] = []

function add(name: string, run: () => unknown): void {
  tests.push({ name: [...around, name].join(' > '), run })
}

function within(name: string, body: () => unknown): void {
  around.push(name)
  try {
    body()
  } finally {
    around.pop()
  }
}

/** For each row what `take` does with a test or a group of tests of it. */
function each(take: (name: string, run: () => unknown) => void) {
  return (rows: readonly Row[]) =>
    (name: string, body: Body): void => {
      rows.forEach((row, index) => {
        const values = (Array.isArray(row) ? row : [row]) as never[]
        take(`${name} (${index + 1})`, () => body(...values))
      })
    }
}

const nothing = Object.assign(() => undefined, { each: () => () => undefined })
const taking = Object.assign(add, { each: each(add) })

const oneTest = Object.assign(add, {
  each: each(add),
  skipIf: (skipped: unknown) => (skipped ? nothing : taking),
})
const standIn = {
  test: oneTest,
  it: oneTest,
  describe: Object.assign(within, { each: each(within) }),
  expect: vitestExpect,
}

/** @public What test files import of vitest. */
export const { test, it, describe, expect } = standIn

chai.use(({ Assertion }, utils) => {
  utils.addMethod(Assertion.prototype, 'toMatchFileSnapshot', function (this: { _obj: unknown }, path: string) {
    if (this._obj !== readFileSync(join('test', path), 'utf8')) throw new Error(`not as in ${path}`)
  })
})
