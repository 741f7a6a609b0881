import { type FormatName, formatNames } from '../../format/formats.ts'
import { nearest } from '../../rules/nearest.ts'
import type { Wording } from '../../rules/types.ts'

/** A form that results are wanted in: one of ours, or a formatter of ESLint by the name of its package. */
export interface WantedFormat {
  name: string
  /** The file it is written to; null for the output. */
  path: string | null
}

/** What `--format` asks for, each time: `json`, or `json:results.json`. */
export function wantedFormats(given: readonly string[]): WantedFormat[] {
  return given.map((one) => {
    const [, name = one, path = null] = /^([\w@/-]+?):(.+)$/su.exec(one) ?? []
    return { name, path }
  })
}

export function isFormatName(name: string): name is FormatName {
  return (formatNames as string[]).includes(name)
}

/** What makes no sense in it; null when all does. Whether a formatter of ESLint is there is seen when it is loaded. */
export function formatMisuse({
  format,
  outputFile,
}: {
  format: readonly string[]
  outputFile?: string | undefined
}): Wording | null {
  const wanted = wantedFormats(format)
  const unwritten = wanted.filter(({ path }) => path === null)
  const [unknown] = wanted.filter(({ name }) => !isFormatName(name) && nearest(name, formatNames) !== null)
  if (unknown !== undefined) {
    const likely = nearest(unknown.name, formatNames) ?? ''
    return {
      zh: `没有格式“${unknown.name}”，是不是 ${likely}？`,
      en: `there is no format ‘${unknown.name}’; did you mean ${likely}?`,
    }
  }
  if (unwritten.length < 2) return null
  const names = unwritten.map(({ name }) => name)
  const [zh, en] =
    outputFile === undefined ? ['屏幕上', 'the output takes'] : [`“${outputFile}”`, `‘${outputFile}’ takes`]
  return {
    zh: `${zh}只能输出一种格式，其余的写作“格式:文件”：${names.join('、')}`,
    en: `${en} one format only; write the others as ‘format:file’: ${names.join(', ')}`,
  }
}
