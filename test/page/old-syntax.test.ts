import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { pageFile } from './open-page.ts'

/** What Chromium 86, the oldest browser that the page is for, cannot read at all. */
const youngSyntax = {
  'static block': ({ type }: Node) => type === 'StaticBlock',
  '#x in': ({ type, operator, left }: Node) =>
    type === 'BinaryExpression' && operator === 'in' && left?.type === 'PrivateIdentifier',
  'flag d or v': ({ regex }: Node) => /[dv]/u.test(regex?.flags ?? ''),
  'import attribute': ({ type }: Node) => type === 'ImportAttribute',
  using: ({ type, kind }: Node) => type === 'VariableDeclaration' && /using/u.test(kind ?? ''),
}

/** What came after it, is not added by `polyfills.ts`, and is used nowhere, not even where it is there. */
const youngNames =
  /^(?:structuredClone|randomUUID|fromAsync|withResolvers|isWellFormed|toWellFormed|checkVisibility|startViewTransition|showPopover|togglePopover|requestIdleCallback|reportError|showOpenFilePicker|getOrInsert|getOrInsertComputed|fromBase64|toBase64|onscrollend|requestClose)$/u

const youngStyle =
  /:has\(|:is\(|:where\(|:modal|@container|@layer|@property|@starting-style|color-mix\(|oklch\(|light-dark\(|\binset(?:-\w+)*:|aspect-ratio:|(?<![-\w])(?:translate|rotate|scale):|\d[dsl]v[hw]\b|overflow:\s*clip|text-box:|anchor-name|&/u

interface Node {
  type: string
  operator?: string
  kind?: string
  left?: Node
  regex?: { flags: string }
  property?: { name?: string }
}

describe.skipIf(!existsSync(pageFile))('the page as old browsers read it (skipped without `npm run page`)', () => {
  const html = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : ''
  const scripts: Record<string, string> = { page: between(html, '<script>', '</script>') }
  for (const name of ['worker', 'worker-full'])
    scripts[name] = gunzipSync(
      Buffer.from(between(html, `<script type="text/plain" id="asset-${name}">`, '</script>'), 'base64'),
    ).toString('utf8')

  test.each(Object.keys(scripts))('%s has no syntax that they do not know', (name) => {
    const nodes = nodesOf(parseSync(`${name}.js`, scripts[name] ?? '').program)
    expect(nodes.length).toBeGreaterThan(10_000)
    const young = Object.entries(youngSyntax).filter(([, isYoung]) => nodes.some(isYoung))
    expect(young.map(([what]) => what)).toEqual([])
    // pdf.js asks first, and so does CodeMirror for `Intl.Segmenter`; a test of many files tries both without.
    if (name === 'worker-full') return
    const names = nodes.flatMap(({ property }) => property?.name ?? [])
    expect([...new Set(names)].filter((one) => youngNames.test(one))).toEqual([])
  })

  test('its styles ask for nothing that they do not know', () => {
    const style = between(html, '<style>', '</style>')
    expect(style.length).toBeGreaterThan(10_000)
    expect(youngStyle.exec(style)?.[0]).toBeUndefined()
    // A size that is remembered is younger than one that is not, which must stand before it.
    for (const [, before, size] of style.matchAll(/([^;{]*);contain-intrinsic-size:(auto[^;}]*)/gu))
      expect(`${before ?? ''} ${size ?? ''}`).toMatch(/^contain-intrinsic-size:\d/u)
  })

  test('is as small as it may be, and PDF with it', () => {
    const full = html.length
    const apart = between(html, '<script type="text/plain" id="asset-worker-full">', '</script>').length
    console.log(
      `the page: ${Math.round(full / 1000)} kB, without what reads PDF ${Math.round((full - apart) / 1000)} kB`,
    )
    expect(full).toBeLessThan(6_000_000)
    expect(full - apart).toBeLessThan(3_000_000)
  })
})

function between(text: string, before: string, after: string): string {
  const start = text.lastIndexOf(before) + before.length
  return text.slice(start, text.indexOf(after, start))
}

function nodesOf(root: Node): Node[] {
  const all: Node[] = []
  const left: unknown[] = [root]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one !== 'object' || one === null) continue
    if ('type' in one) all.push(one as Node)
    left.push(...(Object.values(one) as unknown[]))
  }
  return all
}
