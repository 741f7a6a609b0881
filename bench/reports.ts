import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Texts of the sample reports, each without its signature, so that they can be put together. */
function samples(): string[] {
  return ['ok', 'err'].flatMap((folder) =>
    readdirSync(join('seeds', folder))
      .filter((name) => /\.(?:md|txt)$/u.test(name) && name !== 'information-disclosure.md')
      .sort()
      .map((name) => readFileSync(join('seeds', folder, name), 'utf8')),
  )
}

/** A report of about `size` bytes: a sample whose sections of achievements are repeated with other numbers. */
export function reportOf(size: number, seed = 0): string {
  const [base = ''] = samples().slice(seed % samples().length)
  const lines = base.split('\n')
  const body = lines.filter((line) => line.length > 60 && !line.startsWith('#'))
  const middle = lines.findIndex((line) => line.length > 60) + 1
  let text = base
  for (let round = 1; Buffer.byteLength(text) < size && body.length > 0; round++) {
    const line = body[round % body.length] ?? ''
    const varied = line.replaceAll(/\d+/gu, (number) => String(Number(number) + round + seed).slice(0, number.length))
    lines.splice(middle, 0, varied, '')
    text = lines.join('\n')
  }
  return text
}

/** Writes `count` different reports of about 5 KB into a folder, unless they are there. */
export function writeReports(folder: string, count: number, extension: 'txt' | 'md'): void {
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length === count) return
  for (let seed = 0; seed < count; seed++) {
    writeFileSync(join(folder, `${String(seed).padStart(5, '0')}.${extension}`), reportOf(5000, seed))
  }
}
