import { lineStarts } from '../doc/origin.ts'
import type { Result } from '../lint/result.ts'
import { severitiesOf } from '../rules/severities.ts'
import type { Rule } from '../rules/types.ts'
import { adviceOf } from '../say/say.ts'
import { shownInLine } from '../say/shown.ts'
import { basisName } from './basis-name.ts'
import { fingerprinter } from './fingerprint.ts'
import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { pathUri } from './path-uri.ts'
import { type Remark, remarksOf } from './remark.ts'
import { sarifFixes } from './sarif-fixes.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * A log of SARIF 2.1.0 (OASIS), which code scanning reads: one run, whose rules say what they rest on. Lines and columns
 * are in UTF-16 units. What kept the linter from doing its job is a notification, not a result.
 */
export function sarif(options: FormatOptions): Format {
  const fingerprint = fingerprinter()
  const rules = Object.values(options.rules)
  const numbers = new Map(rules.map(({ id }, index) => [id, index]))
  const notifications: object[] = []
  let separator = '\n'
  const resultOf = (remark: Remark, { path, text }: Result, starts: number[]): object => ({
    ruleId: remark.rule ?? remark.problem.id,
    ...(remark.rule !== null && numbers.has(remark.rule) && { ruleIndex: numbers.get(remark.rule) }),
    level: levels[remark.level],
    message: { text: remark.message },
    locations: [locationOf(path, remark)],
    ...(remark.problem.related.length > 0 && {
      relatedLocations: remark.problem.related.map(({ place }) => locationOf(path, place)),
    }),
    partialFingerprints: { 'fazhilint/v1': fingerprint(path, remark) },
    ...sarifFixes(remark.problem, { text, starts, uri: pathUri(path), locale: options.locale }),
  })
  return {
    begin: () => {
      const driver = {
        name: 'fazhilint',
        semanticVersion: options.version,
        rules: rules.map((rule) => ruleOf(rule, options)),
      }
      const schema = '"$schema": "https://json.schemastore.org/sarif-2.1.0.json"'
      const head = `"tool": ${JSON.stringify({ driver })}, "columnKind": "utf16CodeUnits"`
      return `{${schema}, "version": "2.1.0", "runs": [{${head}, "results": [`
    },
    file: (result) => {
      const starts = lineStarts(result.text ?? '')
      return remarksOf(result, options)
        .flatMap((remark) => {
          if (remark.fatal) notifications.push(notificationOf(remark, result))
          if (remark.fatal) return []
          const text = separator + JSON.stringify(resultOf(remark, result, starts))
          separator = ',\n'
          return text
        })
        .join('')
    },
    end: () => {
      const invocation = { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }
      return `\n], "invocations": [${JSON.stringify(invocation)}]}]}\n`
    },
  }
}

function ruleOf(rule: Rule, { locale, basis }: FormatOptions): object {
  const { id, title, docs } = rule
  const documents = rule.basis.flatMap((one) => basis[one] ?? [])
  const names = documents.map((one) => shownInLine(basisName(one, locale)))
  const [level = 'warning'] = severitiesOf(rule)
  const colon = { zh: '：', en: ': ' }[locale]
  const why = { zh: ['为什么', '依据', '修改建议'], en: ['Why', 'Basis', 'Advice'] }[locale]
  const help = [
    docs.why[locale].trim(),
    names.join({ zh: '；', en: '; ' }[locale]),
    adviceOf({ docs }, locale),
  ].flatMap((text, at) => (text === '' ? [] : [[why[at] ?? '', text] as const]))
  return {
    id,
    shortDescription: { text: title[locale] },
    fullDescription: { text: docs.why[locale].trim() || title[locale] },
    help: {
      text: help.map(([head, text]) => `${head}${colon}${text}`).join('\n') || title[locale],
      markdown: help.map(([head, text]) => `**${head}** ${text}`).join('\n\n') || title[locale],
    },
    defaultConfiguration: { level: levels[level] },
    properties: { basis: names },
  }
}

function locationOf(path: string, { start, end, line }: Pick<Remark, 'start' | 'end'> & { line?: string }): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: pathUri(path) },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        ...(line !== undefined && line !== '' && { snippet: { text: line } }),
      },
    },
  }
}

function notificationOf({ problem, message, rule }: Remark, { path }: Result): object {
  return {
    level: 'error',
    message: { text: message },
    descriptor: { id: rule ?? problem.id },
    locations: [{ physicalLocation: { artifactLocation: { uri: pathUri(path) } } }],
    ...(problem.cause !== undefined && { properties: { stack: problem.cause } }),
  }
}
