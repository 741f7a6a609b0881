import type { Reply, Request } from './protocol.ts'

/** What of a worker is needed to ask it. */
export interface Asked {
  postMessage: (request: Request) => void
  terminate: () => void
  onmessage: ((event: MessageEvent<Reply | { kind?: undefined }>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export interface Asker {
  /** Rejects when the worker crashes, or has not answered for so many milliseconds; nobody can ask it after that. */
  ask: (request: Request, patience: number) => Promise<Reply>
  stop: () => void
}

interface Pending {
  resolve: (reply: Reply) => void
  reject: (error: Error) => void
  timer: ReturnType<typeof setTimeout>
}

/** Why a question has no answer when whoever asked has let the worker go. */
export const stopped = 'stopped'

/** Questions to a worker, each with its answer. */
export function askerOf(worker: Asked): Asker {
  const pending = new Map<number, Pending>()
  const end = (failure: string): void => {
    worker.terminate()
    for (const { reject, timer } of pending.values()) {
      clearTimeout(timer)
      reject(new Error(failure))
    }
    pending.clear()
  }
  worker.onerror = (event) => {
    event.preventDefault()
    end(event.message === '' ? 'crash' : event.message)
  }
  worker.onmessage = ({ data }) => {
    // pdf.js speaks to whoever started the worker it is in.
    if (data.kind === undefined) return
    const waiting = pending.get(data.id)
    if (waiting === undefined) return
    pending.delete(data.id)
    clearTimeout(waiting.timer)
    if (data.kind === 'failed') waiting.reject(new Error(data.reason))
    else waiting.resolve(data)
  }
  return {
    ask: async (request, patience) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          end('timeout')
        }, patience)
        pending.set(request.id, { resolve, reject, timer })
        worker.postMessage(request)
      }),
    stop: () => {
      end(stopped)
    },
  }
}
