import { useState } from 'preact/hooks'
import { severitiesOf } from '../../rules/severities.ts'
import { readSettings, writeSettings } from '../take/settings.ts'
import { download } from '../take/download.ts'
import type { Severities } from '../work/protocol.ts'
import { Dialog } from './dialog.tsx'
import { Icon } from './icon.tsx'
import { OwnRules } from './own-rules.tsx'
import { usePage } from './page-context.ts'

/** Opens the settings of the rules. */
export function RulesButton() {
  const { state, words } = usePage()
  const [open, setOpen] = useState(false)
  const changed = state.own !== null || Object.keys(state.severities).length > 0
  return (
    <>
      <button
        type="button"
        class="button-quiet"
        onClick={() => {
          setOpen(true)
        }}
      >
        <Icon name="sliders" /> {words.rules.button}
        {changed && <span class="tag">{words.rules.changed}</span>}
      </button>
      {open && (
        <RulesDialog
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}

function RulesDialog({ onClose }: { onClose: () => void }) {
  const { state, words, dispatch, driver } = usePage()
  const w = words.rules
  const [wanted, setWanted] = useState<Severities>(state.severities)
  const [sought, setSought] = useState('')
  const [wrong, setWrong] = useState(false)
  const [own, setOwn] = useState(state.own)
  const rules = Object.values(state.about?.rules ?? {})
  const known = new Set(rules.map(({ id }) => id))
  const apply = (): void => {
    dispatch({ type: 'rules', severities: wanted, own })
    onClose()
    driver.restart()
  }
  return (
    <Dialog heading={w.heading} onClose={onClose}>
      <p class="muted">{w.lead}</p>
      <div class="rules-tools">
        <input
          type="search"
          placeholder={w.search}
          aria-label={w.search}
          value={sought}
          onInput={(event) => {
            setSought(event.currentTarget.value)
          }}
        />
        <label class="button button-small file-label">
          {w.load}
          <input
            type="file"
            class="sr-only"
            accept=".yaml,.yml"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              void file?.text().then((text) => {
                const read = readSettings(text, known)
                setWrong(read === null)
                if (read !== null) setWanted(read)
              })
            }}
          />
        </label>
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            download('fazhilint.config.yaml', writeSettings(wanted), 'text/yaml;charset=utf-8')
          }}
        >
          {w.save}
        </button>
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            setWanted({})
          }}
        >
          {w.reset}
        </button>
      </div>
      {wrong && (
        <p class="notice notice-error" role="alert">
          {w.badFile}
        </p>
      )}
      <OwnRules own={own} setOwn={setOwn} />
      <ul class="rules-list">
        {rules
          .filter(({ id, title }) => `${id} ${title.zh} ${title.en}`.toLowerCase().includes(sought.toLowerCase()))
          .map((rule) => (
            <li key={rule.id}>
              <label>
                <span>
                  {rule.title[state.locale]} <code>{rule.id}</code>
                </span>
                <select
                  value={wanted[rule.id] ?? ''}
                  onChange={(event) => {
                    setWanted(withSeverity(wanted, rule.id, event.currentTarget.value))
                  }}
                >
                  <option value="">
                    {w.usual}（
                    {severitiesOf(rule)
                      .map((level) => words.levels[level])
                      .join(' / ')}
                    ）
                  </option>
                  {(['error', 'warning', 'info'] as const).map((level) => (
                    <option key={level} value={level}>
                      {words.levels[level]}
                    </option>
                  ))}
                  <option value="off">{w.off}</option>
                </select>
              </label>
            </li>
          ))}
      </ul>
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onClose}>
          {words.fixes.cancel}
        </button>
        <button type="button" class="button button-main" onClick={apply}>
          {w.apply}
        </button>
      </div>
    </Dialog>
  )
}

function withSeverity(all: Severities, id: string, severity: string): Severities {
  const others = Object.fromEntries(Object.entries(all).filter(([name]) => name !== id))
  return severity === '' ? others : { ...others, [id]: severity as Severities[string] }
}
