import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { docxOfLines } from '../docx-of.ts'
import { setPdf } from '../set-pdf.ts'

// With words that have a certain fix.
const seed = readFileSync('seeds/err/figures.txt', 'utf8').replaceAll('截至', '截止')

/** A report of about 20 KB, or of so many times as much. */
export function longReport(times = 1): string {
  return seed.replace(/（一）严查[^]*?\n(?=（五）)/u, (part) => part.repeat(19 * times))
}

/**
 * Something that people do with the page. What has to be found out before (where a button is) is done by `ready`; only what that
 * returns is watched, so that the work of the test in the page is not taken for the page's own.
 */
export interface Step {
  name: string
  ready: (page: Page) => Promise<() => Promise<unknown>> | (() => Promise<unknown>)
}

/** All that people do, in this order, on a page that was just opened. */
export function walk(): Step[] {
  const folder = mkdtempSync(join(tmpdir(), 'fazhilint-page-'))
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const forty = (extension: string, content: string | Uint8Array): string[] =>
    Array.from({ length: 40 }, (_, at) => file(`报告${at + 1}.${extension}`, content))
  const word = docxOfLines(longReport().split('\n'), {})
  const province = { '本省/_report.yaml': strToU8('extends: [rule-of-law-report]\nrules:\n  cutoff-word: error\n') }
  return [
    step('40 files of 20 KB', give(forty('txt', longReport()), '.pictures')),
    step('sort the table', press('.column-body button')),
    step('table in English', press('.top-actions button:last-child')),
    step('and in Chinese', press('.top-actions button:last-child')),
    step('table away (.docx)', take(0)),
    step('all remarks away (.docx)', take(2)),
    step('all remarks away (.csv)', take(3)),
    step('open a report of 20 KB', press('.batch-table .link >> nth=6', '.finding')),
    ...inReport('20 KB'),
    step('back to the table', press('.report-bar > .button-quiet', '.batch-table')),
    step('add a file of 200 KB', give([file('长.txt', longReport(10))], '.pictures')),
    step('open it', press('.batch-table .link >> text="长.txt"', '.finding')),
    ...inReport('200 KB'),
    step('start over', async (page) => {
      // The text was changed, so it asks.
      page.once('dialog', (dialog) => void dialog.accept())
      return press('.top-actions button:first-child', '.home')(page)
    }),
    step('40 Word files', give(forty('docx', word), '.pictures')),
    step('all commented drafts away (.zip)', take(0)),
    step('open a Word file', press('.batch-table .link >> nth=6', '.finding')),
    step('save its comments', async (page) => {
      const act = await press('.report-actions .button-main')(page)
      return saved(page, act)
    }),
    step('start over again', press('.top-actions button:first-child', '.home')),
    step('a PDF', give([file('报告.pdf', setPdf(longReport()))], '.finding')),
    step('open the rules', press('.top-actions button:has-text("规则设置")', '.rules-list')),
    step('seek a rule', async (page) => {
      await page.focus('.rules-tools input[type=search]')
      return async () => page.keyboard.type('cutoff', { delay: 60 })
    }),
    step('add the rules of a province', (page) => async () => {
      await setFiles(page, '.own-rules input[accept=".zip"]', [file('本省.zip', zipSync(province))])
      await page.waitForSelector('.own-rules .tag')
    }),
    step('check by them', press('.dialog-foot .button-main', '.finding')),
  ]
}

/** What people do with an open text. */
function inReport(size: string): Step[] {
  const all: [string, Step['ready']][] = [
    ['next finding', key('F8')],
    ['and the next', key('F8')],
    ['choose a finding', press('.finding-main >> nth=3')],
    ['hide a level', press('.chip-info')],
    ['show it', press('.chip-info')],
    ['one rule', select(1)],
    ['all rules', select(0)],
    ['tick one off', press('.finding-done input >> nth=1')],
    ['in English', press('.top-actions button:last-child')],
    ['in Chinese', press('.top-actions button:last-child')],
    ['shortcomings', press('.map-more summary >> nth=1')],
    ['remarks away (.docx)', take(0)],
    ['remarks away (.csv)', take(1)],
    ['page away (.html)', take(2)],
    ['text away', take(3)],
    ['edit', press('.tabs button >> nth=1', '.cm-lintRange')],
    [
      'type',
      async (page) => {
        await page.click('.cm-line >> nth=4')
        return async () => {
          for (const character of '全面推进依法行政') {
            await page.keyboard.insertText(character)
            await page.waitForTimeout(150)
          }
          await page.waitForTimeout(500)
        }
      },
    ],
    ['undo', press('[aria-label=撤销]')],
    ['look at all fixes', press('.report-actions .button-main', '.fix-list')],
    ['make them', press('.dialog-foot .button-main')],
    ['read', press('.tabs button >> nth=0')],
  ]
  return all.map(([name, ready]) => step(`${size}: ${name}`, ready))
}

function step(name: string, ready: Step['ready']): Step {
  return { name, ready }
}

/** A click, and what has to be there after it. */
function press(target: string, then?: string): (page: Page) => Promise<() => Promise<unknown>> {
  return async (page) => {
    const box = await page.locator(target).first().boundingBox()
    const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 }
    const seen = y >= 0 && y + height < (page.viewportSize()?.height ?? 0)
    if (!seen) await page.locator(target).first().scrollIntoViewIfNeeded()
    const now = seen ? { x, y, width, height } : await page.locator(target).first().boundingBox()
    if (now === null) throw new Error(`nothing to press: ${target}`)
    return async () => {
      await page.mouse.click(now.x + now.width / 2, now.y + now.height / 2)
      if (then !== undefined) await page.waitForSelector(then)
    }
  }
}

function key(name: string): Step['ready'] {
  return (page) => async () => page.keyboard.press(name)
}

function select(index: number): Step['ready'] {
  return (page) => async () => page.selectOption('.filters select', { index })
}

/** The item of the menu with this number. */
function take(item: number): Step['ready'] {
  return async (page) => {
    await page.click('.menu > button')
    return saved(page, await press(`[role=menuitem] >> nth=${item}`)(page))
  }
}

function saved(page: Page, act: () => Promise<unknown>): () => Promise<unknown> {
  return async () => {
    const waiting = page.waitForEvent('download')
    await act()
    await waiting
  }
}

function give(paths: string[], then: string): Step['ready'] {
  return (page) => async () => {
    await setFiles(page, 'input[type=file]:not([webkitdirectory])', paths)
    await page.waitForSelector(then, { timeout: 120_000 })
  }
}

/** By the browser itself; a test's bytes would have to be unpacked in the page. */
async function setFiles(page: Page, target: string, paths: string[]): Promise<void> {
  await page.locator(target).first().setInputFiles(paths)
}
