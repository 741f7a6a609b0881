import type { Edit } from '../../edit/edit.ts'

/** What edits change, in their surroundings: 截<del>止</del><ins>至</ins>2024年. */
export function EditShown({ edits, text }: { edits: readonly Edit[]; text: string }) {
  const first = edits[0]
  const last = edits[edits.length - 1]
  if (first === undefined || last === undefined) return null
  const before = text
    .slice(Math.max(0, first.start - around), first.start)
    .split(/[\r\n]/u)
    .pop()
  const after = text.slice(last.end, last.end + around).split(/[\r\n]/u, 1)[0]
  let from = first.start
  return (
    <span class="edit-shown" lang="zh-CN">
      {before}
      {edits.map((edit, at) => {
        const between = at === 0 ? '' : text.slice(from, edit.start)
        from = edit.end
        return (
          <span key={edit.start}>
            {between.length > 2 * around ? `${between.slice(0, around)}…${between.slice(-around)}` : between}
            {edit.end > edit.start && <del>{text.slice(edit.start, edit.end)}</del>}
            {edit.text !== '' && <ins>{edit.text}</ins>}
          </span>
        )
      })}
      {after}
    </span>
  )
}

const around = 8
