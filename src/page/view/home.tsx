import { useState } from 'preact/hooks'
import { sampleReport } from '../words/sample-report.ts'
import { FileButton } from './file-button.tsx'
import { Icon } from './icon.tsx'
import { usePage } from './page-context.ts'

/** Where a report is put in. */
export function Home({ dragging }: { dragging: boolean }) {
  const { words, addText } = usePage()
  const { home } = words
  const [text, setText] = useState('')
  return (
    <div class="home">
      <h1>{home.heading}</h1>
      <p class="lead">{home.lead}</p>
      <p class="promise">
        <Icon name="lock" /> {home.promises.join(' · ')}
      </p>
      <section class={dragging ? 'drop is-over' : 'drop'} aria-label={home.choose}>
        <Icon name="drop" size={44} />
        <p class="drop-words">{dragging ? home.dropNow : home.drop}</p>
        <div class="drop-buttons">
          <FileButton kind="button button-main">{home.choose}</FileButton>
          <FileButton kind="button" folder>
            {home.folder}
          </FileButton>
        </div>
        <p class="hint">{home.kinds}</p>
      </section>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') addText(home.pastedName, text)
        }}
      >
        <label for="paste">{home.paste}</label>
        <textarea
          id="paste"
          rows={5}
          placeholder={home.pasteHint}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
          }}
        />
        <div class="paste-buttons">
          <button type="submit" class="button button-main" disabled={text.trim() === ''}>
            {home.pasteCheck}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              addText(home.sampleName, sampleReport)
            }}
          >
            {home.sample}
          </button>
        </div>
      </form>
      <ol class="steps">
        {home.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="muted">{home.promisesWhy}</p>
    </div>
  )
}
