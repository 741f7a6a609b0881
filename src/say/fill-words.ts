import type { Data } from '../problem/problem.ts'

/** Puts values for the `{{words}}` of a message; a word without a value stays as it is. */
export function fillWords(message: string, data: Data): string {
  return message.replaceAll(/\{\{([^{}]*)\}\}/gu, (written, word: string) =>
    Object.hasOwn(data, word) ? String(data[word]) : written,
  )
}
