import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxOfLines } from '../docx-of.ts'
import { setPdf } from '../set-pdf.ts'
import { canBrowse, choose, findingsOf, openPage, startBrowser } from './open-page.ts'

const text = readFileSync('seeds/err/figures.txt', 'utf8')

/** Severity, words and rule: places are told otherwise in every kind of file. */
function withoutPlace(findings: string[]): string[] {
  return findings.map((finding) => finding.replace(/^\S* /u, '').replaceAll(/第\d+行/gu, '')).sort()
}

describe.skipIf(!canBrowse)('files of all kinds in the page (skipped without chromium or `npm run page`)', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser()
  })

  afterAll(async () => {
    await browser.close()
  })

  test.each([
    { name: '报告.docx', place: /^第 \d+ 段/u, bytes: docxOfLines(text.split('\n'), { automatic: true }) },
    { name: '报告.pdf', place: /^第 \d+ 页第 \d+ 行/u, bytes: setPdf(text) },
  ])('$name gives what the text gives', async ({ name, place, bytes }) => {
    const { page, complaints } = await openPage(browser)
    await choose(page, [{ name: '报告.txt', text }])
    await page.waitForSelector('.finding')
    const expected = withoutPlace(await findingsOf(page))
    await page.click('text=重新开始')
    await choose(page, [{ name, text: Buffer.from(bytes) }])
    await page.waitForSelector('.finding')
    expect(withoutPlace(await findingsOf(page))).toEqual(expected)
    expect(await page.locator('.finding-place').allTextContents()).toContainEqual(expect.stringMatching(place))
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
