import type { Doc } from '../../doc/doc.ts'
import type { Trouble } from '../../problem/problem.ts'
import { isMessage, openingOf } from '../markup-kind.ts'
import { partsOf } from './article.ts'
import { articleHead } from './article-head.ts'
import { decodePage } from './decode-page.ts'
import { measure, measureOf } from './measure.ts'
import { pageDoc } from './page-doc.ts'
import { pageHead } from './page-title.ts'
import { parsePage } from './parse-page.ts'
import { pageOfMessage } from './read-message.ts'

/** Reads the article of a web page, or says why it has none. */
export function readHtml(bytes: Uint8Array): Promise<Doc | Trouble> {
  const page = isMessage(openingOf(bytes)) ? pageOfMessage(bytes) : { bytes, encoding: '' }
  if (page === null) return Promise.resolve({ id: 'no-article' })
  const source = decodePage(page.bytes, page.encoding)
  return Promise.resolve(typeof source === 'string' ? docOf(source) : source)
}

function docOf(source: string): Doc | Trouble {
  const page = parsePage(source)
  if (page === null) return { id: 'too-complex' }
  const { body } = page
  if (body === null) return { id: 'no-article', outcome: 'frames' }
  const measures = measure(body)
  const { characters, linked, sentences } = measureOf(measures, body)
  if (characters === 0 || (sentences === 0 && linked > characters / 2)) return { id: 'no-article' }
  const parts = partsOf(body, { source, measures, page: body })
  return pageDoc([...articleHead(parts, pageHead(page, source)), ...parts.body, ...parts.tail], source)
}
