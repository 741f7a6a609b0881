import '../polyfills.ts'
import { annotate } from '../../annotate/annotate.ts'
import { compile } from '../../lint/compile.ts'
import type { Problem } from '../../problem/problem.ts'
import type { RuleFolder } from '../../read/rule-folder.ts'
import type { RuleSet } from '../../rules/types.ts'
import { examineInput } from './examine-input.ts'
import type { Setting } from './setting.ts'
import { unpack } from './packed.ts'
import type { Reply, Request, StartOrder } from './protocol.ts'
import { aboutOf, openRuleSet, withSeverities } from './rule-set.ts'
import { write } from './write.ts'
import { reasonOf } from '../../problem/reason-of.ts'

/** The linter at work beside the page: one request after the other. */
const worker = globalThis as unknown as DedicatedWorkerGlobalScope

let setting: (Setting & Pick<RuleSet, 'basis'>) | null = null

async function answer(request: Request): Promise<Reply> {
  if (request.kind === 'start') {
    const ruleSet = await ruleSetOf(request)
    if (Array.isArray(ruleSet)) return { kind: 'refused', id: request.id, problems: ruleSet }
    const about = aboutOf(ruleSet)
    const linter = compile(withSeverities(ruleSet, request.severities))
    setting = { linter, required: about.required, deadlines: about.deadlines, rules: about.rules, basis: about.basis }
    return { kind: 'ready', id: request.id, about }
  }
  if (setting === null) throw new Error('not started')
  if (request.kind === 'annotate') {
    const { id, bytes, problems: given, ...how } = request
    const problems = given instanceof Uint8Array ? unpack(given).map(({ problem }) => problem) : given
    const done = await annotate(new Uint8Array(bytes), problems, { ...how, rules: setting.rules, basis: setting.basis })
    return { kind: 'annotated', id, bytes: 'bytes' in done ? done.bytes.slice().buffer : null }
  }
  if (request.kind === 'write') {
    const { id, ...order } = request
    return { kind: 'written', id, bytes: write(order, setting).slice().buffer }
  }
  return { kind: 'examined', id: request.id, examined: await examineInput(request.input, setting, request.whole) }
}

/** The shipped set, or the user's own with what it extends. */
async function ruleSetOf({ ruleSet, own }: StartOrder): Promise<RuleSet | Problem[]> {
  if (own === null) return openRuleSet(ruleSet)
  const shipped = JSON.parse(new TextDecoder().decode(own.shipped)) as RuleFolder[]
  const { loadOwn } = await import('./load-own.ts')
  return loadOwn(own.files, shipped)
}

/** What the page gets itself, and no copy of. */
function handedOver(reply: Reply): Transferable[] {
  switch (reply.kind) {
    case 'examined':
      return [reply.examined.packed.buffer]
    case 'annotated':
      return reply.bytes === null ? [] : [reply.bytes]
    case 'written':
      return [reply.bytes]
    default:
      return []
  }
}

let last: Promise<void> = Promise.resolve()

worker.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  last = last.then(async () => {
    try {
      const reply = await answer(data)
      worker.postMessage(reply, { transfer: handedOver(reply) })
    } catch (error) {
      const reason = reasonOf(error)
      worker.postMessage({ kind: 'failed', id: data.id, reason } satisfies Reply)
    }
  })
})
