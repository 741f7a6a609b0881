import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { docxOfLines } from '../docx-of.ts'
import { setPdf } from '../set-pdf.ts'
import { expectedOf } from './expected.ts'
import { inBrowser } from './in-browser.ts'
import { choose, findingsOf, openPage } from './open-page.ts'
import { longReport } from './walk.ts'

/** Takes away what browsers did not have when Chromium 86 was new. */
function makeOld(): void {
  const younger = () => {
    const prototypes: [object, string[]][] = [
      [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
      [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
      [Object.getPrototypeOf(Uint8Array.prototype) as object, ['at', 'findLast', 'toSorted', 'toReversed', 'with']],
      [Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
      [Uint8Array, ['fromBase64', 'fromHex']],
      [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize']],
      [Object, ['hasOwn', 'groupBy']],
      [Map, ['groupBy']],
      [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
      [WeakMap.prototype, ['getOrInsert', 'getOrInsertComputed']],
      [Array, ['fromAsync']],
      [Promise, ['withResolvers', 'try']],
      [Math, ['sumPrecise', 'f16round']],
      [RegExp, ['escape']],
      [URL, ['parse', 'canParse']],
      [Intl, ['Segmenter']],
      [AbortSignal, ['timeout', 'any']],
      [Blob.prototype, ['bytes']],
      [Response.prototype, ['bytes']],
      [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
      [globalThis, ['structuredClone', 'Iterator', 'scheduler', 'reportError', 'requestIdleCallback']],
    ]
    // Nor did streams go through `for await`, nor had errors a cause.
    Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator)
    Reflect.deleteProperty(ReadableStream.prototype, 'values')
    for (const [owner, names] of prototypes) for (const name of names) Reflect.deleteProperty(owner, name)
    const Native = RegExp
    const Old = function (pattern: string | RegExp, flags?: string) {
      if (flags?.includes('d') === true) throw new SyntaxError('invalid flags')
      return new Native(pattern, flags)
    }
    Old.prototype = Native.prototype
    globalThis.RegExp = Old as unknown as RegExpConstructor
  }
  younger()
  const Plain = Blob
  Object.assign(window, {
    Blob: function (parts: BlobPart[], options?: BlobPropertyBag) {
      return new Plain(options?.type === 'text/javascript' ? [`(${String(younger)})();`, ...parts] : parts, options)
    },
  })
}

inBrowser('a browser that is years old', (browser) => {
  test('runs the page', async () => {
    const { page, complaints } = await openPage(browser(), { before: makeOld })
    const text = readFileSync('seeds/err/figures.txt', 'utf8')
    const pdf = setPdf(text)
    await choose(page, [
      { name: 'a.txt', text: longReport() },
      { name: 'b.md', text: readFileSync('seeds/err/years.md') },
      { name: 'c.pdf', text: Buffer.from(pdf) },
      { name: 'd.docx', text: Buffer.from(docxOfLines(text.split('\n'), {})) },
    ])
    await page.waitForSelector('.pictures')
    expect(await page.locator('.row-unread').count()).toBe(0)
    await page.click('text=c.pdf')
    await page.waitForSelector('.finding')
    expect((await findingsOf(page)).sort()).toEqual(await expectedOf('c.pdf', pdf))
    await page.click('text=返回总表')
    await page.click('text=b.md')
    await page.waitForSelector('.finding')
    expect((await findingsOf(page)).sort()).toEqual(
      readFileSync('seeds/err/years.md.out', 'utf8').trimEnd().split('\n').sort(),
    )
    await page.click('.tabs >> text=修改')
    await page.waitForSelector('.cm-lintRange')
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
