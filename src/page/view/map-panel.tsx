import type { Fact, ReportMap } from '../work/protocol.ts'
import { usePage } from './page-context.ts'
import { showPlace } from './show-place.ts'

/** What was understood of the report, each item a link into the text. */
export function MapPanel({ map }: { map: ReportMap }) {
  const { words } = usePage()
  const w = words.map
  return (
    <section class="map" aria-label={w.heading}>
      <dl class="map-facts">
        <Item name={w.title} fact={map.title} wide />
        <Item name={w.issuer} fact={map.issuer} />
        <div>
          <dt>{w.year}</dt>
          <dd>{map.year ?? <span class="lacking">{w.unknown}</span>}</dd>
        </div>
        <Item name={w.signed} fact={map.signed} />
        {map.published !== null && <Item name={w.published} fact={map.published} />}
        {map.documentNumber !== null && <Item name={w.documentNumber} fact={map.documentNumber} />}
      </dl>
      <Parts map={map} />
      <details class="map-more">
        <summary>
          <span>{w.figures}</span>
          {w.figuresText(map.figures.total, map.figures.dated)}
        </summary>
        {map.figures.undated.length > 0 && (
          <>
            <p class="muted">{w.undated}</p>
            <p class="map-figures">
              {map.figures.undated.map(({ text, place }) => (
                <To key={place.start} offset={place.start}>
                  {text}
                </To>
              ))}
            </p>
          </>
        )}
      </details>
      <Shortcomings map={map} />
    </section>
  )
}

function Item({ name, fact, wide = false }: { name: string; fact: Fact | null; wide?: boolean }) {
  const { words } = usePage()
  return (
    <div class={wide ? 'wide' : ''}>
      <dt>{name}</dt>
      <dd>
        {fact === null ? (
          <span class="lacking">{words.map.unknown}</span>
        ) : (
          <To offset={fact.place.start}>{fact.text}</To>
        )}
      </dd>
    </div>
  )
}

function Parts({ map }: { map: ReportMap }) {
  const { state, words } = usePage()
  const { parts = {}, required = [] } = state.about ?? {}
  // In the order of the report; what is not there comes last.
  const sorted = map.parts.slice().sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
  return (
    <ul class="map-parts" aria-label={words.map.parts}>
      {sorted.map(({ key, state: how, places: [first] }) => {
        const unasked = how === 'missing' && !required.includes(key)
        return (
          <li key={key} class={`part part-${unasked ? 'unasked' : how}`}>
            <span class="part-name">{parts[key]?.[state.locale] ?? key}</span>
            {first === undefined ? (
              <span class="part-state">{unasked ? words.map.unasked : words.map.states[how]}</span>
            ) : (
              <To offset={first.place.start} label={first.text}>
                {words.map.states[how]}
              </To>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function startOf({ places: [first] }: ReportMap['parts'][number]): number {
  return first?.place.start ?? Infinity
}

function Shortcomings({ map: { shortcomings } }: { map: ReportMap }) {
  const { words } = usePage()
  const w = words.map
  const answered = shortcomings.filter(({ remedy }) => remedy === 'inline' || remedy === 'plan').length
  return (
    <details class="map-more">
      <summary>
        <span>{w.shortcomings}</span>
        {shortcomings.length === 0 ? w.noShortcomings : w.shortcomingsText(shortcomings.length, answered)}
      </summary>
      {shortcomings.length > 0 && (
        <table class="map-table">
          <thead>
            <tr>
              <th scope="col">{w.shortcoming}</th>
              <th scope="col">{w.remedy}</th>
            </tr>
          </thead>
          <tbody>
            {shortcomings.map(({ text, place, remedy, remedies }) => (
              <tr key={place.start}>
                <td>
                  <To offset={place.start}>{short(text)}</To>
                </td>
                <td>
                  <span class={`remedy remedy-${remedy}`}>{w.remedies[remedy]}</span>
                  {remedies.slice(0, remedy === 'none' || remedy === 'generic' ? 1 : 2).map((one) => (
                    <span class="remedy-text" key={one.place.start}>
                      {(remedy === 'none' || remedy === 'generic') && <span class="muted">{w.nearest}</span>}
                      <To offset={one.place.start}>{short(one.text)}</To>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}

function To({ offset, label, children }: { offset: number; label?: string; children: preact.ComponentChildren }) {
  const { dispatch } = usePage()
  return (
    <button
      type="button"
      class="link"
      title={label}
      onClick={() => {
        dispatch({ type: 'tab', tab: 'read' })
        dispatch({ type: 'pane', pane: 'text' })
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            showPlace(offset)
          })
        })
      }}
    >
      {children}
    </button>
  )
}

function short(text: string): string {
  return text.length > 70 ? `${text.slice(0, 70)}…` : text
}
