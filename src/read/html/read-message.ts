import { latin1 } from '../latin1.ts'

/** A page out of a message of MIME: its bytes, and its encoding if the message says it. */
export interface MessagePage {
  bytes: Uint8Array
  encoding: string
}

/** Parts inside parts are looked into so deep. */
const deepest = 5

/** The page of a message (MHTML: a page saved with its pictures, or one that Word saved); null where there is none. */
export function pageOfMessage(bytes: Uint8Array): MessagePage | null {
  return pageIn(latin1(bytes).trimStart(), 0)
}

/** `text`: headers, an empty line, content; every character a byte. */
function pageIn(text: string, depth: number): MessagePage | null {
  const gap = /\r?\n\r?\n/.exec(text)
  if (gap === null) return null
  const headers = text.slice(0, gap.index).replaceAll(/\r?\n[ \t]+/g, ' ')
  const content = text.slice(gap.index + gap[0].length)
  const type = headerOf(headers, 'content-type')
  if (/^text\/html/i.test(type)) {
    return {
      bytes: decoded(content, headerOf(headers, 'content-transfer-encoding')),
      encoding: parameterOf(type, 'charset'),
    }
  }
  const boundary = parameterOf(type, 'boundary')
  if (!/^multipart\//i.test(type) || boundary === '' || depth === deepest) return null
  for (const part of content.split(`--${boundary}`).slice(1)) {
    const page = pageIn(part.replace(/^[ \t]*\r?\n/, ''), depth + 1)
    if (page !== null) return page
  }
  return null
}

function headerOf(headers: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? ''
}

function parameterOf(header: string, name: string): string {
  const [, quoted, bare = ''] = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]*))`, 'i').exec(header) ?? []
  return quoted ?? bare
}

function decoded(content: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return bytesOf(base64(content))
    case 'quoted-printable':
      return bytesOf(
        content
          .replaceAll(/=[ \t]{0,80}\r?\n/g, '')
          .replaceAll(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      )
    default:
      return bytesOf(content)
  }
}

function base64(content: string): string {
  const characters = content.replaceAll(/[^A-Za-z\d+/]/g, '')
  return atob(characters.slice(0, characters.length - (characters.length % 4 === 1 ? 1 : 0)))
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
