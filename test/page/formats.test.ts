import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { encodeGb18030 } from '../../src/read/encode-gb18030.ts'
import { docxOfLines } from '../docx-of.ts'
import { setPdf } from '../set-pdf.ts'
import { expectedOf } from './expected.ts'
import { inBrowser } from './in-browser.ts'
import { choose, findingsOf, openPage } from './open-page.ts'

/** Every fourth: what readers find in all of them, tests beside the page hold. */
const seeds = readdirSync('seeds/err')
  .filter((name) => name.endsWith('.txt'))
  .filter((_, at) => at % 4 === 0)

function htmlOf(text: string): string {
  const lines = text.split('\n').map((line) => `<p>${line}</p>`)
  return `<!doctype html><meta charset="utf-8"><title>报告</title><div class="content">${lines.join('\n')}</div>`
}

/** The same text as a file of each kind, as people have them. */
const kinds = {
  docx: { make: (text: string) => docxOfLines(text.split('\n'), { automatic: true }), place: /^第 \d+ 段/u },
  pdf: { make: (text: string) => setPdf(text), place: /^第 \d+ 页第 \d+ 行/u },
  html: { make: htmlOf, place: /^第 \d+ 行/u },
  // With bytes that are no characters of ASCII in it, as some programs write them.
  rtf: {
    make: (text: string) =>
      Buffer.concat([
        Buffer.from('{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 '),
        encodeGb18030(text.replaceAll(/[\\{}]/gu, '').replaceAll('\n', '\\par\n')) ?? Buffer.of(),
        Buffer.from('}'),
      ]),
    place: /^第 \d+ 段/u,
  },
  mht: {
    make: (text: string) =>
      `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${htmlOf(text)}`,
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

  test('knows a picture by its first bytes, whatever its name says', async () => {
    const { page } = await openPage(browser())
    await choose(page, [{ name: '扫描件.docx', text: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') }])
    await page.waitForSelector('text=是图片，里面没有可以检查的文字')
    await page.context().close()
  })
})
