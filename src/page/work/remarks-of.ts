import type { Remarked } from '../../format/remarks.ts'
import type { Found } from './protocol.ts'
import type { Words } from '../words/page-words.ts'
import { placeWords } from '../words/place-words.ts'

/** Findings as rows of a list of remarks. */
export function remarksOf(findings: readonly Found[], words: Words, path: string | null): Remarked[] {
  return findings.map((finding) => ({
    problem: finding.problem,
    quote: finding.quote,
    position: placeWords(finding, words),
    ...(path !== null && { path }),
  }))
}
