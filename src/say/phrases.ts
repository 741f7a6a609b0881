import { nearest } from '../rules/nearest.ts'
import type { Wording } from '../rules/types.ts'

const most = 24
const nothing: Wording = { zh: '', en: '' }

/** Values to choose from, as a phrase. */
export function listed(values: readonly string[]): Wording {
  const shown = values.slice(0, most).map((value) => `\`${value}\``)
  const more = values.length > most
  return { zh: shown.join('、') + (more ? ' 等' : ''), en: shown.join(', ') + (more ? ', …' : '') }
}

/** What a misspelt word most likely is, if anything. */
export function suggested(word: string, candidates: readonly string[]): Wording {
  const likely = nearest(word, candidates)
  return likely === null ? nothing : { zh: `，是不是 \`${likely}\`？`, en: `; did you mean \`${likely}\`?` }
}

/** What a misspelt word should have been: the word it resembles, else all there are. */
export function shouldBe(word: string, candidates: readonly string[]): Wording {
  const likely = suggested(word, candidates)
  if (likely !== nothing || candidates.length === 0) return likely
  const all = listed(candidates)
  return { zh: `，可用的有 ${all.zh}`, en: `; there are ${all.en}` }
}

/** Types of values that would be right. */
export function listedTypes(names: readonly string[]): Wording {
  const named = names.map((name) => types[name] ?? { zh: '其他', en: 'other' })
  return { zh: named.map(({ zh }) => zh).join('或'), en: named.map(({ en }) => en).join(' or ') }
}

const types: Record<string, Wording> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' `true` 或 `false`', en: '`true` or `false`' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '由键和值组成的内容', en: 'keys with values' },
  null: { zh: '空', en: 'empty' },
}
