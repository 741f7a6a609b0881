import '../polyfills.ts'
import { compile } from '../../lint/compile.ts'
import { examineInput, type Setting } from './examine-input.ts'
import type { Reply, Request } from './protocol.ts'
import { aboutOf, openRuleSet, withSeverities } from './rule-set.ts'

/** The linter at work beside the page: one request after the other. */
const worker = globalThis as unknown as DedicatedWorkerGlobalScope

let setting: Setting | null = null

async function answer(request: Request): Promise<Reply> {
  if (request.kind === 'start') {
    const ruleSet = openRuleSet(request.ruleSet, request.words)
    const about = aboutOf(ruleSet)
    setting = { linter: compile(withSeverities(ruleSet, request.severities)), required: about.required }
    return { kind: 'ready', id: request.id, about }
  }
  if (setting === null) throw new Error('not started')
  return { kind: 'examined', id: request.id, examined: await examineInput(request.input, setting, request.whole) }
}

let last: Promise<void> = Promise.resolve()

worker.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  last = last.then(async () => {
    try {
      worker.postMessage(await answer(data))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      worker.postMessage({ kind: 'failed', id: data.id, reason } satisfies Reply)
    }
  })
})
