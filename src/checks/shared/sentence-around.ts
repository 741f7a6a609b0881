/** The sentence that a range of a text stands in, without its 。; of one that reaches into another, both. */
export function sentenceAround(value: string, from: number, to: number): string {
  const end = value.indexOf('。', to)
  return value.slice(value.lastIndexOf('。', from) + 1, end < 0 ? value.length : end)
}
