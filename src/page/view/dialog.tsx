import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { usePage } from './page-context.ts'

interface Props {
  heading: string
  children: ComponentChildren
  onClose: () => void
}

/** A window over the page that keeps the focus until it is closed. */
export function Dialog({ heading, children, onClose }: Props) {
  const { words } = usePage()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element?.open === false) element.showModal()
    return () => {
      element?.close()
    }
  }, [])
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose} onCancel={onClose}>
      <div class="dialog-head">
        <h2 id={id}>{heading}</h2>
        <button type="button" class="button-icon" aria-label={words.rules.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  )
}
