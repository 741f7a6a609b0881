import type { Doc, DocBlock } from '../doc/doc.ts'
import { locate } from '../doc/origin.ts'
import { partitionPoint } from '../doc/partition-point.ts'
import type { Place } from '../problem/place.ts'
import { nearest } from '../rules/nearest.ts'

/** What a comment can ask for, by the word behind `fazhilint-`. */
export const directiveNames = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'] as const

/** A comment in a report that speaks to the linter. */
export interface Directive {
  place: Place
  /** One of the names, or a misspelt one; empty where not even the form is right. */
  name: string
  /** How it is written where its form is wrong (fazhilint disable), and what it most likely means; else null. */
  slip: { written: string; right: string } | null
  /** Ids of rules, each with its place; none for all rules. */
  ids: { id: string; place: Place }[]
  /** What stands behind `--`. */
  reason: string
  /** The line that it is about, where it is about one. */
  line: number | null
}

const open = '<!--'
/** How a comment begins that may speak to the linter; its name, where its form is right. */
const opening = /<!--[ \t\r\n\u3000]{0,9}(?:fazhilint-([a-z-]{1,40})|fazhilint)/giu
const verb = '(?:disable|enable)(?:[-_ \\t－–—‐−]{1,2}(?:next|line|file)){0,2}(?![a-z])'
/** What the hyphen is written as. */
const near = new RegExp(`^[ \\t\\r\\n\u3000]{0,9}fazhilint(?:[-_－–—‐−]|-[ \\t]){1,2}${verb}`, 'iu')
const nearWithBlank = new RegExp(
  `^[ \\t\\r\\n\u3000]{0,9}fazhilint[ \\t:：]{0,3}${verb}(?=[ \\t\\r\\n\u3000]{0,9}(?:$|--|—|[a-z]{2,20}-[a-z-]{2,40}))`,
  'iu',
)
const close = '-->'
/** More than anybody writes; of a flood of them the rest is passed over. */
const most = 1000

/** The comments of a document that speak to the linter, in order. What only looks like one, as in code, is none. */
export function findDirectives(doc: Doc): Directive[] {
  const { text } = doc
  if (!/fazhilint/iu.test(text)) return []
  const isComment = commentsOf(doc)
  const prose = doc.blocks.filter(({ kind }) => kind !== 'markup')
  const found: Directive[] = []
  for (const match of text.matchAll(opening)) {
    const start = match.index
    const end = text.indexOf(close, start + open.length)
    if (end < 0 || found.length === most) break
    if (!isComment(start) || text[start - 1] === '`') continue
    // disable－line would be `disable`, which silences far more.
    const isOdd = match[1] === undefined || /[_－–‐−]/u.test(text.charAt(start + match[0].length))
    const slip = isOdd ? slipIn(text.slice(start + open.length, end)) : null
    if (match[1] === undefined && slip === null) continue
    const name = (slip === null ? (match[1] ?? '') : '').replace(/--.*/u, '').replace(/-$/u, '')
    const from = start + match[0].length - (slip === null ? (match[1] ?? '').length : 0) + name.length
    const place = { start, end: end + close.length }
    found.push({
      place,
      name,
      slip,
      ...bodyOf(text.slice(from, end), from),
      line: lineFor(name, place, { doc, prose }),
    })
  }
  return found
}

/**
 * What a comment says in a form that no directive has: other marks than hyphens, capital letters. After a blank it is one
 * only if what a directive goes on with comes next, since people write about fazhilint, too.
 */
function slipIn(content: string): Directive['slip'] {
  const written = (near.exec(content) ?? nearWithBlank.exec(content))?.[0].trim()
  if (written === undefined) return null
  const name = written
    .toLowerCase()
    .slice('fazhilint'.length)
    .replaceAll(/[^a-z]+/gu, '-')
    .replace(/^-/u, '')
  return { written, right: nearest(name, directiveNames) ?? 'disable' }
}

/** Tells whether a comment begins at an offset. */
function commentsOf({ text, blocks }: Doc): (start: number) => boolean {
  const starts = new Set(blocks.flatMap(marksOf))
  return (start) => {
    const block = blocks[partitionPoint(blocks.length, (at) => (blocks[at]?.start ?? 0) <= start) - 1]
    return starts.has(start) || (block?.kind === 'markup' && start < block.end && text.startsWith(open, block.start))
  }
}

function marksOf(block: DocBlock): number[] {
  if (block.kind === 'markup') return []
  const proses = block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block]
  return proses.flatMap(({ marks }) => marks.map(({ start }) => start))
}

function bodyOf(body: string, offset: number): Pick<Directive, 'ids' | 'reason'> {
  const dash = /(?:--|—)[-—]*/u.exec(body)
  const list = body.slice(0, dash?.index ?? body.length)
  const ids = [...list.matchAll(/[^\s,，、]+/gu)].map(({ 0: id, index }) => ({
    id,
    place: { start: offset + index, end: offset + index + id.length },
  }))
  return { ids, reason: dash === null ? '' : body.slice(dash.index + dash[0].length).trim() }
}

/** Its own line, or the next one with text: blank lines and other comments do not count. */
function lineFor(name: string, place: Place, { doc, prose }: { doc: Doc; prose: DocBlock[] }): number | null {
  const { start, end } = locate(doc.origin, place)
  if (name === 'disable-line') return start.line
  if (name !== 'disable-next-line') return null
  // What follows in the same line is not the next one.
  const next = partitionPoint(prose.length, (at) => lineOf(prose[at], doc) <= end.line)
  return next === prose.length ? null : lineOf(prose[next], doc)
}

function lineOf(block: DocBlock | undefined, { origin }: Doc): number {
  return block === undefined ? Infinity : locate(origin, { start: block.start, end: block.start }).start.line
}
