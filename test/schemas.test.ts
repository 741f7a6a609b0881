import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'

const names = readdirSync('schemas')

test('there are schemas', () => {
  expect(names).toHaveLength(4)
})

// The loader trusts them, for speed.
test.each(names)('%s is a JSON Schema', (name) => {
  const ajv = new Ajv()
  expect([ajv.validateSchema(JSON.parse(readFileSync(join('schemas', name), 'utf8')) as object), ajv.errors]).toEqual([
    true,
    null,
  ])
})
