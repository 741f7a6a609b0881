import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { chosenFiles } from './dropped-files.ts'
import { usePage } from './page-context.ts'

/** A button that lets people choose files, or a folder with all that is in it. */
export function FileButton({
  children,
  folder = false,
  kind = 'button',
}: {
  children: ComponentChildren
  folder?: boolean
  kind?: string
}) {
  const { addFiles } = usePage()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class={kind} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={(element) => {
          input.current = element
          if (folder) element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          addFiles(chosenFiles(event.currentTarget.files))
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
