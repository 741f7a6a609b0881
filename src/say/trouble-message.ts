import type { Data, Problem } from '../problem/problem.ts'
import type { TroubleId } from '../problem/trouble-id.ts'
import type { Locale } from '../rules/locale.ts'
import type { Wording } from '../rules/types.ts'
import { directiveWords } from './directive-words.ts'
import { fillWords } from './fill-words.ts'
import { judgeWords } from './judge-words.ts'
import { listed, listedTypes, shouldBe, suggested } from './phrases.ts'
import { readWords } from './read-words.ts'
import { ruleFileWords } from './rule-file-words.ts'

/** Every kind of trouble has words; its outcomes may have their own. */
const words: Record<TroubleId, Wording> & Record<string, Wording> = {
  ...directiveWords,
  ...judgeWords,
  ...readWords,
  ...ruleFileWords,
}

/** What a problem that is no rule's says, in one language. */
export function troubleMessage(
  { id, outcome, data }: Pick<Problem, 'id' | 'outcome' | 'data'>,
  locale: Locale,
): string {
  const wording = [`${id}.${outcome}`, id].map((key) => (Object.hasOwn(words, key) ? words[key] : undefined))
  const message = wording.find((one) => one !== undefined)?.[locale]
  return message === undefined ? id : fillWords(message, phrased(data, locale))
}

/** Values with what goes around them in a sentence. */
function phrased(data: Data, locale: Locale): Record<string, string> {
  return Object.fromEntries(Object.keys(data).map((key) => [key, phraseOf(key, data, locale)]))
}

function phraseOf(key: string, data: Data, locale: Locale): string {
  const value = data[key] ?? ''
  const all = typeof value === 'object' ? value : []
  const text = typeof value === 'object' ? value.join(', ') : String(value)
  switch (key) {
    // Where a value stands is told as its keys.
    case 'at':
      return text === ''
        ? { zh: '文件内容', en: 'The file' }[locale]
        : { zh: `\`${text}\` `, en: `\`${text}\`` }[locale]
    case 'value':
      return text === '' ? '' : ` \`${text}\``
    case 'types':
      return listedTypes(all)[locale]
    case 'known':
      return shouldBe(textOf(data['word']), all)[locale]
    case 'choices':
      return listed(all)[locale] + { zh: ' 之一', en: '' }[locale] + suggested(textOf(data['value']), all)[locale]
    // Trouble that is the reason of another.
    case 'trouble':
      return troubleMessage({ id: text, outcome: textOf(data['outcome']), data: without(data, 'trouble') }, locale)
    default:
      return typeof value === 'object' ? value.join({ zh: '、', en: ', ' }[locale]) : text
  }
}

function textOf(value: Data[string] | undefined): string {
  return typeof value === 'object' ? '' : String(value ?? '')
}

function without(data: Data, key: string): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key))
}
