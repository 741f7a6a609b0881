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
    ...good.map(({ name, text }) => section(`${words.good}${name}`, quoted(text))),
    ...bad.map(({ name, text, reports }) =>
      section(`${words.bad}${name}`, [...quoted(text), ...reports.map((report) => `→ ${report}`)]),
    ),
  ]
  return shownLines(`${[`${rule.id}  ${shownInLine(rule.title[locale])}`, ...sections].join('\n\n')}\n`)
}

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
    good: '正确：',
    bad: '错误：',
  },
  en: { findings: 'Findings', why: 'Why', fix: 'How to mend it', basis: 'Basis', good: 'Right: ', bad: 'Wrong: ' },
}
