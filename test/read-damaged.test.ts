import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Doc, Prose } from '../src/doc/doc.ts'
import { readHtml } from '../src/read/html/read-html.ts'
import { readRtf } from '../src/read/rtf/read-rtf.ts'
import { linesOfProse } from '../src/report/text/runs.ts'
import { breakPage, paragraphPage, wordPage } from './web-pages.ts'

const article = {
  lines: [
    '青石区水务局2024年年度报告',
    '一、“成效”',
    '（一）办案12件，同比上升5%。',
    '',
    '二、问题',
    '人手不足。',
    '2025年1月2日',
  ],
  published: '2025-02-03',
}
const rich =
  "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 x;}}{\\listtext 1.\\tab}\\'d2\\'bb\\u20108?\\par\\trowd\\intbl a\\cell b\\cell\\row\\intbl c\\cell d\\cell\\row{\\field{\\*\\fldinst X}{\\fldrslt y}}}"

/** A text with stretches cut out, moved and put in. */
const damaged = (texts: string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(40),
          fc.constantFrom('', '<', '</', '<table>', '<p><li>', '&#', '{', '\\', '}', '\0'),
        ),
        {
          maxLength: 6,
        },
      ),
    )
    .map(([text, cuts]) =>
      cuts.reduce((now, [at, length, put]) => {
        const start = at % (now.length + 1)
        return now.slice(0, start) + put + now.slice(start + length)
      }, text),
    )

/** Places are in order, one after the other, inside the text. */
function hold({ text, blocks, origin }: Doc): void {
  let last = 0
  for (const { start, end } of blocks) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThanOrEqual(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(text.length)
  for (const prose of linesOfProse({ blocks } as Doc)) {
    expect(text.slice(prose.start, prose.end)).not.toContain('\n')
    inside(prose, prose.marks)
  }
  if (origin.kind === 'web') inside({ start: 0, end: text.length }, origin.pieces)
}

function inside({ start, end }: Pick<Prose, 'start' | 'end'>, places: readonly { start: number; end: number }[]): void {
  let last = start
  for (const place of places) {
    expect(place.start).toBeGreaterThanOrEqual(last)
    last = place.end
  }
  expect(last).toBeLessThanOrEqual(end)
}

test('damaged web pages are read or refused', async () => {
  const pages = [paragraphPage(article), breakPage(article), wordPage(article)]
  await fc.assert(
    fc.asyncProperty(damaged(pages), async (page) => {
      const doc = await readHtml(new TextEncoder().encode(page))
      if (!('id' in doc)) hold(doc)
    }),
    { numRuns: 300, seed: 1 },
  )
}, 60_000)

test('damaged rich text is read', async () => {
  await fc.assert(
    fc.asyncProperty(damaged([rich]), async (text) => {
      const doc = await readRtf(Buffer.from(text, 'latin1'))
      if (!('id' in doc)) hold(doc)
    }),
    { numRuns: 500, seed: 1 },
  )
})
