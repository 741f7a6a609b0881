import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { foundIn, shown } from './as-pdf.ts'
import { asHtml } from './set-office.ts'
import { setPdf, type Setting } from './set-pdf.ts'
import { seedsIn } from './shipped.ts'

const seeds = [...seedsIn('ok'), ...seedsIn('err')]

/** Where paragraphs are cut at the end of a line, only indents would show it. */
const whole = seeds.filter((path, at) => !path.endsWith('ocr.md') && at % 4 === 0)

describe.each([
  ['as official documents are', {}, seeds],
  ['in small letters, without indents', { perLine: 40, perPage: 36, size: 11, indent: 0 }, whole],
] satisfies [string, Setting, string[]][])('the same report as PDF, set %s', (_, setting, paths) => {
  test.each(paths)('%s', async (path) => {
    const text = shown(path)
    const { pdf, text: expected } = await foundIn(setPdf(text, setting), text)
    expect(pdf).toEqual(expected)
  })
})

const chromiumPath = '/usr/bin/chromium'

// Skipped visibly where the program is not installed.
test.skipIf(!existsSync(chromiumPath))('the same report as PDF, made by Chromium', { timeout: 90_000 }, async () => {
  // A long one, with many figures, brackets and dates: to start such a program takes seconds.
  const text = shown('seeds/err/figures.txt')
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.setContent(asHtml(text))
  const made = await page.pdf({ preferCSSPageSize: true, displayHeaderFooter: true })
  await browser.close()
  const { pdf, text: expected } = await foundIn(made, text)
  expect(pdf).toEqual(expected)
  expect(pdf.length).toBeGreaterThan(10)
})
