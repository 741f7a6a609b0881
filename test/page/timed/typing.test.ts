import { expect, test } from 'vitest'
import { inBrowser } from '../in-browser.ts'
import { choose, openPage } from '../open-page.ts'
import { longReport } from '../walk.ts'

const long = longReport()

/** Notes how long the worker takes for each answer. */
function timeWorkers(): void {
  const times: number[] = []
  Object.assign(window, { times })
  const Plain = Worker
  Object.assign(window, {
    Worker: function (url: string) {
      const worker = new Plain(url)
      const post = worker.postMessage.bind(worker)
      worker.postMessage = (message: unknown) => {
        const from = performance.now()
        worker.addEventListener('message', () => times.push(performance.now() - from), { once: true })
        post(message)
      }
      return worker
    },
  })
}

inBrowser('typing in the page', (browser) => {
  test('a text of 20 KB is linted while one types', async () => {
    const { page, complaints } = await openPage(browser(), { before: timeWorkers })
    await choose(page, [{ name: '报告.txt', text: long }])
    await page.waitForSelector('.finding')
    await page.click('.tabs >> text=修改')
    await page.waitForSelector('.cm-lintRange')
    await page.click('.cm-line >> nth=4')
    for (let stroke = 0; stroke < 40; stroke++) {
      await page.keyboard.insertText('法')
      await page.waitForTimeout(200)
    }
    const times = (await page.evaluate(() => (window as unknown as { times: number[] }).times)).slice(10)
    const sorted = times.sort((a, b) => a - b)
    const middle = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
    console.log(`${Math.round(Buffer.byteLength(long) / 1000)} kB: ${middle} ms an answer, ${sorted.length} answers`)
    expect(sorted.length).toBeGreaterThan(10)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
