import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { marksByBlock } from '../document/marks-by-block.ts'
import type { Mark } from '../document/segments.ts'
import type { Finding } from '../state/state.ts'
import type { View } from '../work/protocol.ts'
import { DocumentBlock } from './document-block.tsx'
import { usePage } from './page-context.ts'

/** How many blocks are drawn at a time, so that a very long text does not hold up the page. */
const step = 120

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
  const article = useRef<HTMLElement>(null)
  const [drawn, setDrawn] = useState(step)
  const { blocks, text } = view
  const marks = useMemo(() => marksByBlock(blocks, shown.flatMap(markOf)), [blocks, shown])
  const lastText = useMemo(() => blocks.map(({ role }) => role !== 'margin').lastIndexOf(true), [blocks])

  useEffect(() => {
    if (drawn >= blocks.length) return
    const frame = requestAnimationFrame(() => {
      setDrawn(drawn + step)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [drawn, blocks.length])

  const choose = (element: EventTarget | null): void => {
    const mark = element instanceof Element ? element.closest<HTMLElement>('[data-keys]') : null
    const keys = (mark?.dataset['keys'] ?? '').split('\n')
    // Where several lie on each other, each click chooses the next.
    const key = keys[(keys.indexOf(selected ?? '') + 1) % keys.length]
    if (key) dispatch({ type: 'selected', key })
  }

  return (
    <article
      ref={article}
      class="doc"
      lang="zh-CN"
      aria-label={words.document}
      onClick={(event) => {
        choose(event.target)
      }}
    >
      {blocks.slice(0, drawn).map((block, at) => (
        <DocumentBlock
          key={`${block.start}`}
          block={block}
          text={text}
          marks={marks[at] ?? noMarks}
          selected={marks[at]?.some(({ key }) => key === selected) === true ? selected : null}
          close={at > lastText}
        />
      ))}
    </article>
  )
}

const noMarks: Mark[] = []

function markOf({ key, problem: { place, severity } }: Finding): Mark[] {
  return place === null ? [] : [{ key, severity, start: place.start.offset, end: place.end.offset }]
}
