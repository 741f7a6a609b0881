import type { XmlPart } from './xml-part.ts'
import { formatNumber } from './number-formats.ts'
import type { FindStyle } from './styles.ts'
import { attributesOf, type XmlNode } from './xml.ts'
import { childOf, childrenOf, numberOf, switchOf, valueOf } from './xml-walk.ts'

/** One level of a list. */
export interface Level {
  format: string
  start: number
  /** `%1.%2`: of each level its number. */
  text: string
  /** All numbers in digits. */
  legal: boolean
  /** It begins anew after a number of a level up to this one, from 0; -1 for never. */
  restart: number
  /** What stands between number and text: `tab`, `space`, `nothing`. */
  suffix: string
  hidden: boolean
  style: string | undefined
}

/** A list. */
export interface List {
  levels: Level[]
  /** Lists of one design count on from each other. */
  design: string
  /** Where levels begin in this list. */
  starts: Map<number, number>
}

/** The numbers that paragraphs are given, in the order in which they are asked for. */
export interface Numbering {
  /** The level of a list that is bound to one of the styles, nearest first; undefined where none is. */
  levelOf: (numId: string, styles: readonly string[]) => number | undefined
  /** The number of the next paragraph of a list, with the space behind it; '' for none. */
  next: (numId: string, level: number) => string
}

/** The lists of a document, none counted yet. */
export function numberingOf(part: XmlPart | null, findStyle: FindStyle): Numbering {
  return countLists(listsIn(part?.root, findStyle))
}

/** The same for lists by their ids. */
export function countLists(lists: ReadonlyMap<string, List>): Numbering {
  const counted = new Map<string, (number | undefined)[]>()
  const used = new Set<string>()
  return {
    levelOf: (numId, styles) => {
      const levels = lists.get(numId)?.levels ?? []
      for (const style of styles) {
        const at = levels.findIndex((level) => level.style === style)
        if (at >= 0) return at
      }
      return undefined
    },
    next: (numId, at) => {
      const list = lists.get(numId)
      const level = list?.levels[at]
      if (list === undefined || level === undefined) return ''
      const counts = counted.get(list.design) ?? []
      counted.set(list.design, counts)
      const anew = list.starts.has(at) && !used.has(`${numId} ${at}`)
      used.add(`${numId} ${at}`)
      const last = anew ? undefined : counts[at]
      counts[at] = last === undefined ? startOf(list, at) : last + 1
      for (const [deeper, { restart }] of list.levels.entries())
        if (deeper > at && at <= restart) counts[deeper] = undefined
      return level.hidden ? '' : labelOf(list, counts, at)
    },
  }
}

function startOf({ starts, levels }: List, at: number): number {
  return starts.get(at) ?? levels[at]?.start ?? 1
}

function labelOf(list: List, counts: readonly (number | undefined)[], at: number): string {
  const level = list.levels[at]
  if (level === undefined || level.format === 'bullet') return ''
  const text = level.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1
    const format = list.levels[index]?.format ?? 'decimal'
    const value = counts[index] ?? startOf(list, index)
    return formatNumber(level.legal && format !== 'none' ? 'decimal' : format, value)
  })
  return text === '' ? '' : text + gapOf(text, level.suffix)
}

/** What is seen as a gap; behind 、 or a bracket there is none. */
function gapOf(label: string, suffix: string): string {
  return suffix === 'nothing' || /[、）)．.。，：〕】]$/u.test(label) ? '' : ' '
}

function listsIn(root: XmlNode | undefined, findStyle: FindStyle): Map<string, List> {
  const designs = new Map(
    childrenOf(root, 'w:abstractNum').map((node) => [attributesOf(node)['w:abstractNumId'], node]),
  )
  const nums = new Map(childrenOf(root, 'w:num').map((node) => [attributesOf(node)['w:numId'] ?? '', node]))
  return new Map([...nums].map(([id, node]) => [id, listOf(node, designs, { nums, findStyle })]))
}

interface Known {
  nums: ReadonlyMap<string, XmlNode>
  findStyle: FindStyle
}

function listOf(num: XmlNode, designs: ReadonlyMap<string | undefined, XmlNode>, known: Known): List {
  let design = valueOf(num, 'w:abstractNumId')
  let node = designs.get(design)
  // A design may be that of a list style.
  const link = valueOf(node, 'w:numStyleLink')
  const linked = link === undefined ? undefined : known.nums.get(known.findStyle(link).numId ?? '')
  if (linked !== undefined && linked !== num) {
    design = valueOf(linked, 'w:abstractNumId')
    node = designs.get(design)
  }
  const levels = levelsIn(node)
  const starts = new Map<number, number>()
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const at = Number(attributesOf(override)['w:ilvl'] ?? NaN)
    const start = numberOf(override, 'w:startOverride')
    const own = childOf(override, 'w:lvl')
    if (own !== undefined && at in levels) levels[at] = levelIn(own, at)
    if (start !== undefined) starts.set(at, start)
  }
  return { levels, design: design ?? '', starts }
}

function levelsIn(design: XmlNode | undefined): Level[] {
  const levels: Level[] = []
  for (const node of childrenOf(design, 'w:lvl')) {
    const at = Number(attributesOf(node)['w:ilvl'] ?? NaN)
    if (at >= 0 && at < 9) levels[at] = levelIn(node, at)
  }
  return Array.from({ length: levels.length }, (_, at) => levels[at] ?? levelIn(undefined, at))
}

function levelIn(node: XmlNode | undefined, at: number): Level {
  const restart = numberOf(node, 'w:lvlRestart')
  return {
    format: formatIn(node),
    start: numberOf(node, 'w:start') ?? 0,
    text: valueOf(node, 'w:lvlText') ?? '',
    legal: switchOf(node, 'w:isLgl') ?? false,
    restart: restart === undefined ? at - 1 : restart - 1,
    suffix: valueOf(node, 'w:suff') ?? 'tab',
    hidden: switchOf(childOf(node, 'w:rPr'), 'w:vanish') ?? false,
    style: valueOf(node, 'w:pStyle'),
  }
}

/** A way of writing that is newer than the format stands beside one that is not. */
function formatIn(node: XmlNode | undefined): string {
  const own = valueOf(node, 'w:numFmt')
  if (own !== undefined && own !== 'custom') return own
  const fallback = childOf(childOf(node, 'mc:AlternateContent'), 'mc:Fallback')
  return valueOf(fallback, 'w:numFmt') ?? 'decimal'
}
