import { useMemo, useState } from 'preact/hooks'
import { applyEdits } from '../../edit/apply-edits.ts'
import { fixesOf } from '../../edit/fixes-of.ts'
import type { Edit } from '../../edit/edit.ts'
import type { Opened } from '../state/state.ts'
import { afterFrame } from './after-frame.ts'
import { Dialog } from './dialog.tsx'
import { EditShown } from './edit-shown.tsx'
import { usePage } from './page-context.ts'
import type { Draft } from './use-draft.ts'

/** Shows all certain fixes that can be made together, and makes those that are wanted. */
export function FixAll({ open, draft }: { open: Opened; draft: Draft }) {
  const { words, dispatch } = usePage()
  const [shown, setShown] = useState(false)
  const [without, setWithout] = useState<readonly number[]>([])
  const text = open.view?.text ?? ''
  const { stale, findings } = open
  const groups = useMemo(() => (stale ? [] : possible(text, findings)), [text, stale, findings])
  if (groups.length === 0) return null
  const wanted = groups.filter((_, at) => !without.includes(at))
  const close = (): void => {
    setShown(false)
    setWithout([])
  }
  return (
    <>
      <button
        type="button"
        class="button button-small button-main"
        onClick={() => {
          setShown(true)
        }}
      >
        {words.fixAll(groups.length)}
      </button>
      {shown && (
        <Dialog heading={words.fixes.heading} onClose={close}>
          <p class="muted">{words.fixes.lead}</p>
          <ul class="fix-list">
            {groups.map((edits, at) => (
              <li key={at}>
                <label>
                  <input
                    type="checkbox"
                    checked={!without.includes(at)}
                    onChange={() => {
                      setWithout(without.includes(at) ? without.filter((one) => one !== at) : [...without, at])
                    }}
                  />
                  <EditShown edits={edits} text={text} />
                </label>
              </li>
            ))}
          </ul>
          <div class="dialog-foot">
            <button type="button" class="button" onClick={close}>
              {words.fixes.cancel}
            </button>
            <button
              type="button"
              class="button button-main"
              disabled={wanted.length === 0}
              onClick={() => {
                close()
                afterFrame(() => {
                  draft.change(wanted.flat().sort((a, b) => a.start - b.start))
                  dispatch({ type: 'told', text: words.fixes.done(wanted.length) })
                })
              }}
            >
              {words.fixes.apply(wanted.length)}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}

/** The fixes that do not get in each other's way, by place; the rest show up once these are made. */
function possible(text: string, findings: Opened['findings']): Edit[][] {
  const groups = findings.map(({ problem }) => fixesOf(problem)).filter((edits) => edits.length > 0)
  const { made } = applyEdits(text, groups)
  return made
    .flatMap((index) => {
      const group = groups[index]
      return group === undefined ? [] : [group]
    })
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))
}
