import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Format } from '../../format/format.ts'
import { formats } from '../../format/formats.ts'
import { jsonResult } from '../../format/json.ts'
import type { FormatOptions } from '../../format/options.ts'
import { isFormatName } from '../options/wanted-formats.ts'

/** A format whose end may take a while. */
export interface AnyFormat extends Omit<Format, 'end'> {
  end: () => string | Promise<string>
}

/** Formatters of ESLint take all results at once, and give a text or the promise of one. */
type EslintFormatter = (
  results: object[],
  context: { cwd: string; rulesMeta: Record<string, object> },
) => string | Promise<string>

/** A format by its name: ours, or what `eslint-formatter-<name>` gives where it is installed; null where it is not. */
export async function openFormat(name: string, options: FormatOptions, cwd: string): Promise<AnyFormat | null> {
  if (isFormatName(name)) return formats[name](options)
  const formatter = await loadFormatter(name, cwd)
  return formatter === null ? null : formatOf(formatter, options, cwd)
}

async function loadFormatter(name: string, cwd: string): Promise<EslintFormatter | null> {
  const require = createRequire(join(cwd, 'package.json'))
  const wanted = /^@[^/]+\//u.test(name) ? name : `eslint-formatter-${name}`
  let file: string
  try {
    file = require.resolve(wanted)
  } catch {
    return null
  }
  const loaded = (await import(pathToFileURL(file).href)) as { default?: unknown }
  const { default: value = loaded } = loaded
  // A CommonJS module that was compiled from an ES module has its default below the default.
  const formatter = typeof value === 'function' ? value : (value as { default?: unknown }).default
  return typeof formatter === 'function' ? (formatter as EslintFormatter) : null
}

function formatOf(formatter: EslintFormatter, options: FormatOptions, cwd: string): AnyFormat {
  const results: object[] = []
  const rulesMeta = Object.fromEntries(
    Object.values(options.rules).map(({ id, title }) => [id, { docs: { description: title[options.locale] } }]),
  )
  return {
    begin: () => '',
    file: (result) => {
      results.push(jsonResult(result, options))
      return ''
    },
    end: async () => {
      const text = await formatter(results, { cwd, rulesMeta })
      return text === '' || text.endsWith('\n') ? text : `${text}\n`
    },
  }
}
