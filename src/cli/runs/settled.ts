import type { Judge } from '../../judge/judge.ts'
import type { Result } from '../../lint/result.ts'
import type { Ready } from './ready.ts'
import type { Suppressing } from './suppressing.ts'

/** Results without what is known, and what is in doubt judged, each when its turn comes. */
export async function* settled(
  results: AsyncIterable<Result | Ready>,
  suppressing: Suppressing | null,
  judge: Judge | null,
): AsyncGenerator<Result | Ready> {
  for await (const result of results) {
    if ('piece' in result) yield result
    else {
      const left = suppressing?.apply(result) ?? result
      yield (await judge?.settle(left)) ?? left
    }
  }
}
