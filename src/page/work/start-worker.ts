import { assetOf } from '../assets.ts'
import type { About, Examined, Input, Reply, Request, Severities } from './protocol.ts'

/** A worker that has opened its rule set and takes one request at a time. */
export interface Colleague {
  about: About
  /** Rejects when the worker crashes or takes too long; it is of no use after that. */
  examine: (input: Input, whole: boolean) => Promise<Examined>
  stop: () => void
}

/** Why a worker gave no answer. */
export type Failure = 'crash' | 'timeout'

let code: Promise<string> | null = null

/** The worker lies inside the page, so that it opens from a disk; its address is made once. */
async function codeUrl(): Promise<string> {
  code ??= assetOf('worker').then((bytes) =>
    URL.createObjectURL(new Blob([new TextDecoder().decode(bytes)], { type: 'text/javascript' })),
  )
  return code
}

/** Starts a worker. */
export async function startWorker(severities: Severities): Promise<Colleague> {
  const worker = new Worker(await codeUrl())
  const [ruleSet, words] = await Promise.all([assetOf('rule-set'), assetOf('words')])
  let next = 0
  const ask = async (request: Request, patience: number): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        end('timeout')
      }, patience)
      const end = (failure: Failure): void => {
        clearTimeout(timer)
        worker.terminate()
        reject(new Error(failure))
      }
      worker.onerror = (event) => {
        event.preventDefault()
        end('crash')
      }
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        clearTimeout(timer)
        if (data.kind === 'failed') reject(new Error(data.reason))
        else resolve(data)
      }
      worker.postMessage(request)
    })
  const ready = await ask({ kind: 'start', ruleSet, words, severities }, startPatience)
  if (ready.kind !== 'ready') throw new Error('crash')
  return {
    about: ready.about,
    examine: async (input, whole) => {
      const size = 'text' in input ? input.text.length : input.bytes.byteLength
      const reply = await ask({ kind: 'examine', id: next++, input, whole }, patience + size / bytesPerMillisecond)
      if (reply.kind !== 'examined') throw new Error('crash')
      return reply.examined
    },
    stop: () => {
      worker.terminate()
    },
  }
}

const startPatience = 60_000
/** A report takes well under a second. */
const patience = 15_000
const bytesPerMillisecond = 50
