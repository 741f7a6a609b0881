import { useState } from 'preact/hooks'
import type { Problem } from '../../problem/problem.ts'
import { troubleMessage } from '../../say/trouble-message.ts'
import type { State } from '../state/state.ts'
import { ruleFiles } from '../take/rule-files.ts'
import { chosenFiles } from './dropped-files.ts'
import { usePage } from './page-context.ts'

interface Props {
  own: State['own']
  setOwn: (own: State['own']) => void
}

/** Takes in the rule set of a province, as a folder or a ZIP, and says what is wrong with it. */
export function OwnRules({ own, setOwn }: Props) {
  const { state, words, driver } = usePage()
  const w = words.rules
  const [problems, setProblems] = useState<Problem[]>([])
  const [trying, setTrying] = useState(false)
  const take = async (list: FileList | null): Promise<void> => {
    const given = chosenFiles(list)
    setTrying(true)
    const files = await ruleFiles(given)
    const wrong = await driver.tryRules(files)
    setTrying(false)
    setProblems(wrong)
    const [name = ''] = (given[0]?.path ?? '').split('/')
    if (wrong.length === 0) setOwn({ name, files })
  }
  const input = (folder: boolean) => (
    <input
      ref={(element) => {
        if (folder) element?.setAttribute('webkitdirectory', '')
      }}
      type="file"
      class="sr-only"
      accept={folder ? undefined : '.zip'}
      onChange={(event) => {
        const { files } = event.currentTarget
        void take(files)
      }}
    />
  )
  return (
    <div class="own-rules">
      <strong>{w.own}</strong>
      <label class="button button-small file-label">
        {w.ownFolder}
        {input(true)}
      </label>
      <label class="button button-small file-label">
        {w.ownZip}
        {input(false)}
      </label>
      {own !== null && (
        <>
          <span class="tag">{own.name}</span>
          <button
            type="button"
            class="button button-small"
            onClick={() => {
              setOwn(null)
            }}
          >
            {w.ownRemove}
          </button>
        </>
      )}
      <div role="status">
        {trying && <p class="muted">{w.ownTrying}</p>}
        {problems.length > 0 && (
          <div class="notice notice-error">
            <p>{w.ownWrong(problems.length)}</p>
            <ul>
              {problems.slice(0, 30).map((problem, at) => (
                <li key={at}>
                  {problem.path !== '' && <code>{placed(problem)}</code>} {troubleMessage(problem, state.locale)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  )
}

function placed({ path, place }: Problem): string {
  return place === null ? path : `${path}:${place.start.line}:${place.start.column}`
}
