import { expect, test } from 'vitest'
import { inBrowser } from '../in-browser.ts'
import { openPage } from '../open-page.ts'
import { slowness, tasksDuring } from '../tasks.ts'
import { walk } from '../walk.ts'

/** How long the page may be held up, in milliseconds of a processor: beside other programs a clock says little of the page. */
const most = 100

inBrowser('what people do with the page', (browser) => {
  test('holds it up for no more than a tenth of a second', { timeout: 600_000 }, async () => {
    const { page, complaints } = await openPage(browser())
    const limit = most * (await slowness(browser(), page))
    const held: [string, number, number][] = []
    for (const { name, ready } of walk()) {
      const act = await ready(page)
      const tasks = await tasksDuring(browser(), page, act)
      held.push([name, Math.round(tasks[0]?.cpu ?? 0), Math.round(Math.max(0, ...tasks.map(({ wall }) => wall)))])
    }
    const worst = held.toSorted((a, b) => b[1] - a[1]).slice(0, 5)
    console.log(
      `held up most, of ${held.length} steps (limit ${Math.round(limit)} ms of a processor): ` +
        worst.map(([name, cpu, wall]) => `${name} ${cpu} ms (${wall} by the clock)`).join(', '),
    )
    expect(held.filter(([, cpu]) => cpu > limit)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
