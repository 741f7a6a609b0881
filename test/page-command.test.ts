import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'

const built = existsSync('dist/page/fazhilint.html')

describe.skipIf(!built)('fazhilint page (skipped without `npm run page`)', () => {
  test('writes the page, and never over what is there unless it is asked to', async () => {
    const cwd = scratchFolder({ 'mine.html': 'mine' })
    const first = await runMain(['page'], { cwd })
    expect(first).toMatchObject({ code: 0, stderr: [] })
    expect(readFileSync(join(cwd, 'fazhilint.html'), 'utf8')).toBe(readFileSync('dist/page/fazhilint.html', 'utf8'))
    const again = await runMain(['page'], { cwd })
    expect(again).toMatchObject({ code: 0, stderr: [] })
    expect(again.stdout).toContain('fazhilint.html 已经是这一版网页')
    expect((await runMain(['page', '-o', 'mine.html'], { cwd })).code).toBe(2)
    expect(readFileSync(join(cwd, 'mine.html'), 'utf8')).toBe('mine')
    expect((await runMain(['page', '-o', 'mine.html', '--force'], { cwd })).code).toBe(0)
  })
})

describe.skipIf(!built)('the page as a file (skipped without `npm run page`)', () => {
  const html = built ? readFileSync('dist/page/fazhilint.html', 'utf8') : ''

  test('allows no network and no code that is made at run time', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-/u)
    expect(policy).not.toMatch(/unsafe|https?:|\*/u)
  })

  test('is small enough to be sent by mail', () => {
    const full = /id="asset-worker-full">([^<]*)</u.exec(html)?.[1]?.length ?? 0
    expect(html.length - full).toBeLessThan(3_000_000)
    expect(html.length).toBeLessThan(6_000_000)
  })
})
