import { readdirSync, readFileSync } from 'node:fs'
import axe from 'axe-core'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleReport } from '../../src/page/words/sample-report.ts'
import { docxOfLines } from '../docx-of.ts'
import { inBrowser } from './in-browser.ts'
import { choose, drop, findingsOf, type Given, openPage } from './open-page.ts'

const seeds = ['err', 'ok'].flatMap((folder) =>
  readdirSync(`seeds/${folder}`)
    .filter((name) => !name.endsWith('.out'))
    .map((name) => ({ name, path: `seeds/${folder}/${name}` })),
)

function given(path: string, name = path.replace(/^.*\//u, '')): Given {
  return { name, text: readFileSync(path) }
}

/** What the command line says of a seed. */
function expected(path: string): string[] {
  if (path.startsWith('seeds/ok/')) return []
  return readFileSync(`${path}.out`, 'utf8').trimEnd().split('\n').sort()
}

type Scheme = 'light' | 'dark'

/** The rules of axe by each scheme: in the dark nothing but colours is another. */
const axeRules: Record<Scheme, string[] | null> = { light: null, dark: ['color-contrast', 'link-in-text-block'] }

/** What axe finds against the page as it is. */
async function violations(page: Page, scheme: Scheme): Promise<string[]> {
  // Not as a script of the page, which its policy forbids.
  await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const only = rules === null ? {} : { runOnly: rules }
    const { violations: all } = await (window as unknown as { axe: typeof axe }).axe.run(only)
    return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, axeRules[scheme])
}

inBrowser('the page in a browser', (browser) => {
  test('three steps: open, drop, take the list of remarks', async () => {
    const { page, complaints } = await openPage(browser())
    await drop(page, [given('seeds/err/figures.txt', '年度报告.txt')])
    await page.waitForSelector('.finding')
    await page.click('text=导出')
    const waiting = page.waitForEvent('download')
    await page.click('text=意见清单（Word .docx）')
    const download = await waiting
    expect(download.suggestedFilename()).toBe('年度报告-检查意见.docx')
    const parts = unzipSync(readFileSync(await download.path()))
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain('占比不能超过100%：112%')
    expect(text).toContain('第 19 行')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('three steps for who writes in Word: open, drop, save the commented draft', async () => {
    const { page, complaints } = await openPage(browser())
    const text = readFileSync('seeds/err/figures.txt', 'utf8')
    await drop(page, [{ name: '年度报告.docx', text: Buffer.from(docxOfLines(text.split('\n'), {})) }])
    await page.waitForSelector('.finding')
    const waiting = page.waitForEvent('download')
    await page.click('text=保存 Word 批注稿')
    const download = await waiting
    expect(download.suggestedFilename()).toBe('年度报告-批注稿.docx')
    const parts = unzipSync(readFileSync(await download.path()))
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('占比不能超过100%：112%')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('all commented drafts of a folder, and a table of it', async () => {
    const { page, complaints } = await openPage(browser())
    const bytes = Buffer.from(docxOfLines(readFileSync('seeds/err/figures.txt', 'utf8').split('\n'), {}))
    await drop(page, [{ name: '甲.docx', text: bytes }, { name: '乙.docx', text: bytes }, given('seeds/err/years.md')])
    await page.waitForSelector('.pictures')
    const take = async (what: string): Promise<Buffer> => {
      await page.click('text=导出')
      const waiting = page.waitForEvent('download')
      await page.click(`[role=menuitem] >> text=${what}`)
      return readFileSync(await (await waiting).path())
    }
    expect(Object.keys(unzipSync(await take('全部 Word 批注稿'))).sort()).toEqual(['乙-批注稿.docx', '甲-批注稿.docx'])
    expect((await take('总表（表格')).toString('utf8').split('\r\n')).toHaveLength(5)
    expect((await take('全部意见（表格')).toString('utf8')).toContain('占比不能超过100%')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('finds in every seed what the command line finds', async () => {
    const { page, complaints } = await openPage(browser())
    for (const { path, name } of seeds) {
      await choose(page, [given(path)])
      await page.waitForSelector(`.report-name[title="${name}"]`)
      await page.waitForSelector('.finding, .all-well')
      expect((await findingsOf(page)).sort(), path).toEqual(expected(path))
      await page.click('text=重新开始')
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('can be used by everybody, in light and in dark', async () => {
    const { page, complaints } = await openPage(browser())
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const check = async (what: string): Promise<void> => {
        expect(await violations(page, colorScheme), `${what}, ${colorScheme}`).toEqual([])
      }
      await check('start')
      await page.click('text=先看一份示例')
      await page.waitForSelector('.finding')
      await check('report')
      await page.keyboard.press('F8')
      await page.waitForSelector('.finding-details')
      for (const summary of await page.$$('.map-more summary')) await summary.click()
      await check('report with a finding chosen')
      await page.click('text=导出')
      await check('menu')
      await page.keyboard.press('Escape')
      await page.click('text=改正确定的')
      await check('fixes')
      await page.keyboard.press('Escape')
      await page.click('.tabs >> text=修改')
      await page.waitForSelector('.cm-lintRange')
      await check('editor')
      await choose(page, [given('seeds/err/figures.txt'), { name: '图片.png', text: 'x' }])
      await page.waitForSelector('.pictures')
      await check('many files')
      await page.click('text=规则设置')
      await check('rules')
      await page.keyboard.press('Escape')
      await page.click('text=重新开始')
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('works without a mouse', async () => {
    const { page, complaints } = await openPage(browser())
    await choose(page, [{ name: '示例.txt', text: sampleReport }])
    await page.waitForSelector('.finding')
    const chosen = async (): Promise<string> => page.textContent('.finding.is-chosen .finding-message').then(String)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('F8')
    const first = await chosen()
    await page.locator('[role=status]', { hasText: first }).waitFor({ state: 'attached' })
    expect(await page.locator('.doc .mark.is-chosen').count()).toBeGreaterThan(0)
    await page.focus('.finding.is-chosen .finding-main')
    await page.keyboard.press('ArrowDown')
    const second = await chosen()
    expect(second).not.toBe(first)
    await page.waitForFunction(() => document.activeElement?.closest('.is-chosen') instanceof HTMLElement)
    await page.keyboard.press(' ')
    expect(await page.isChecked('.finding.is-chosen input')).toBe(true)
    await page.keyboard.press('Shift+F8')
    expect(await chosen()).toBe(first)
    await page.locator('.doc .mark').last().click()
    expect(await chosen()).not.toBe(first)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('mends a text: certain fixes, typing, undoing', async () => {
    const { page, complaints } = await openPage(browser())
    await choose(page, [{ name: '示例.txt', text: sampleReport.replaceAll('\n', '\r\n') }])
    await page.waitForSelector('.finding')
    const before = await page.locator('.finding').count()
    await page.click('text=改正确定的 2 处')
    await page.click('.dialog >> text=改正 2 处')
    await page.waitForFunction((count) => document.querySelectorAll('.finding').length < count, before)
    expect(await page.textContent('.doc')).toContain('截至2024年底')
    await page.click('[aria-label=撤销]')
    await page.waitForFunction((count) => document.querySelectorAll('.finding').length === count, before)
    expect(await page.textContent('.doc')).toContain('截止2024年底')
    await page.click('.tabs >> text=修改')
    await page.waitForSelector('.cm-lintRange')
    await page.click('.cm-line >> text=县人民政府')
    await page.keyboard.press('End')
    await page.keyboard.insertText('（（')
    await page.waitForFunction((count) => document.querySelectorAll('.finding').length > count, before)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('makes certain fixes in the editor, too, after it was marked', async () => {
    const { page, complaints } = await openPage(browser())
    await choose(page, [{ name: '示例.txt', text: sampleReport }])
    await page.click('.tabs >> text=修改')
    await page.waitForSelector('.cm-lintRange')
    await page.click('text=改正确定的 2 处')
    await page.click('.dialog >> text=改正 2 处')
    await page.locator('.cm-content', { hasText: '截至2024年底' }).waitFor()
    expect(await page.locator('.dialog').count()).toBe(0)
    await page.click('[aria-label=撤销]')
    await page.locator('.cm-content', { hasText: '截止2024年底' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('leaves the cursor where one writes, whatever finding is chosen', async () => {
    const { page } = await openPage(browser())
    await choose(page, [{ name: '示例.txt', text: sampleReport }])
    await page.waitForSelector('.finding')
    await page.keyboard.press('F8')
    await page.click('.tabs >> text=修改')
    await page.waitForSelector('.cm-lintRange')
    await page.click('.cm-line >> text=县人民政府')
    await page.keyboard.press('End')
    for (const letter of ['甲', '乙', '丙']) {
      await page.keyboard.insertText(letter)
      await page.waitForTimeout(600)
    }
    expect(await page.textContent('.cm-content')).toContain('甲乙丙')
    await page.context().close()
  })

  test('asks before a changed text is lost', async () => {
    const { page } = await openPage(browser())
    await choose(page, [{ name: '示例.txt', text: sampleReport }])
    await page.waitForSelector('.finding')
    await page.click('text=改正确定的 2 处')
    await page.click('.dialog >> text=改正 2 处')
    await page.locator('.doc', { hasText: '截至2024年底' }).waitFor()
    page.once('dialog', (dialog) => void dialog.dismiss())
    await page.click('text=重新开始')
    expect(await page.textContent('.doc')).toContain('截至2024年底')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.click('text=重新开始')
    await page.waitForSelector('.home')
    await page.context().close()
  })

  test('brings the chosen finding into view on narrow screens, too', async () => {
    const { page } = await openPage(browser(), { width: 600 })
    await choose(page, [given('seeds/err/figures.txt')])
    await page.waitForSelector('.finding')
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('F8')
      await page.waitForTimeout(100)
    }
    await page.waitForTimeout(500)
    const box = await page.locator('.finding.is-chosen').boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan(860)
    await page.context().close()
  })

  test('keeps to the levels that are wanted', async () => {
    const { page } = await openPage(browser())
    await choose(page, [
      { name: '示例.txt', text: '某县水务局2024年法治政府建设年度报告\n\n截止2024年底，办理案件36件。\n' },
    ])
    await page.waitForSelector('[data-rule=cutoff-word].finding-warning')
    await page.click('text=规则设置')
    await page.fill('.rules-tools input[type=search]', 'cutoff-word')
    await page.selectOption('.rules-list select', 'error')
    await page.click('text=按新设置重新检查')
    await page.waitForSelector('[data-rule=cutoff-word].finding-error')
    await page.context().close()
  })
})
