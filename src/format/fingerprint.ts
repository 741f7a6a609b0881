import type { Remark } from './remark.ts'

/**
 * A name for a finding that stays the same when other parts of the file change: made of the rule, the line it stands in
 * and the words it is about; a second one of the same name in a file is told apart by its number.
 */
export function fingerprinter(): (path: string, remark: Remark) => string {
  const seen = new Map<string, number>()
  return (path, { rule, problem, line, words }) => {
    const name = hash([path, rule ?? problem.id, problem.outcome, line, words].join('\n'))
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return `${name}:${count}`
  }
}

/** 64 bits by FNV-1a over UTF-16 units, as 16 hexadecimal digits; it need not be safe, only steady. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at++)
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  return value.toString(16).padStart(16, '0')
}
