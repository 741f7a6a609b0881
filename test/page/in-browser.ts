import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { canBrowse, startBrowser } from './open-page.ts'

/** Tests of the page, which share one browser; it is there while they run. */
export function inBrowser(name: string, tests: (browser: () => Browser) => void): void {
  describe.skipIf(!canBrowse)(`${name} (skipped without chromium or \`npm run page\`)`, () => {
    let browser: Browser

    beforeAll(async () => {
      browser = await startBrowser()
    })

    afterAll(async () => {
      await browser.close()
    })

    tests(() => browser)
  })
}
