import type { Options } from 'ajv'
import { schemaFormats } from './schema-formats.ts'

/** How the schemas of rule files are compiled, wherever that is. */
export const validatorOptions = {
  allErrors: true,
  discriminator: true,
  useDefaults: true,
  verbose: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTuples: false,
  // The schemas are ours, and a test holds them to the standard.
  meta: false,
  validateSchema: false,
  keywords: ['form'],
  formats: schemaFormats,
} satisfies Options
