import { severities } from '../rules/severities.ts'
import { escapeXml } from './escape-xml.ts'
import type { Format } from './format.ts'
import { type Counted, htmlOverview } from './html-overview.ts'
import { htmlReport } from './html-report.ts'
import { htmlStyle } from './html-style.ts'
import type { FormatOptions } from './options.ts'
import { remarksOf } from './remark.ts'

/**
 * One page that needs nothing else and asks for nothing: an overview of files and rules, then each report with its
 * findings listed and marked in the text. The overview is written last, when all is counted, and shown first.
 */
export function html(options: FormatOptions): Format {
  const { locale } = options
  const title = { zh: '法治政府建设年度报告检查结果', en: 'Findings in annual reports on rule-of-law government' }[
    locale
  ]
  const counted: Counted[] = []
  return {
    begin: () =>
      `<!doctype html>\n<html lang="${{ zh: 'zh-CN', en: 'en' }[locale]}">\n<meta charset="utf-8">\n<meta name="generator" content="fazhilint ${escapeXml(options.version)}">\n` +
      `<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
      `<title>${title}</title>\n<style>${htmlStyle}</style>\n<body>\n<header><h1>${title}</h1></header>\n<main>\n`,
    file: (result) => {
      const remarks = remarksOf(result, options)
      const number = counted.length + 1
      counted.push(countedOf(result.path, remarks, result.text !== null))
      return result.text === null ? '' : htmlReport(result, remarks, { number, locale })
    },
    end: () => `</main>\n${htmlOverview(counted, options)}</body>\n</html>\n`,
  }
}

function countedOf(path: string, remarks: ReturnType<typeof remarksOf>, read: boolean): Counted {
  const rules = new Map<string, number>()
  for (const { rule, fatal } of remarks) if (rule !== null && !fatal) rules.set(rule, (rules.get(rule) ?? 0) + 1)
  const found = remarks.filter(({ fatal }) => !fatal)
  return {
    path,
    read,
    levels: severities.map((level) => found.filter((one) => one.level === level).length),
    rules,
    failures: remarks.filter(({ fatal }) => fatal).map(({ message }) => message),
  }
}
