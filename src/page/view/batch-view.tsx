import { useEffect, useMemo, useState } from 'preact/hooks'
import { isUnread, type Order, sortedFiles } from '../state/overview.ts'
import { BatchPictures } from './batch-pictures.tsx'
import { BatchTable } from './batch-table.tsx'
import { BatchTakeAway } from './batch-take-away.tsx'
import { FileButton } from './file-button.tsx'
import { Icon } from './icon.tsx'
import { usePage } from './page-context.ts'

/** Many reports: how far they are checked, a table of them, and pictures of what they get wrong. */
export function BatchView() {
  const { state, words, dispatch } = usePage()
  const { files, about } = state
  const w = words.batch
  const [order, setOrder] = useState<Order>({ column: 'error', down: true })
  const checked = files.filter(({ status }) => status !== 'waiting').length
  const finished = checked === files.length
  // While results come in, every file stays where it is.
  const sorted = useMemo(() => (finished ? sortedFiles(files, order) : files), [files, order, finished])
  const unread = files.filter(isUnread).length

  useEffect(() => {
    if (finished) dispatch({ type: 'announced', text: w.finished(files.length) })
  }, [finished, files.length])

  return (
    <div class="batch">
      <div class="batch-head">
        <div>
          <h1>{w.heading(files.length)}</h1>
          <p class="muted">
            {finished ? w.finished(checked) : w.progress(checked, files.length)}
            {unread > 0 && ` · ${w.unread} ${unread}`}
          </p>
        </div>
        <div class="report-actions">
          <FileButton kind="button button-small">
            <Icon name="plus" /> {words.addFiles}
          </FileButton>
          {finished && <BatchTakeAway sorted={sorted} />}
        </div>
      </div>
      {!finished && <progress max={files.length} value={checked} aria-label={w.progress(checked, files.length)} />}
      <BatchTable sorted={sorted} order={order} setOrder={setOrder} />
      {about !== null && finished && <BatchPictures files={files} about={about} />}
    </div>
  )
}
