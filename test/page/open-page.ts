import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

/** The page as it was built, and a browser of the system. */
export const pageFile = resolve(process.env['PAGE_FILE'] ?? 'dist/page/fazhilint.html')
export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
export const canBrowse = existsSync(pageFile) && existsSync(chromiumPath)

/** An open page with all that must not happen: requests, errors, breaches of its policy. */
export interface Opened {
  page: Page
  complaints: string[]
}

/** Starts the browser, without network. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--enable-precise-memory-info'] })
}

/** Opens the page from the disk; `before` is run in it before anything else. */
export async function openPage(
  browser: Browser,
  { before, width = 1280, height = 860 }: { before?: () => void; width?: number; height?: number } = {},
): Promise<Opened> {
  const context = await browser.newContext({ offline: true, viewport: { width, height }, acceptDownloads: true })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/u.test(request.url())) complaints.push(`asked for ${request.url()}`)
  })
  if (before !== undefined) await page.addInitScript(before)
  await page.goto(pathToFileURL(pageFile).href)
  await page.waitForSelector('.home')
  return { page, complaints }
}

/** A file as a person gives it. */
export interface Given {
  name: string
  text: string | Buffer
}

/** Chooses files. */
export async function choose(page: Page, files: readonly Given[]): Promise<void> {
  const payloads = files.map(({ name, text }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: typeof text === 'string' ? Buffer.from(text) : text,
  }))
  await page.setInputFiles('input[type=file]:not([webkitdirectory])', payloads)
}

/** Drops files on the page. */
export async function drop(page: Page, files: readonly Given[]): Promise<void> {
  const data = files.map(({ name, text }) => ({ name, base64: Buffer.from(text).toString('base64') }))
  await page.evaluate((all) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      transfer.items.add(new File([bytes], name))
    }
    for (const type of ['dragenter', 'dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, data)
}

/** The findings in the list: `line:column severity message [rule]`, as the command line has them, in its order. */
export async function findingsOf(page: Page): Promise<string[]> {
  // A long list is drawn in turns.
  await page.waitForSelector('.finding-list[aria-busy=false]', { state: 'attached' })
  return page.$$eval('.finding', (items) =>
    items.map((item) => {
      const level = /finding-(error|warning|info)/u.exec(item.getAttribute('class') ?? '')?.[1] ?? ''
      const message = item.querySelector('.finding-message')?.textContent ?? ''
      return `${item.dataset['place'] ?? ''} ${level} ${message} [${item.dataset['rule'] ?? ''}]`
    }),
  )
}
