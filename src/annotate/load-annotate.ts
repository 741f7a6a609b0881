import type { Problem, Trouble } from '../problem/problem.ts'
import type { Annotated, AnnotateOptions } from './annotate.ts'

/** As `annotate`, which is loaded for the first document. */
export async function annotateWord(
  bytes: Uint8Array,
  problems: readonly Problem[],
  options: AnnotateOptions,
): Promise<Annotated | Trouble> {
  const { annotate } = await import('./annotate.ts')
  return annotate(bytes, problems, options)
}
