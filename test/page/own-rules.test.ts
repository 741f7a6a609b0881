import { zipSync, strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { inBrowser } from './in-browser.ts'
import { choose, openPage } from './open-page.ts'

const report = `
extends: [rule-of-law-report]
rules:
  cutoff-word: error
`
const rule = `
id: slogan
title: 不写空话
en: { title: No slogans }
basis: []
check: { kind: text-pattern, pattern: 再上新台阶 }
severity: warning
message: 空话：“{{match}}”
en_message: x
`

function zipOf(files: Record<string, string>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
}

inBrowser('a rule set of one’s own in the page', (browser) => {
  test('is checked with the messages of the command line, and used when it is right', async () => {
    const { page, complaints } = await openPage(browser())
    await choose(page, [
      { name: '示例.txt', text: '某县水务局2024年法治政府建设年度报告\n\n截止2024年底，办理案件36件。\n' },
    ])
    await page.waitForSelector('[data-rule=cutoff-word].finding-warning')
    await page.click('text=规则设置')
    const give = async (files: Record<string, string>): Promise<void> =>
      page.setInputFiles('.own-rules input[accept=".zip"]', {
        name: '本省.zip',
        mimeType: 'application/zip',
        buffer: zipOf(files),
      })
    await give({ '本省/_report.yaml': report, '本省/slogan.yaml': rule })
    await page.waitForSelector('.own-rules li')
    expect(await page.textContent('.own-rules ul')).toContain('本省/slogan.yaml')
    await give({ '本省/_report.yaml': report })
    await page.waitForSelector('.own-rules .tag')
    await page.click('text=按新设置重新检查')
    await page.waitForSelector('[data-rule=cutoff-word].finding-error')
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
