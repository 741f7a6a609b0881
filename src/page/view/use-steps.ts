import { useEffect, useState } from 'preact/hooks'

/**
 * Counts up to a number, one a frame, so that what is drawn at each count does not hold up the page all at once; after there was
 * less, what comes back is counted anew.
 */
export function useSteps(last: number): number {
  const [step, setStep] = useState(1)
  useEffect(() => {
    if (step > Math.max(1, last)) setStep(Math.max(1, last))
    if (step >= last) return
    const frame = requestAnimationFrame(() => {
      setStep(step + 1)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [step, last])
  return step
}
