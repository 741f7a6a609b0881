import type { Doc } from '../../doc/doc.ts'
import type { Trouble } from '../../problem/problem.ts'
import { type ItemBuilder, makeItemBuilder } from '../doc/item-builder.ts'
import { type WordItem, wordDoc } from '../doc/word-items.ts'
import { decodeRtf, encodingOf, endsInside } from './rtf-encoding.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'
import { latin1 } from '../latin1.ts'

/** Reads rich text (RTF). */
export function readRtf(bytes: Uint8Array): Promise<Doc | Trouble> {
  return Promise.resolve(wordDoc(rtfItems(latin1(bytes))))
}

/** What holds inside a group; the next group inherits it. */
interface Group {
  /** What stands here is no text of the document. */
  skipped: boolean
  /** A number that its paragraph was given. */
  label: boolean
  fonts: boolean
  bold: boolean
  hidden: boolean
  deleted: boolean
  font: number
  /** So many bytes or characters behind a Unicode character stand for it, for readers that know none. */
  fallbacks: number
  /** Of a field the instruction so far; null outside of one. */
  field: { instruction: string } | null
  instruction: boolean
  /** It draws something in the text: what that has of text is wanted. */
  drawn: boolean
}

const outermost: Group = {
  ...{ skipped: false, label: false, fonts: false, bold: false, hidden: false, deleted: false },
  ...{ font: -1, fallbacks: 1, field: null, instruction: false, drawn: false },
}
/** Groups that hold no text of the body. */
const apart = new Set(
  (
    'colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf annotation ' +
    'nonshppict nonesttables listtable listoverridetable revtbl rsidtbl generator themedata datafield xe tc bkmkstart bkmkend ' +
    'atnid atnauthor shpinst shprslt fontemb filetbl private'
  ).split(' '),
)
const characters: Record<string, string> = {
  ...{ tab: '\t', line: '\x0b', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', emdash: '—', endash: '–' },
  ...{ bullet: '•', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005' },
}

/** The paragraphs and tables of rich text, whose characters are bytes. */
function rtfItems(source: string): WordItem[] {
  let builder = makeItemBuilder()
  const groups: Group[] = []
  const sets = new Map<number, number>()
  let group = outermost
  let page = 1252
  let bytes: number[] = []
  let skip = 0
  let opened = false
  let label = ''
  let paragraph = { heading: 0, inTable: false }
  /** Notes and text boxes that are open: in which group each stands, and what is around it. */
  const around: {
    kind: 'note' | 'box'
    depth: number
    builder: ItemBuilder
    paragraph: typeof paragraph
    label: string
  }[] = []

  const add = (text: string): void => {
    if (group.instruction && group.field !== null)
      group.field.instruction = (group.field.instruction + text).slice(0, 40)
    if (group.skipped || group.fonts || group.instruction || group.hidden || group.deleted) return
    if (group.field !== null && /^\s*TOC\b/iu.test(group.field.instruction)) return
    if (group.label) label += text
    else for (const character of text) builder.add(character, group.bold)
  }
  const encoding = (): string => encodingOf(sets.get(group.font), page)
  const flush = (): void => {
    if (bytes.length > 0) add(decodeRtf(bytes, encoding()))
    bytes = []
  }
  const endParagraph = (inTable: boolean): void => {
    const number = label.trim()
    const gap = /[、）)．.。，：〕】]$/u.test(number) ? '' : ' '
    // Bullets tell nothing.
    const isShown = /[\p{L}\p{N}]/u.test(number) && builder.hasText()
    builder.endParagraph({ label: isShown ? number + gap : '', heading: paragraph.heading, inTable })
    label = ''
  }
  const beginApart = (kind: 'note' | 'box'): void => {
    // A note has none of its own.
    const isWanted = around.length === 0
    group = { ...group, skipped: !isWanted, field: null, drawn: false }
    if (!isWanted) return
    around.push({ kind, depth: groups.length, builder, paragraph, label })
    builder = makeItemBuilder()
    paragraph = { heading: 0, inTable: false }
    label = ''
  }
  const endApart = (): void => {
    const outer = around.at(-1)
    if (outer?.depth !== groups.length) return
    around.pop()
    if (builder.hasText()) endParagraph(paragraph.inTable)
    outer.builder.addApart(builder.items(), outer.kind)
    builder = outer.builder
    paragraph = outer.paragraph
    label = outer.label
  }
  const control = ({ name, value }: Extract<RtfToken, { kind: 'word' }>): void => {
    if (opened && (name === '*' || apart.has(name))) group = { ...group, skipped: true }
    // Of the groups that readers may skip, these are wanted, unless they stand in one that is not.
    const skipped = groups.at(-1)?.skipped ?? false
    if (name === 'fldinst') group = { ...group, skipped, instruction: true }
    else if (name === 'listtext' || name === 'pntext') group = { ...group, skipped, label: !skipped }
    else if (name === 'footnote' && opened && !skipped) beginApart('note')
    else if ((name === 'shpinst' || name === 'do') && opened) group = { ...group, drawn: !skipped }
    else if ((name === 'shptxt' || name === 'dptxbxtext') && opened && group.drawn) beginApart('box')
    else if (name === 'fonttbl') group = { ...group, fonts: true }
    else if (name === 'field') group = { ...group, field: { instruction: '' } }
    else if (name === 'ansicpg') page = value ?? page
    else if (name === 'f') group = { ...group, font: value ?? -1 }
    else if (name === 'fcharset' && group.fonts) sets.set(group.font, value ?? 0)
    else if (name === 'b') group = { ...group, bold: value !== 0 }
    else if (name === 'v') group = { ...group, hidden: value !== 0 }
    else if (name === 'deleted') group = { ...group, deleted: value !== 0 }
    else if (name === 'plain') group = { ...group, bold: false, hidden: false, deleted: false }
    else if (name === 'uc') group = { ...group, fallbacks: value ?? 1 }
    else if (name === 'u' && value !== null) {
      add(String.fromCharCode(value & 0xffff))
      skip = group.fallbacks
    } else if (group.skipped || group.label) add(characters[name] ?? '')
    else if (name === 'pard') paragraph = { heading: 0, inTable: false }
    else if (name === 'intbl') paragraph = { ...paragraph, inTable: true }
    else if (name === 'outlinelevel' && value !== null && value < 9)
      paragraph = { ...paragraph, heading: Math.min(value + 1, 6) }
    else if (name === 'par' || name === 'sect') endParagraph(paragraph.inTable)
    else if (name === 'page' && builder.hasText()) endParagraph(paragraph.inTable)
    else if (name === 'cell') {
      endParagraph(true)
      builder.endCell()
    } else if (name === 'nestcell') endParagraph(true)
    else if (name === 'row') builder.endRow()
    else add(characters[name] ?? '')
  }
  for (const token of rtfTokens(source)) {
    if (token.kind === 'byte') {
      if (skip > 0) skip--
      else bytes.push(token.value)
      continue
    }
    let text = token.kind === 'text' ? token.value : ''
    if (text !== '' && skip === 0 && endsInside(bytes, encoding())) {
      bytes.push(text.charCodeAt(0))
      text = text.slice(1)
    }
    flush()
    if (token.kind === 'open') groups.push(group)
    else if (token.kind === 'close') {
      endApart()
      group = groups.pop() ?? outermost
    } else if (token.kind === 'word') control(token)
    else {
      add(text.slice(skip))
      skip = Math.max(0, skip - text.length)
    }
    if (token.kind === 'open' || token.kind === 'close') skip = 0
    opened = token.kind === 'open' || (opened && token.kind === 'word' && token.name === '*')
  }
  flush()
  // What was cut off within a note.
  while (around.length > 0) {
    endApart()
    groups.pop()
  }
  if (builder.hasText()) endParagraph(paragraph.inTable)
  return builder.items()
}
