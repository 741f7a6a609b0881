import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../src/lint/compile.ts'
import { lint } from '../../src/lint/lint.ts'
import { isProblem } from '../../src/problem/is-problem.ts'
import { readBytes } from '../../src/read/read-bytes.ts'
import { rulesById } from '../../src/rules/rules-by-id.ts'
import { say } from '../../src/say/say.ts'
import { docxOfLines } from '../docx-of.ts'
import { setPdf } from '../set-pdf.ts'
import { ruleSetOf } from '../shipped.ts'
import { canBrowse, choose, findingsOf, openPage, startBrowser } from './open-page.ts'

const seeds = readdirSync('seeds/err').filter((name) => name.endsWith('.txt'))

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

describe.skipIf(!canBrowse)('files of all kinds in the page (skipped without chromium or `npm run page`)', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser()
  })

  afterAll(async () => {
    await browser.close()
  })

  test.each(Object.entries(kinds))('finds in %s what the program finds', async (extension, { make, place }) => {
    const ruleSet = await ruleSetOf('rule-of-law-report')
    const linter = compile(ruleSet)
    const rules = rulesById(ruleSet)
    const { page, complaints } = await openPage(browser)
    for (const seed of seeds) {
      const name = seed.replace('txt', extension)
      const bytes = Buffer.from(make(readFileSync(`seeds/err/${seed}`, 'utf8')))
      const source = await readBytes(name, bytes)
      if (isProblem(source)) throw new Error(`${name}: ${source.id}`)
      const { problems } = await lint(source, linter)
      const expected = problems.map((problem) => {
        const { line, column } = problem.place?.start ?? { line: 0, column: 0 }
        return `${line}:${column} ${problem.severity} ${say(problem, rules, 'zh').message} [${problem.id}]`
      })
      await choose(page, [{ name, text: bytes }])
      await page.waitForSelector(`.report-name[title="${name}"]`)
      await page.waitForSelector('.finding, .all-well')
      expect((await findingsOf(page)).sort(), name).toEqual(expected.sort())
      if (problems.length > 0)
        expect(await page.locator('.finding-place').allTextContents()).toContainEqual(expect.stringMatching(place))
      await page.click('text=重新开始')
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
