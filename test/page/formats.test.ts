import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { docxOfLines } from '../docx-of.ts'
import { setPdf } from '../set-pdf.ts'
import { expectedOf } from './expected.ts'
import { inBrowser } from './in-browser.ts'
import { choose, findingsOf, openPage } from './open-page.ts'

/** Every second: what readers find in all of them, tests beside the page hold. */
const seeds = readdirSync('seeds/err')
  .filter((name) => name.endsWith('.txt'))
  .filter((_, at) => at % 2 === 0)

/** The same text as a file of each kind, as people have them. */
const kinds = {
  docx: { make: (text: string) => docxOfLines(text.split('\n'), { automatic: true }), place: /^第 \d+ 段/u },
  pdf: { make: (text: string) => setPdf(text), place: /^第 \d+ 页第 \d+ 行/u },
  html: {
    make: (text: string) =>
      `<!doctype html><meta charset="utf-8"><title>报告</title><div class="content">${text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('\n')}</div>`,
    place: /^第 \d+ 行/u,
  },
}

inBrowser('files of all kinds in the page', (browser) => {
  test.each(Object.entries(kinds))('finds in %s what the program finds', async (extension, { make, place }) => {
    const { page, complaints } = await openPage(browser())
    for (const seed of seeds) {
      const name = seed.replace('txt', extension)
      const bytes = Buffer.from(make(readFileSync(`seeds/err/${seed}`, 'utf8')))
      const expected = await expectedOf(name, bytes)
      await choose(page, [{ name, text: bytes }])
      await page.waitForSelector(`.report-name[title="${name}"]`)
      await page.waitForSelector('.finding, .all-well')
      expect((await findingsOf(page)).sort(), name).toEqual(expected)
      if (expected.length > 0)
        expect(await page.locator('.finding-place').allTextContents()).toContainEqual(expect.stringMatching(place))
      await page.click('text=重新开始')
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
