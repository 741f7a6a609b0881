import type { Line } from './lines.ts'

/** What leads from a heading on to its page. */
const leaders = '….·_—-'
/** So many lines in a row are a table of contents. */
const least = 3
/** No line of it is longer. */
const longest = 120
/** No heading is shorter. */
const shortest = 4

interface Entry {
  title: string
  page: number
}

/** The lines of a document without its table of contents: lines in a row that name a heading which stands elsewhere, and its page. */
export function withoutContents(lines: Line[]): Line[] {
  const entries = lines.map(entryOf)
  if (entries.filter((entry) => entry !== null).length < least) return lines
  const headings = new Set(lines.map(({ text }) => headingOf(text.value)))
  const dropped = new Set<number>()
  let run: number[] = []
  for (const at of [...lines.keys(), lines.length]) {
    const entry = entries[at] ?? null
    const before = entries[run.at(-1) ?? -1]?.page ?? 0
    if (entry !== null && headings.has(entry.title) && entry.page >= before) {
      run.push(at)
      continue
    }
    if (run.length >= least) for (const one of run) dropped.add(one)
    run = []
  }
  const isLabel = (at: number): boolean => dropped.has(at + 1) && /^目录[：:]?$/u.test(lines[at]?.text.value ?? '')
  return lines.filter((_, at) => !dropped.has(at) && !isLabel(at))
}

function entryOf({ text: { value }, row }: Line): Entry | null {
  if (row !== undefined || value.length > longest || !/\d$/u.test(value)) return null
  const page = /\d{1,3}$/u.exec(value)?.[0] ?? ''
  let end = value.length - page.length
  while (end > 0 && leaders.includes(value.charAt(end - 1))) end--
  return end < shortest ? null : { title: value.slice(0, end), page: Number(page) }
}

/** A line, or what opens it up to its first stop. */
function headingOf(value: string): string {
  const stop = value.indexOf('。')
  return stop < 0 ? value : value.slice(0, stop)
}
