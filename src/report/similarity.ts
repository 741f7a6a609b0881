/** How much of a topic another text covers; words weigh by how rare they are in the whole report. */
export type Coverage = (topic: string, text: string) => number

/**
 * Compares texts by the pairs of characters they share (which serves Chinese as well as words would). Words of
 * official prose that carry no topic (`stop`) do not count, synonyms count as one.
 * 0 to 1: the share of the topic's weight that is covered.
 */
export function makeCoverage(
  documents: string[],
  { stop, synonyms }: { stop: string[]; synonyms: string[][] },
): Coverage {
  const clean = cleaner(stop, synonyms)
  const frequency = new Map<string, number>()
  for (const document of documents) {
    for (const pair of new Set(pairsOf(clean(document)))) frequency.set(pair, (frequency.get(pair) ?? 0) + 1)
  }
  // Squared, as in a cosine of TF-IDF: what stands everywhere must not answer for what is rare.
  const weight = (pair: string): number => Math.log((documents.length + 1) / ((frequency.get(pair) ?? 0) + 0.5)) ** 2
  return (topic, text) => {
    const asked = [...new Set(pairsOf(clean(topic)))]
    const given = new Set(pairsOf(clean(text)))
    const total = asked.reduce((sum, pair) => sum + weight(pair), 0)
    const covered = asked.filter((pair) => given.has(pair)).reduce((sum, pair) => sum + weight(pair), 0)
    return total > 0 ? covered / total : 0
  }
}

function cleaner(stop: string[], synonyms: string[][]): (text: string) => string {
  // One pair of characters that no text has stands for each group, so that a long name weighs no more than a short one.
  const groups = synonyms.flatMap((group, at) => {
    const pair = String.fromCharCode(0xe000 + 2 * at, 0xe001 + 2 * at)
    return group.map((word): [string, string] => [word, ` ${pair} `])
  })
  const known = new Map([...stop.map((word): [string, string] => [word, ' ']), ...groups])
  const words = [...known.keys()].toSorted((a, b) => b.length - a.length).join('|') || '(?!)'
  const word = new RegExp(words, 'gu')
  return (text) =>
    text.replaceAll(/[^\p{Script=Han}0-9A-Za-z]+/gu, ' ').replaceAll(word, (found) => known.get(found) ?? ' ')
}

function pairsOf(text: string): string[] {
  return text
    .split(' ')
    .flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)))
}
