import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foundIn, shown } from './as-pdf.ts'
import { convert, hasLibreOffice } from './libreoffice.ts'
import { asFlatOdt } from './set-office.ts'
import { scratchFolder } from './scratch.ts'

// Skipped visibly where the program is not installed.
test.skipIf(!hasLibreOffice)('the same report as PDF, made by LibreOffice', { timeout: 150_000 }, async () => {
  const text = shown('seeds/err/figures.txt')
  const folder = scratchFolder({ 'report.fodt': asFlatOdt(text) })
  convert(folder, ['report.fodt'], 'pdf')
  const { pdf, text: expected } = await foundIn(readFileSync(join(folder, 'report.pdf')), text)
  expect(pdf).toEqual(expected)
  expect(pdf.length).toBeGreaterThan(10)
})
