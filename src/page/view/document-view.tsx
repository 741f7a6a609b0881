import { useMemo, useRef } from 'preact/hooks'
import { kept } from '../document/kept.ts'
import { marksByBlock } from '../document/marks-by-block.ts'
import type { Mark } from '../document/segments.ts'
import type { Finding } from '../state/state.ts'
import type { View, ViewBlock } from '../work/protocol.ts'
import { DocumentBlock } from './document-block.tsx'
import { memo } from './memo.ts'
import { usePage } from './page-context.ts'
import { useInTurn } from './use-in-turn.ts'

/** How many blocks are one part, and how many parts are drawn at a time. */
const partLength = 20
const partsAtOnce = 1
/** Of so many parts, those out of sight are not laid out. */
const manyParts = 12

/** The report as a document, with the findings marked in it. */
export function DocumentView({
  view,
  shown,
  selected,
}: {
  view: View
  shown: readonly Finding[]
  selected: string | null
}) {
  const { words, dispatch } = usePage()
  const parts = useInTurn(useParts(view, shown), partsAtOnce, isSame)

  const choose = (element: EventTarget | null): void => {
    const mark = element instanceof Element ? element.closest<HTMLElement>('[data-keys]') : null
    const keys = (mark?.dataset['keys'] ?? '').split('\n')
    // Where several lie on each other, each click chooses the next.
    const key = keys[(keys.indexOf(selected ?? '') + 1) % keys.length]
    if (key) dispatch({ type: 'selected', key })
  }

  return (
    <article
      class={parts.length >= manyParts ? 'doc doc-long' : 'doc'}
      lang="zh-CN"
      aria-label={words.document}
      onClick={(event) => {
        choose(event.target)
      }}
    >
      {parts.map((part, at) => (
        <DocumentPart key={at} part={part} selected={part.keys.has(selected ?? '') ? selected : null} />
      ))}
    </article>
  )
}

/** A part of the document, with all that it is drawn from. */
interface Part {
  blocks: readonly ViewBlock[]
  text: string
  marks: readonly (readonly Mark[])[]
  /** Keys of the findings in it. */
  keys: ReadonlySet<string>
  /** Of how many blocks the last ones stand behind all text. */
  closeFrom: number
}

const DocumentPart = memo(({ part, selected }: { part: Part; selected: string | null }) => (
  <div class="doc-part">
    {part.blocks.map((block, at) => {
      const marks = part.marks[at] ?? noMarks
      return (
        <DocumentBlock
          key={block.start}
          block={block}
          text={part.text}
          marks={marks}
          selected={marks.some(({ key }) => key === selected) ? selected : null}
          close={at >= part.closeFrom}
        />
      )
    })}
  </div>
))

const noMarks: readonly Mark[] = []

/** The document in parts; one in which nothing has changed is the same as before. */
function useParts({ blocks, text }: View, shown: readonly Finding[]): Part[] {
  const before = useRef<Part[]>([])
  const parts = useMemo(() => {
    const all = marksByBlock(blocks, shown.flatMap(markOf))
    const close = blocks.map(({ role }) => role !== 'margin').lastIndexOf(true) + 1
    return Array.from({ length: Math.ceil(blocks.length / partLength) }, (_, at): Part => {
      const [from, to, old] = [at * partLength, (at + 1) * partLength, before.current[at]]
      const own = all.slice(from, to).map((marks, row) => kept(old?.marks[row], marks, isSameMark))
      const marks = kept(old?.marks, own)
      return {
        text,
        marks,
        blocks: old?.text === text ? kept(old.blocks, blocks.slice(from, to), isSameBlock) : blocks.slice(from, to),
        keys: new Set(marks.flat().map(({ key }) => key)),
        closeFrom: close - from,
      }
    })
  }, [blocks, text, shown])
  before.current = parts
  return parts
}

function isSame(a: Part, b: Part): boolean {
  return a.blocks === b.blocks && a.marks === b.marks && a.closeFrom === b.closeFrom
}

/** By all that is shown of it; after the same text was examined again there are others that say the same. */
function isSameBlock(a: ViewBlock, b: ViewBlock): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function isSameMark(a: Mark, b: Mark): boolean {
  return a.key === b.key && a.severity === b.severity && a.start === b.start && a.end === b.end
}

function markOf({ key, problem: { place, severity } }: Finding): Mark[] {
  return place === null ? [] : [{ key, severity, start: place.start.offset, end: place.end.offset }]
}
