import type { Remark } from '../format/remark.ts'
import type { Locale } from '../rules/locale.ts'

/** What a message of unified says at length: on what a finding rests, and what to do about it; of a crash where. */
export function noteOf(
  { basis, advice, problem }: Pick<Remark, 'basis' | 'advice' | 'problem'>,
  locale: Locale,
): string | undefined {
  const { rests, advises, and } = words[locale]
  const lines = [
    ...(basis.length > 0 ? [rests + basis.join(and)] : []),
    ...(advice ? [advises + advice] : []),
    ...(problem.cause === undefined ? [] : [problem.cause]),
  ]
  return lines.length > 0 ? lines.join('\n') : undefined
}

const words = {
  zh: { rests: '依据：', advises: '建议：', and: '；' },
  en: { rests: 'Basis: ', advises: 'Advice: ', and: '; ' },
}
