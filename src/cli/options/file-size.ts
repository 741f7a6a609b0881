import type { Locale } from '../../rules/locale.ts'
import type { Wording } from '../../rules/types.ts'

/** The option for how big a report may be. */
export function sizeOptions(locale: Locale) {
  const describe = {
    zh: '大于这个大小的文件不读，如 20MB、500KB',
    en: 'Size above which no file is read, as 20MB or 500KB',
  }[locale]
  return { 'max-file-size': { type: 'string', requiresArg: true, default: '50MB', describe } } as const
}

const units: Record<string, number> = { B: 1, KB: 1e3, MB: 1e6 }

/** More than this V8 cannot hold as one text. */
const largest = 500e6

/** So many bytes may be read of a file, as `--max-file-size` asks; NaN for what is no size. */
export function bytesAsked(given: string): number {
  const [, number = '', unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?) ?([KM]?B)$/iu.exec(given.trim()) ?? []
  const bytes = Math.round(Number(number) * (units[unit.toUpperCase()] ?? NaN))
  return bytes >= 1 && bytes <= largest ? bytes : NaN
}

/** What makes no sense in it; null when all does. */
export function sizeMisuse({ maxFileSize }: { maxFileSize: string }): Wording | null {
  if (!Number.isNaN(bytesAsked(maxFileSize))) return null
  return {
    zh: '--max-file-size 应为 1B 到 500MB 的大小，如 20MB、500KB',
    en: '--max-file-size takes a size from 1B to 500MB, as 20MB or 500KB',
  }
}
