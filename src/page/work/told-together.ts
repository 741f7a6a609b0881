/** Gathers what is told, and hands it on after a pause, in milliseconds, or when it is flushed. */
export function toldTogether<T>(hand: (one: T) => void, pause: number): { tell: (one: T) => void; flush: () => void } {
  let untold: T[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    for (const one of untold.splice(0)) hand(one)
  }
  const tell = (one: T): void => {
    untold = [...untold, one]
    timer ??= setTimeout(flush, pause)
  }
  return { tell, flush }
}
