import { nearest } from './nearest.ts'
import type { Wording } from './types.ts'

const most = 24

/** Values to choose from, as a phrase. */
export function listed(values: readonly unknown[]): Wording {
  const shown = values.slice(0, most).map((value) => `\`${String(value)}\``)
  const more = values.length > most
  return { zh: shown.join('、') + (more ? ' 等' : ''), en: shown.join(', ') + (more ? ', …' : '') }
}

/** What a misspelt word should have been: the word it resembles, else all there are. */
export function shouldBe(word: string, candidates: readonly string[]): Wording {
  const likely = nearest(word, candidates)
  if (likely !== null) return { zh: `，是不是 \`${likely}\`？`, en: `; did you mean \`${likely}\`?` }
  if (candidates.length === 0) return { zh: '', en: '' }
  const all = listed(candidates)
  return { zh: `，可用的有 ${all.zh}`, en: `; there are ${all.en}` }
}

/** Joins phrases of both languages. */
export function phrase(zh: string, en: string, end: Wording = { zh: '', en: '' }): Wording {
  return { zh: zh + end.zh, en: en + end.en }
}
