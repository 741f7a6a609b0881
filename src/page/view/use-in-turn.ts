import { useEffect, useRef, useState } from 'preact/hooks'
import { inTurn, isAll, type Same } from '../state/in-turn.ts'

/** What is to be drawn, so many new things a frame: to draw all of them at once would hold up the page. */
export function useInTurn<T>(wanted: readonly T[], most: number, same: Same<T>): readonly T[] {
  const shown = useRef<readonly T[]>([])
  const [, draw] = useState(0)
  shown.current = inTurn(shown.current, wanted, most, same)
  useEffect(() => {
    if (isAll(shown.current, wanted, same)) return
    const frame = requestAnimationFrame(() => {
      draw((count) => count + 1)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  })
  return shown.current
}
