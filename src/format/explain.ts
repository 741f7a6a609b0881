import { kinds } from '../checks/index.ts'
import type { Locale } from '../rules/locale.ts'
import type { Basis, Outcome, Rule } from '../rules/types.ts'
import { adviceOf } from '../say/say.ts'
import { shownInLine, shownLines } from '../say/shown.ts'
import { levelNames } from './level-names.ts'
import { basisName } from './basis-name.ts'

/** All that a rule file says about its rule, as a page of text. */
export function explain(rule: Rule, { basis, locale }: { basis: Record<string, Basis>; locale: Locale }): string {
  const words = texts[locale]
  const { good, bad } = rule.examples
  const outcomes = Object.values(rule.outcomes).flatMap((outcome) => [
    `${levelNames[locale][outcome.severity]}  ${shownMessage(outcome, rule, locale)}`,
    ...(outcome.fix ? [`  → ${withoutValues(adviceOf(rule, locale, outcome.fix))}`] : []),
  ])
  const documents = rule.basis.flatMap((id) => basis[id] ?? [])
  const sections = [
    section(words.findings, outcomes),
    section(words.why, [rule.docs.why[locale]]),
    section(words.fix, [adviceOf(rule, locale)]),
    section(
      words.basis,
      documents.flatMap((one) => [basisName(one, locale), `  ${one.asks[locale]}`]),
    ),
    ...optionsOf(rule, locale),
    ...good.map(({ name, text }) => section(`${words.good}${name}`, quoted(text))),
    ...bad.map(({ name, text, reports }) =>
      section(`${words.bad}${name}`, [...quoted(text), ...reports.map((report) => `→ ${report}`)]),
    ),
  ]
  return shownLines(`${[`${rule.id}  ${shownInLine(rule.title[locale])}`, ...sections].join('\n\n')}\n`)
}

/** What a configuration may set: the options of the check kind, with the values that this rule gives them. */
function optionsOf({ id, check, outcomes }: Rule, locale: Locale): string[] {
  const names = Object.entries(kinds.find(({ name }) => name === check.kind)?.options ?? {})
  if (names.length === 0) return []
  const valueOf = (name: string): string => JSON.stringify(check.options[name] ?? null)
  const lines = names.map(([name, { description }]) => {
    const value = valueOf(name)
    const about =
      typeof description === 'string' ? (description.split(' · ')[{ zh: 0, en: 1 }[locale]] ?? description) : ''
    return `${name}: ${value.length > longestValue ? `${value.slice(0, longestValue)}…` : value}  ${about}`
  })
  const [level = 'warning'] = Object.values(outcomes).map(({ severity }) => severity)
  const [shown = ''] = names.map(([name]) => name).filter((name) => valueOf(name).length < 20)
  const how = `rules: { ${id}: [${level}, { ${shown === '' ? '…' : `${shown}: ${valueOf(shown)}`} }] }`
  return [
    section(texts[locale].options(check.kind), [
      ...lines,
      { zh: `配置中写：${how}`, en: `In a configuration: ${how}` }[locale],
    ]),
  ]
}

const longestValue = 60

/** A message as an example of the rule has it; where none does, without its values. */
function shownMessage({ severity, message }: Outcome, { examples }: Rule, locale: Locale): string {
  const literal = message.zh.split(/\{\{[^{}]*\}\}/u)
  const like = (text: string): boolean =>
    literal.reduce(
      (at, piece) => (at < 0 || text.indexOf(piece, at) < 0 ? -1 : text.indexOf(piece, at) + piece.length),
      0,
    ) >= 0
  const lead = new RegExp(`^\\d+:\\d+ ${severity} `, 'u')
  const reports = examples.bad.flatMap((example) => example.reports).filter((report) => lead.test(report))
  const example = reports.map((report) => report.replace(lead, '')).find(like)
  const bare = withoutValues(message[locale])
  return locale === 'zh' ? (example ?? bare) : bare
}

function withoutValues(text: string): string {
  return text.replaceAll(/\{\{[^{}]*\}\}/gu, '…')
}

function section(title: string, lines: string[]): string {
  return [title, ...lines.flatMap((line) => line.trimEnd().split('\n')).map((line) => `  ${line}`)].join('\n')
}

function quoted(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `| ${line}`.trimEnd())
}

const texts = {
  zh: {
    findings: '检查出的问题',
    why: '为什么',
    fix: '修改建议',
    basis: '依据',
    options: (kind: string) => `选项（检查方式 ${kind}）`,
    good: '正确：',
    bad: '错误：',
  },
  en: {
    options: (kind: string) => `Options (check kind ${kind})`,
    findings: 'Findings',
    why: 'Why',
    fix: 'How to mend it',
    basis: 'Basis',
    good: 'Right: ',
    bad: 'Wrong: ',
  },
}
