import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { docxOfLines } from '../docx-of.ts'
import { choose, openPage, startBrowser } from './open-page.ts'

// Takes the pictures of docs/page.md of the page as it was built, with the reports in seeds/, which are made up.
const to = process.argv[2] ?? 'docs/images'

const seeds = ['seeds/ok', 'seeds/err'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => extname(name) !== '.out')
    .map((name) => ({ name: basename(name), text: readFileSync(join(folder, name), 'utf8') })),
)
const draft = docxOfLines(readFileSync('seeds/err/figures.txt', 'utf8').split('\n'))

const browser = await startBrowser()
try {
  const { page: many } = await openPage(browser)
  await choose(many, seeds)
  await many.waitForSelector('.pictures')
  await many.locator('.pictures').screenshot({ path: join(to, 'page-many.png') })

  const { page: one } = await openPage(browser, { height: 800 })
  await choose(one, [{ name: '岚江市交通运输局2023年度报告.docx', text: Buffer.from(draft) }])
  await one.locator('.finding', { hasText: '330+215+143' }).click()
  await one.evaluate('scrollTo(0, 0)')
  await one.screenshot({ path: join(to, 'page-report.png'), animations: 'disabled' })
} finally {
  await browser.close()
}
