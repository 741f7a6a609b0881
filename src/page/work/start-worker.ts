import type { Problem } from '../../problem/problem.ts'
import { assetOf } from '../assets.ts'
import { askerOf } from './asker.ts'
import type { RuleFile } from './gather-folders.ts'
import type { About, AnnotateOrder, Examined, Input, Severities, WriteOrder } from './protocol.ts'
import { latin1 } from '../../read/latin1.ts'

/** A worker that has opened its rule set and takes one request at a time. */
export interface Colleague {
  about: About
  /** Rejects when the worker crashes or takes too long; it is of no use after that. */
  examine: (input: Input, whole: boolean) => Promise<Examined>
  /** The file with comments in it; null for one that has no place for them. Rejects as above. */
  annotate: (order: AnnotateOrder) => Promise<ArrayBuffer | null>
  /** A file to be taken away. Rejects as above. */
  write: (order: WriteOrder) => Promise<ArrayBuffer>
  stop: () => void
}

/** By what a worker checks. */
export interface WorkerSetting {
  severities: Severities
  /** The files of the user's own rule set. */
  own: readonly RuleFile[] | null
}

type Code = 'worker' | 'worker-full'

const codes: Partial<Record<Code, Promise<string>>> = {}

/** The worker lies inside the page, so that it opens from a disk; its address is made once. */
async function codeUrl(name: Code): Promise<string> {
  const url = codes[name] ?? assetOf(name).then(urlOf)
  codes[name] = url
  return url
}

function urlOf(bytes: ArrayBuffer): string {
  return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }))
}

/** What is wrong with the rule set that a worker refused to start with; null for any other error. */
export function refusalOf(error: unknown): Problem[] | null {
  return error instanceof Error && 'problems' in error ? (error.problems as Problem[]) : null
}

/** Starts a worker; one that can read PDF and rule files takes longer to start, so it is started when it is needed. */
export async function startWorker(setting: WorkerSetting): Promise<Colleague> {
  const plain = await startOne(setting, setting.own === null ? 'worker' : 'worker-full')
  let other: Colleague | null = null
  return {
    about: plain.about,
    examine: async (input, whole) => {
      if (setting.own !== null || !isPdf(input)) return plain.examine(input, whole)
      other ??= await startOne(setting, 'worker-full')
      return other.examine(input, whole)
    },
    annotate: plain.annotate,
    write: plain.write,
    stop: () => {
      plain.stop()
      other?.stop()
    },
  }
}

/** By its sign within the first characters, as the readers tell it. */
function isPdf(input: Input): boolean {
  return 'bytes' in input && latin1(new Uint8Array(input.bytes.slice(0, 1024))).includes('%PDF-')
}

async function startOne({ severities, own }: WorkerSetting, code: Code): Promise<Colleague> {
  const worker = new Worker(await codeUrl(code))
  const ruleSet = await assetOf('rule-set')
  const files = own === null ? null : { files: [...own], shipped: await assetOf('rule-files') }
  const { ask, stop } = askerOf(worker)
  let next = 0
  const ready = await ask({ kind: 'start', id: next++, ruleSet, severities, own: files }, startPatience)
  if (ready.kind === 'refused') {
    stop()
    throw Object.assign(new Error('refused'), { problems: ready.problems })
  }
  if (ready.kind !== 'ready') throw new Error('crash')
  return {
    about: ready.about,
    examine: async (input, whole) => {
      const size = 'text' in input ? input.text.length : input.bytes.byteLength
      const reply = await ask({ kind: 'examine', id: next++, input, whole }, patience + size / bytesPerMillisecond)
      if (reply.kind !== 'examined') throw new Error('crash')
      return reply.examined
    },
    annotate: async (order) => {
      const reply = await ask({ kind: 'annotate', id: next++, ...order }, patience + order.bytes.byteLength)
      return reply.kind === 'annotated' ? reply.bytes : null
    },
    write: async (order) => {
      const reply = await ask({ kind: 'write', id: next++, ...order }, writePatience)
      if (reply.kind !== 'written') throw new Error('crash')
      return reply.bytes
    },
    stop,
  }
}

const startPatience = 60_000
/** A report takes well under a second. */
const patience = 15_000
/** All remarks on some hundred reports. */
const writePatience = 120_000
const bytesPerMillisecond = 50
