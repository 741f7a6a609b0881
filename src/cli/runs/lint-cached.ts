import type { Result } from '../../lint/result.ts'
import type { Found } from '../../read/find-files.ts'
import type { Making, Ready } from './ready.ts'
import type { ResultCache } from './result-cache.ts'

/** Lints what was found: results in the order of the files, after those of what could not be found. */
type LintFound = (found: Found) => AsyncIterable<Result | Ready>

/**
 * Lints only the files that no earlier run has linted as they are; results are those that `lint` would give, made ready
 * where there is a `making`.
 */
export async function* lintCached(
  found: Found,
  { cache, making }: { cache: ResultCache; making: Making | null },
  lint: LintFound,
): AsyncGenerator<Result | Ready> {
  const keys = new Map(found.files.map((path) => [path, cache.keyOf(path)]))
  const known = new Map(
    [...keys].filter((entry): entry is [string, string] => entry[1] !== null && cache.has(entry[1])),
  )
  const others = found.files.filter((path) => !known.has(path))
  const isNews = others.length + found.errors.length > 0
  const fresh = isNews ? lint({ ...found, files: others })[Symbol.asyncIterator]() : null
  const kept = (key: string, result: Result | Ready): Result | Ready => {
    if ('piece' in result) return result
    const ready = making?.make(result) ?? null
    cache.keep(key, result, making && ready ? { by: making.by, ready } : undefined)
    return ready ?? result
  }
  const before = (path: string, key: string): Result | Ready | null => {
    if (making === null) return cache.read(path, key)
    const ready = cache.ready(path, key, making.by)
    const result = ready === null ? cache.read(path, key) : null
    return ready ?? (result && kept(key, result))
  }
  try {
    for (let at = 0; at < found.errors.length; at++) yield* await next(fresh)
    for (const path of found.files) {
      const key = known.get(path)
      const result = key === undefined ? null : before(path, key)
      if (result !== null) {
        yield result
        continue
      }
      // An entry that is damaged after all is one more file to lint.
      const results = key === undefined ? fresh : lint({ files: [path], errors: [] })[Symbol.asyncIterator]()
      for (const one of await next(results)) yield kept(key ?? keys.get(path) ?? '', one)
    }
    // What was at work for it may end.
    await fresh?.next()
  } finally {
    await fresh?.return?.()
  }
}

async function next(results: AsyncIterator<Result | Ready, unknown> | null): Promise<(Result | Ready)[]> {
  const one = await results?.next()
  return one === undefined || one.done === true ? [] : [one.value]
}
