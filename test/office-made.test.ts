import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { docxOfLines } from './docx-of.ts'
import { convert, hasLibreOffice } from './libreoffice.ts'
import { scratchFolder } from './scratch.ts'
import { findingsWithLines } from './same-findings.ts'
import { ruleSetOf, seedsIn } from './shipped.ts'

if (!hasLibreOffice) console.warn('SKIPPED: Word 97 and rich text that LibreOffice made (soffice is not here)')

const linter = compile(await ruleSetOf('rule-of-law-report'))
// XML, of which the files are made, has no control characters.
const seeds = [...seedsIn('ok'), ...seedsIn('err')].filter(
  (path) => path.endsWith('.txt') && !path.includes('web-') && !/[\0-\x08\v\f]/u.test(readFileSync(path, 'utf8')),
)
const cases = seeds.flatMap((path, at) =>
  [false, true].map((automatic) => ({ path, automatic, name: `${String(at)}-${String(automatic)}` })),
)

test.skipIf(!hasLibreOffice).each(['doc', 'rtf'])(
  'reports that LibreOffice saved as .%s give the same findings, with automatic ordinals too',
  { timeout: 300_000 },
  async (format) => {
    const files = cases.map(({ path, automatic, name }): [string, Uint8Array] => [
      `${name}.docx`,
      docxOfLines(readFileSync(path, 'utf8').split('\n'), { automatic }),
    ])
    const folder = scratchFolder(Object.fromEntries(files))
    convert(
      folder,
      files.map(([file]) => file),
      format,
    )
    for (const { path, name } of cases) {
      const findings = await findingsWithLines('report', readFileSync(join(folder, `${name}.${format}`)), linter)
      expect(findings, path).toEqual(await findingsWithLines('report.txt', readFileSync(path), linter))
    }
  },
)
