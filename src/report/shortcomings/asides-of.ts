import type { JudgedBody } from '../body.ts'
import { partKeys } from '../parts/parts.ts'
import { sentencesOfSection } from '../parts/sections.ts'
import { sentenceAt } from '../links.ts'
import { sentenceValue } from '../parts/sentences.ts'

/** No report has so much to add; comparing more of it with every shortcoming would take for ever. */
const most = 100

/** The sentences under 其他需要报告的情况: some say there what became of a shortcoming. */
export function asidesOf(body: JudgedBody): string[] {
  const { headings = [] } = body.parts[partKeys.other] ?? {}
  const sentences = headings.flatMap((at) => sentencesOfSection(body, at)).slice(0, most)
  return sentences.filter((at) => !sentenceAt(body, at).title).map((at) => sentenceValue(body, at))
}
