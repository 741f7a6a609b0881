import type { Data } from '../problem/problem.ts'

/**
 * Puts values for the `{{words}}` of a message; a word without a value stays as it is. `{{count?，共*处}}` is said only
 * where there are more than one, with the number for `*`.
 */
export function fillWords(message: string, data: Data): string {
  if (!message.includes('{{')) return message
  return message.replaceAll(/\{\{([^{}?]*)(?:\?([^{}]*))?\}\}/gu, (written, word: string, several?: string) => {
    if (!Object.hasOwn(data, word)) return written
    const value = String(data[word])
    return several === undefined ? value : Number(value) > 1 ? several.replaceAll('*', value) : ''
  })
}
