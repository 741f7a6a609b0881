import { useMemo } from 'preact/hooks'
import { nameOf, ranked, worstFirst } from '../state/overview.ts'
import type { FileEntry } from '../state/state.ts'
import type { About } from '../work/protocol.ts'
import { HeatMap } from './heat-map.tsx'
import { useSteps } from './use-steps.ts'
import { usePage } from './page-context.ts'

/** What everybody gets wrong, who is worst, and who has what. */
export function BatchPictures({ files, about }: { files: readonly FileEntry[]; about: About }) {
  const { state, words, dispatch } = usePage()
  const w = words.batch
  const { locale } = state
  const worst = useMemo(() => worstFirst(files), [files])
  const digests = useMemo(() => worst.flatMap(({ digest }) => digest ?? []), [worst])
  const rules = useMemo(() => ranked(digests, about, locale), [digests, about, locale])
  const drawn = useSteps(3)
  if (rules.length === 0) return null
  const most = Math.max(1, ...digests.map(({ counts }) => counts.error + counts.warning + counts.info))
  return (
    <div class="pictures">
      <section class="picture">
        <h2>{w.byRule}</h2>
        <p class="muted">{w.byRuleWhy}</p>
        <ol class="bars">
          {rules.slice(0, 15).map(({ rule, title, files: count, severity }) => (
            <li key={rule}>
              <span class="bar-name" title={title}>
                {title}
              </span>
              <Bar parts={[{ kind: severity, share: count / digests.length }]} />
              <span class="bar-value">{w.ofReports(count, digests.length)}</span>
            </li>
          ))}
        </ol>
      </section>
      {drawn >= 2 && (
        <section class="picture">
          <h2>{w.byBody}</h2>
          <p class="muted">{w.byBodyWhy}</p>
          <ol class="bars">
            {worst.slice(0, 15).map((entry) => {
              const { error, warning, info } = entry.digest?.counts ?? { error: 0, warning: 0, info: 0 }
              return (
                <li key={entry.id}>
                  <button
                    type="button"
                    class="link bar-name"
                    title={entry.path}
                    onClick={() => {
                      dispatch({ type: 'opened', file: entry.id })
                    }}
                  >
                    {nameOf(entry)}
                  </button>
                  <Bar
                    parts={[
                      { kind: 'error', share: error / most },
                      { kind: 'warning', share: warning / most },
                      { kind: 'info', share: info / most },
                    ]}
                  />
                  <span class="bar-value">
                    {error} · {warning} · {info}
                  </span>
                </li>
              )
            })}
          </ol>
        </section>
      )}
      <section class="picture picture-wide">
        <h2>{w.picture}</h2>
        <p class="muted">{w.pictureWhy}</p>
        {drawn >= 3 && <HeatMap files={worst} rules={rules} />}
      </section>
    </div>
  )
}

function Bar({ parts }: { parts: { kind: string; share: number }[] }) {
  let from = 0
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ kind, share }) => {
        const x = from
        from += share * 100
        return <rect key={kind} class={`fill-${kind}`} x={x} y="0" width={share * 100} height="10" />
      })}
    </svg>
  )
}
