import { request as requestPlain, type IncomingMessage } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { isPrivateAddress } from './private-address.ts'
import { privateLookup, publicAddress, type Resolve } from './private-lookup.ts'

/** What came back, whatever its status; or why nothing did. */
export type Reply =
  | { status: number; text: string; /** Seconds to wait, where it was told. */ retryAfter: number | null }
  | { failure: 'address' | 'public' | 'unreachable' | 'late' | 'cut' | 'long'; reason: string }

/** How something is sent. */
export interface Posting {
  /** Milliseconds until all of the answer must be there. */
  within: number
  allowPublic: boolean
  /** Sent as bearer of the authorization. */
  key: string | null
  /** What finds addresses, instead of the system. */
  resolve?: Resolve
}

/** Longer than any answer. */
const mostBytes = 2 ** 20

/**
 * Sends JSON to an address, which must be private unless public ones are allowed: the very address that is connected to.
 * Redirects are answers like others and not followed; no proxy is used. Never throws.
 */
export async function postJson(url: string, body: unknown, posting: Posting): Promise<Reply> {
  const { within, allowPublic, key, resolve } = posting
  if (!URL.canParse(url)) return { failure: 'address', reason: url }
  const target = new URL(url)
  const host = target.hostname.replaceAll(/[[\]]/gu, '')
  // What is no name is not looked up.
  if (!allowPublic && isIP(host) !== 0 && !isPrivateAddress(host)) return { failure: 'public', reason: host }
  const signal = AbortSignal.timeout(Math.ceil(within))
  const request = target.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise((done) => {
    let answered = false
    const fail = (error: NodeJS.ErrnoException): void => {
      const { code = error.message } = error
      if (code === publicAddress) done({ failure: 'public', reason: host })
      else if (signal.aborted) done({ failure: 'late', reason: code })
      else done({ failure: answered ? 'cut' : 'unreachable', reason: code })
    }
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
    }
    const lookup = allowPublic ? {} : { lookup: privateLookup(resolve) }
    try {
      const sent = request(target, { method: 'POST', agent: false, headers, signal, ...lookup }, (response) => {
        answered = true
        replyOf(response).then(done, fail)
      })
      sent.on('error', fail)
      sent.end(JSON.stringify(body))
    } catch (error) {
      // A key that no header can hold.
      fail(error as NodeJS.ErrnoException)
    }
  })
}

async function replyOf(response: IncomingMessage): Promise<Reply> {
  const { statusCode: status = 0, headers } = response
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > mostBytes) {
      response.destroy()
      return { failure: 'long', reason: String(mostBytes) }
    }
    chunks.push(chunk)
  }
  const retryAfter = /^\d{1,6}$/u.test(headers['retry-after'] ?? '') ? Number(headers['retry-after']) : null
  return { status, text: Buffer.concat(chunks).toString('utf8'), retryAfter }
}
