import { useEffect } from 'preact/hooks'
import { usePage } from './page-context.ts'

/** What was just done, for a few seconds; who does not see it hears it. */
export function Toast() {
  const { state, dispatch } = usePage()
  const { told } = state
  useEffect(() => {
    if (told === null) return
    const timer = setTimeout(() => {
      dispatch({ type: 'told', text: null })
    }, 5000)
    return () => {
      clearTimeout(timer)
    }
  }, [told, dispatch])
  return told === null ? null : (
    <div class="toast" aria-hidden="true">
      {told}
    </div>
  )
}
