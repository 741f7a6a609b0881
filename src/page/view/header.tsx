import type { Theme } from '../state/state.ts'
import { Icon } from './icon.tsx'
import { usePage } from './page-context.ts'
import { RulesButton } from './rules-dialog.tsx'

const nextTheme: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' }

/** Name, settings, language and look. */
export function Header() {
  const { state, words, dispatch } = usePage()
  const other = state.locale === 'zh' ? 'en' : 'zh'
  return (
    <header class="top">
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <div class="brand">
        <span class="brand-mark" aria-hidden="true">
          法
        </span>
        <span class="brand-name">{words.name}</span>
      </div>
      <div class="top-actions">
        {state.files.length > 0 && (
          <button
            type="button"
            class="button-quiet"
            onClick={() => {
              if (!state.unsaved || confirm(words.loseChanges)) dispatch({ type: 'removed-all' })
            }}
          >
            {words.startOver}
          </button>
        )}
        {state.about !== null && <RulesButton />}
        <button
          type="button"
          class="button-quiet button-icon"
          aria-label={words.theme[state.theme]}
          title={words.theme[state.theme]}
          onClick={() => {
            dispatch({ type: 'theme', theme: nextTheme[state.theme] })
          }}
        >
          <Icon name="half" />
        </button>
        <button
          type="button"
          class="button-quiet"
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          onClick={() => {
            dispatch({ type: 'locale', locale: other })
          }}
        >
          {words.otherLanguage}
        </button>
      </div>
    </header>
  )
}
