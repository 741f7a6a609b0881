import { blockOf } from '../../../report/links.ts'
import type { Indicator } from '../../../report/types.ts'
import type { Report } from '../../../report/types.ts'

const size = 5
const around = 240
const enough = 4
// A phrase that stands oftener is a formula of the report.
const rare = 3

/** A test whether the passages around two figures tell of the same thing: they share phrases found nowhere else. */
export function makeSameStory({ blocks }: Report): (a: Indicator, b: Indicator) => boolean {
  let counts: Map<string, number> | undefined
  const passage = ({ block, from, metric }: Indicator) => {
    const { value } = blockOf({ blocks }, { block }).text
    // Without the clauses themselves, which are alike anyway.
    const parts = [value.slice(Math.max(0, from - around), from), value.slice(metric.end, metric.end + around)]
    return new Set(parts.flatMap(phrasesOf))
  }
  return (a, b) => {
    counts ??= countPhrases(blocks.map(({ text }) => text.value))
    const other = passage(b)
    let shared = 0
    for (const phrase of passage(a))
      if (other.has(phrase) && !/\d/u.test(phrase) && (counts.get(phrase) ?? 0) <= rare) shared++
    return shared >= enough
  }
}

function countPhrases(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const phrase of phrasesOf(text)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  return counts
}

function phrasesOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - size + 1) }, (_, at) => text.slice(at, at + size))
}
