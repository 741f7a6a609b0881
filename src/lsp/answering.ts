import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from './analysis.ts'

/** Answers a request about a document from its analysis; null where there is none. */
type Answer = <T>(
  uri: string,
  token: CancellationToken,
  from: (analysis: Analysis, document: TextDocument) => T,
) => Promise<T | null | ResponseError>

/**
 * Answers requests. One that is cancelled is answered at once, one about a text that has changed meanwhile as soon as its
 * lint is given up: either with the error that editors pass over.
 */
export function answering(
  documents: { get: (uri: string) => TextDocument | undefined },
  analysisOf: (document: TextDocument) => Promise<Analysis | null>,
): Answer {
  return async (uri, token, from) => {
    const document = documents.get(uri)
    if (document === undefined) return null
    const { version } = document
    const analysis = await Promise.race([analysisOf(document), cancellationOf(token)])
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    if (documents.get(uri)?.version !== version) return new ResponseError(LSPErrorCodes.ContentModified, 'changed')
    return analysis === null ? null : from(analysis, document)
  }
}

async function cancellationOf(token: CancellationToken): Promise<null> {
  // One that was cancelled before it was asked for has no event.
  if (token.isCancellationRequested) return null
  return new Promise((resolve) => {
    token.onCancellationRequested(() => {
      resolve(null)
    })
  })
}
