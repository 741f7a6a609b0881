import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxOfLines } from '../docx-of.ts'
import { setPdf } from '../set-pdf.ts'
import { expectedOf } from './expected.ts'
import { pageFile } from './open-page.ts'
import { browsers, type Driven } from './web-driver.ts'

const input = 'input[type=file]:not([webkitdirectory])'

/** The page in another browser, with what people do written in few words. */
function pageIn(browser: Driven) {
  const until = async (condition: string, ...values: unknown[]): Promise<void> => {
    for (let tries = 0; tries < 300; tries++) {
      if (await browser.run<boolean>(`return Boolean(${condition})`, ...values)) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`${browser.name}: never ${condition}`)
  }
  return {
    ...browser,
    until,
    /** Opens the page, and notes from then on what must not happen and what is taken away. */
    begin: async () => {
      await browser.open(pathToFileURL(pageFile).href)
      await until('document.querySelector(".home")')
      await browser.run(`
        window.complaints = []
        window.taken = []
        addEventListener('error', ({ message }) => complaints.push(message))
        addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)))
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => complaints.push(violatedDirective + ' ' + blockedURI))
        const plain = URL.createObjectURL
        URL.createObjectURL = (blob) => { taken.push(blob); return plain.call(URL, blob) }`)
    },
    complaints: async () => browser.run<string[]>('return complaints'),
    /** The findings in the list, as the command line has them. */
    findings: async () =>
      browser.run<string[]>(`return [...document.querySelectorAll('.finding')].map((item) =>
        item.dataset.place + ' ' + /finding-(error|warning|info)/.exec(item.className)[1] + ' ' +
        item.querySelector('.finding-message').textContent + ' [' + item.dataset.rule + ']')`),
    /** The bytes of what was last taken away. */
    taken: async () =>
      Buffer.from(
        await browser.run<string>(`
          const bytes = new Uint8Array(await taken.findLast(({ type }) => type.includes('wordprocessing')).arrayBuffer())
          return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))`),
        'base64',
      ),
  }
}

describe.each(Object.entries(browsers))(
  '%s (skipped where it, or `npm run page`, is not there)',
  (_, { there, start }) => {
    const can = there && existsSync(pageFile)

    test.skipIf(!can)('does in the page what Chromium does', { timeout: 480_000 }, async () => {
      const page = pageIn(await start())
      try {
        const folder = mkdtempSync(join(tmpdir(), 'fazhilint-page-'))
        const text = readFileSync('seeds/err/figures.txt', 'utf8')
        const made = {
          'a.txt': Buffer.from(text),
          'b.docx': Buffer.from(docxOfLines(text.split('\n'), {})),
          'c.pdf': Buffer.from(setPdf(text)),
        }
        await page.begin()
        for (const [name, bytes] of Object.entries(made)) {
          const path = join(folder, name)
          writeFileSync(path, bytes)
          await page.type(input, path)
          await page.until(
            `document.querySelector('.report-name[title="${name}"]') && document.querySelector('.finding')`,
          )
          // A long list is drawn in turns.
          await page.until('document.querySelector(".finding-list[aria-busy=false]")')
          expect((await page.findings()).sort(), name).toEqual(await expectedOf(name, bytes))
          if (name === 'b.docx') {
            await page.click('.report-actions .button-main')
            await page.until('taken.some(({ type }) => type.includes("wordprocessing"))')
            const parts = unzipSync(await page.taken())
            expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('占比不能超过100%：112%')
          }
          await page.click('.top-actions button:first-child')
        }
        // Dropped, and pasted.
        await page.run(
          `
        const transfer = new DataTransfer()
        for (const name of ['甲.txt', '乙.txt']) transfer.items.add(new File([arguments[0]], name))
        for (const type of ['dragenter', 'dragover', 'drop'])
          window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))`,
          text,
        )
        await page.until(
          'document.querySelectorAll(".batch-table .link").length === 2 && document.querySelector(".heat")',
        )
        await page.click('.top-actions button:first-child')
        await page.until('document.activeElement.id === "main" && document.querySelector(".home")')
        // The sample: certain fixes, an edit, the list of remarks.
        await page.click('.paste-buttons button[type=button]')
        await page.until('document.querySelector(".finding")')
        const before = (await page.findings()).length
        await page.click('.report-actions .button-main')
        await page.until('document.querySelector("dialog[open]")')
        await page.click('.dialog-foot .button-main')
        await page.until(`document.querySelectorAll('.finding').length < ${before}`)
        await page.click('.tabs button:last-child')
        await page.until('document.querySelector(".cm-lintRange")')
        await page.click('.cm-line')
        await page.type('.cm-content', '（（')
        await page.until(
          '[...document.querySelectorAll(".finding")].some(({ dataset }) => dataset.rule.includes("pairs"))',
        )
        await page.click('.menu > button')
        await page.click('[role=menuitem]')
        await page.until('taken.filter(({ type }) => type.includes("wordprocessing")).length > 1')
        expect(Object.keys(unzipSync(await page.taken()))).toContain('word/document.xml')
        expect(await page.complaints()).toEqual([])
        expect(
          await page.run(
            'return performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !/^(?:blob|data|file):/.test(name))',
          ),
        ).toEqual([])
      } catch (error) {
        writeFileSync(join(tmpdir(), `fazhilint-${page.name}.png`), await page.screenshot())
        throw error
      } finally {
        await page.quit()
      }
    })
  },
)
