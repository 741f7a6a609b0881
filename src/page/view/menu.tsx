import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

export interface MenuItem {
  name: string
  act: () => void
}

/** A button that opens a short list of things to do. */
export function Menu({ name, items }: { name: string; items: readonly MenuItem[] }) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false)
    }
    window.addEventListener('pointerdown', away)
    return () => {
      window.removeEventListener('pointerdown', away)
    }
  }, [open])
  const close = (): void => {
    setOpen(false)
    box.current?.querySelector<HTMLElement>('button')?.focus()
  }
  const move = (event: KeyboardEvent): void => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') setOpen(false)
    else if (next !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      all[(next + all.length) % all.length]?.focus()
    }
  }
  return (
    <div class="menu" ref={box}>
      <button
        type="button"
        class="button button-small"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        <Icon name="out" /> {name}
      </button>
      {open && (
        <div class="menu-list" role="menu" aria-label={name} onKeyDown={move}>
          {items.map((item) => (
            <button
              key={item.name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close()
                item.act()
              }}
            >
              {item.name}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
