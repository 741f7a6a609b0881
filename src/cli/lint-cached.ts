import type { Result } from '../lint/result.ts'
import type { Found } from '../read/find-files.ts'
import type { ResultCache } from './result-cache.ts'

/** Lints what was found: results in the order of the files, after those of what could not be found. */
type LintFound = (found: Found) => AsyncIterable<Result>

/** Lints only the files that no earlier run has linted as they are; results are those that `lint` would give. */
export async function* lintCached(found: Found, cache: ResultCache, lint: LintFound): AsyncGenerator<Result> {
  const keys = new Map(found.files.map((path) => [path, cache.keyOf(path)]))
  const known = new Map(
    [...keys].filter((entry): entry is [string, string] => entry[1] !== null && cache.has(entry[1])),
  )
  const others = found.files.filter((path) => !known.has(path))
  const fresh = lint({ ...found, files: others })[Symbol.asyncIterator]()
  try {
    for (let at = 0; at < found.errors.length; at++) yield* await next(fresh)
    for (const path of found.files) {
      const key = known.get(path)
      const before = key === undefined ? null : cache.read(path, key)
      if (before !== null) {
        yield before
        continue
      }
      // An entry that is damaged after all is one more file to lint.
      const results = key === undefined ? fresh : lint({ files: [path], errors: [] })[Symbol.asyncIterator]()
      for (const result of await next(results)) {
        cache.keep(key ?? keys.get(path) ?? '', result)
        yield result
      }
    }
    // What was at work for it may end.
    if (others.length > 0) await fresh.next()
  } finally {
    await fresh.return?.()
  }
}

async function next(results: AsyncIterator<Result, unknown>): Promise<Result[]> {
  const one = await results.next()
  return one.done === true ? [] : [one.value]
}
