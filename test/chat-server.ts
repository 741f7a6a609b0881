import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** What a chat endpoint was asked. */
export interface Asked {
  path: string
  headers: IncomingHttpHeaders
  body: {
    model: string
    temperature: number
    stream: boolean
    messages: { role: string; content: string }[]
    response_format?: unknown
  }
  /** The data in the message of the user. */
  items: { id: string; rule: string; remark: string; item: string; needsMeasure: boolean }[]
  measures: { measure: number; text: string }[]
}

/** One answer of a model. */
export interface Answered {
  id: string
  verdict: string
  measure: number | null
  reason: string
}

/** How an endpoint answers the request of a number, from 0. */
export type Answer = (asked: Asked, response: ServerResponse, at: number) => void

/** An endpoint as Ollama and others have it, for one test. */
export async function chatServer(answer: Answer): Promise<{ url: string; asked: Asked[]; close: () => void }> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void text(request).then((sent) => {
      const body = JSON.parse(sent) as Asked['body']
      const data = JSON.parse(body.messages.at(-1)?.content ?? '') as Pick<Asked, 'items' | 'measures'>
      const one = { path: request.url ?? '', headers: request.headers, body, ...data }
      asked.push(one)
      answer(one, response, asked.length - 1)
    })
  })
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  onTestFinished(close)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked, close }
}

/** Says something, in the envelope of such endpoints. */
export function says(response: ServerResponse, content: unknown): void {
  const message = { role: 'assistant', content: typeof content === 'string' ? content : JSON.stringify(content) }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ object: 'chat.completion', choices: [{ index: 0, finish_reason: 'stop', message }] }))
}

/** A model that holds what is about `fine` to be answered by the last measure, and all else to be a fault. */
export function judging(fine: string): Answer {
  return ({ items, measures }, response) => {
    says(response, {
      answers: items.map(({ id, item }): Answered => {
        const isFine = item.includes(fine)
        const measure = isFine && measures.length > 0 ? measures.length : null
        return { id, verdict: isFine ? 'fine' : 'fault', measure, reason: isFine ? '有措施' : '没有措施' }
      }),
    })
  }
}
