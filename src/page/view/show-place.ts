/** Brings an offset of the text into view, and the focus with it. */
export function showPlace(offset: number): void {
  const blocks = [...document.querySelectorAll<HTMLElement>('[id^="at-"]')]
  const block = blocks.filter((one) => Number(one.id.slice(3)) <= offset).pop() ?? blocks[0]
  if (block === undefined) return
  scrollToMiddle(block)
  block.classList.remove('is-shown')
  // The mark fades by itself; a look at it in between makes the browser begin anew.
  block.getBoundingClientRect()
  block.classList.add('is-shown')
  block.tabIndex = -1
  block.focus({ preventScroll: true })
}

/** Scrolls to an element: gently where it is near, at once where it is far or people want no motion. */
export function scrollToMiddle(element: Element): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const { top } = element.getBoundingClientRect()
  const near = Math.abs(top - innerHeight / 2) < 3 * innerHeight
  element.scrollIntoView({ block: 'center', behavior: calm || !near ? 'auto' : 'smooth' })
  // What was out of sight had the height of a guess until now.
  if (!near)
    requestAnimationFrame(() => {
      element.scrollIntoView({ block: 'center' })
    })
}
