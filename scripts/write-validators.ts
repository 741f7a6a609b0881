import { rm } from 'node:fs/promises'
import { _, Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { kinds } from '../src/checks/index.ts'
import { basisSchema } from '../src/rules/basis-schema.ts'
import { configSchema, settingsSchema } from '../src/rules/config-schema.ts'
import { optionsByKind } from '../src/rules/options-schema.ts'
import { reportSchema } from '../src/rules/report-schema.ts'
import { ruleSchema } from '../src/rules/rule-schema.ts'
import type { Schema } from '../src/rules/schema.ts'
import type { validators } from '../src/rules/validators.ts'
import { verdictSchema } from '../src/rules/verdict-schema.ts'
import { validatorOptions } from '../src/rules/validator-options.ts'

/**
 * Writes the code that ajv makes of the schemas in place of `rules/validators.js`, which would need ajv to make it: a page
 * may not make functions from text. Twice: as a module, and for the program, which is one CommonJS script.
 */
export async function writeValidators(folder: string): Promise<void> {
  const schemas: Record<keyof typeof validators, Schema> = {
    report: reportSchema,
    basis: basisSchema,
    rule: ruleSchema(kinds),
    config: configSchema(),
    settings: settingsSchema(),
    options: optionsByKind(kinds),
    verdicts: verdictSchema,
  }
  const names = Object.keys(schemas)
  const formats = _`require("./schema-formats.js").schemaFormats`
  const ajv = new Ajv({ ...validatorOptions, code: { source: true, esm: true, formats } })
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(withoutDescriptions(schema), name)
  const code = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])))
  const contents = `${code}\nexport const validators = { ${names.join(', ')} }`
  for (const [format, extension] of [
    ['esm', 'js'],
    ['cjs', 'cjs'],
  ] as const) {
    await build({
      stdin: { contents, resolveDir: folder, loader: 'js' },
      outfile: `${folder}/validators.${extension}`,
      bundle: true,
      format,
      minifyWhitespace: true,
      charset: 'utf8',
      allowOverwrite: true,
    })
  }
  for (const name of ['compile-schema', 'validator-options'])
    for (const extension of ['js', 'd.ts']) await rm(`${folder}/${name}.${extension}`, { force: true })
}

/** For people who write rules; half of what is written. */
function withoutDescriptions(schema: Schema): Schema {
  const replacer = (key: string, value: unknown): unknown =>
    key === 'description' && typeof value === 'string' ? undefined : value
  return JSON.parse(JSON.stringify(schema, replacer)) as Schema
}
