import type { Place } from '../../problem/place.ts'
import { charactersIn, trimmed } from './characters.ts'
import type { Fields } from './fields.ts'
import { runHolders } from './run-holders.ts'
import type { FindStyle, Style } from './styles.ts'
import { symbolOf } from './symbols.ts'
import { attributesOf, type XmlNode } from './xml.ts'
import { childOf, switchOf, valueOf } from './xml-walk.ts'

/** Characters that are formatted alike. */
export interface Ink {
  kind: 'ink'
  value: string
  /** Where they stand in the part; null for those that do not. */
  source: Place | null
  bold: boolean
  /** As in `Mark`; `plain` for prose. */
  as: 'plain' | 'hidden' | 'opaque' | 'virtual'
}

/** What a paragraph holds, in order: characters, ends of lines, text boxes, and what refers to a note. */
export type Token =
  | Ink
  | { kind: 'break' }
  | { kind: 'box'; content: XmlNode; run: XmlNode }
  | { kind: 'note'; of: 'footnotes' | 'endnotes'; id: string; run: XmlNode }

interface Context {
  fields: Fields
  findStyle: FindStyle
  /** That of the paragraph. */
  style: Style
}

/** What is seen of a paragraph, all tracked changes accepted. */
export function tokensOf(paragraph: XmlNode, context: Context): Token[] {
  return paragraph.children.flatMap((child) => tokensIn(child, context))
}

/** What holds runs and adds nothing of its own: those, fields, ruby, formulas and one of several versions. */
const through = new Set([
  ...runHolders,
  ...['w:sdt', 'w:fldSimple', 'w:ruby', 'w:rubyBase', 'm:oMath', 'm:oMathPara', 'mc:Choice', 'mc:Fallback'],
])

function tokensIn(node: XmlNode, context: Context): Token[] {
  if (node.name === 'w:r') return tokensOfRun(node, context)
  if (node.name === 'mc:AlternateContent') return tokensIn(choiceOf(node) ?? node, context)
  if (node.name.startsWith('m:')) return node.name === 'm:t' ? textOf(node, inkLike(context)) : inside(node, context)
  return through.has(node.name) ? inside(node, context) : []
}

function inside(node: XmlNode, context: Context): Token[] {
  return node.children.flatMap((child) => tokensIn(child, context))
}

/** What may be wrapped around paragraphs. */
export const wrappers: ReadonlySet<string> = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])

/** Of what is there in several forms, the first. */
export function choiceOf(node: XmlNode): XmlNode | undefined {
  return childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback')
}

type Look = Pick<Ink, 'bold' | 'as'>

function inkLike({ style }: Context): Look {
  return { bold: style.bold ?? false, as: style.hidden === true ? 'hidden' : 'plain' }
}

function tokensOfRun(run: XmlNode, context: Context): Token[] {
  const properties = childOf(run, 'w:rPr')
  const own = valueOf(properties, 'w:rStyle')
  const style = own === undefined ? undefined : context.findStyle(own)
  const bold = switchOf(properties, 'w:b') ?? style?.bold ?? context.style.bold ?? false
  const hidden = switchOf(properties, 'w:vanish') ?? style?.hidden ?? context.style.hidden ?? false
  // A paragraph that was marked as deleted by an older program has no `w:del` around its runs.
  return contentOf(run, { run, look: { bold, as: hidden ? 'hidden' : 'plain' }, context })
}

interface InRun {
  run: XmlNode
  look: Look
  context: Context
}

function contentOf(node: XmlNode, at: InRun): Token[] {
  return node.children.flatMap((child) => {
    if (child.name === 'w:fldChar') {
      at.context.fields.take(attributesOf(child)['w:fldCharType'])
      return []
    }
    if (child.name === 'w:instrText') {
      at.context.fields.name(child.scope.xml.slice(child.inner, child.close))
      return []
    }
    return at.context.fields.isShown() ? tokensOfChild(child, at) : []
  })
}

function tokensOfChild(child: XmlNode, at: InRun): Token[] {
  const { run, look, context } = at
  switch (child.name) {
    case 'w:t':
      return textOf(child, look)
    case 'w:tab':
    case 'w:ptab':
      return [one('\t', child, look)]
    case 'w:br':
    case 'w:cr':
      return [{ kind: 'break' }]
    case 'w:noBreakHyphen':
      return [one('-', child, look)]
    case 'w:softHyphen':
      return [one('\u00ad', child, look)]
    case 'w:sym': {
      const { 'w:font': font = '', 'w:char': code = '' } = attributesOf(child)
      return [one(symbolOf(font, code), child, look)]
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const of = child.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes'
      return [{ kind: 'note', of, id: attributesOf(child)['w:id'] ?? '', run }]
    }
    case 'w:ruby':
      return inside(child, context)
    case 'mc:AlternateContent':
      return contentOf(choiceOf(child) ?? child, at)
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return boxesIn(child).map((content) => ({ kind: 'box', content, run }))
    default:
      return []
  }
}

/** What stands for one character is all of it. */
function one(value: string, { start, end }: XmlNode, look: Look): Ink {
  return { kind: 'ink', value, source: { start, end }, ...look }
}

function textOf(node: XmlNode, look: Look): Ink[] {
  const { xml } = node.scope
  const all = charactersIn(xml, node.inner, node.close)
  const keeps = /[ \t\r\n]/u.test(xml.charAt(node.inner) + xml.charAt(node.close - 1))
  const kept = keeps && attributesOf(node)['xml:space'] !== 'preserve' ? trimmed(all) : all
  return kept.map(({ value, start, end }) => ({ kind: 'ink', value, source: { start, end }, ...look }))
}

/** The text boxes of a drawing, however deep, those in other boxes apart. */
function boxesIn(node: XmlNode): XmlNode[] {
  if (node.name === 'w:txbxContent') return [node]
  if (node.name === 'mc:AlternateContent') return boxesIn(choiceOf(node) ?? { ...node, children: [] })
  return node.children.flatMap(boxesIn)
}
