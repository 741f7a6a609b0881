/** Every two neighbouring characters of a text, each pair once. */
export function pairsIn(text: string): string[] {
  const pairs = new Set<string>()
  for (let at = 0; at < text.length - 1; at++) pairs.add(text.slice(at, at + 2))
  return [...pairs]
}
