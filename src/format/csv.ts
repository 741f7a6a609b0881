import type { Locale } from '../rules/locale.ts'
import { csvRow } from './csv-row.ts'
import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { locationWords } from '../say/location-words.ts'
import { levelNames } from './level-names.ts'
import { type Remark, remarksOf } from './remark.ts'

const heads: Record<Locale, string[]> = {
  zh: ['序号', '文件', '位置', '级别', '原文', '问题', '依据', '修改建议', '规则'],
  en: ['No.', 'File', 'Place', 'Level', 'Words', 'Problem', 'Basis', 'Advice', 'Rule'],
}

/**
 * A list of remarks for spreadsheets: RFC 4180, opened by a byte order mark, without which they would take UTF-8 for
 * something else.
 */
export function csv(options: FormatOptions): Format {
  let number = 0
  return {
    begin: () => `\ufeff${csvRow(heads[options.locale])}`,
    file: (result) =>
      remarksOf(result, options)
        .map((remark) => csvRow([String(++number), result.path, ...cellsOf(remark, options.locale)]))
        .join(''),
    end: () => '',
  }
}

function cellsOf({ problem, level, words, message, basis, advice, rule }: Remark, locale: Locale): string[] {
  const place = problem.place === null ? '' : locationWords(problem.place, locale)
  return [place, levelNames[locale][level], words, message, basis.join('；'), advice ?? '', rule ?? problem.id]
}
