import type { Locale } from '../rules/locale.ts'
import type { Basis, Rule } from '../rules/types.ts'
import { adviceOf } from '../say/say.ts'
import { shownInLine, shownLines } from '../say/shown.ts'
import { basisName } from './basis-name.ts'

/** All that a rule file says about its rule, as a page of text. */
export function explain(rule: Rule, { basis, locale }: { basis: Record<string, Basis>; locale: Locale }): string {
  const words = texts[locale]
  const { good, bad } = rule.examples
  const outcomes = Object.values(rule.outcomes).map(({ severity, message }) => `${severity}  ${message[locale]}`)
  const documents = rule.basis.flatMap((id) => basis[id] ?? [])
  const sections = [
    section(words.findings, outcomes),
    section(words.why, [rule.docs.why]),
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
  zh: { findings: '报什么', why: '为什么', fix: '怎么改', basis: '依据', good: '正确：', bad: '错误：' },
  en: { findings: 'Findings', why: 'Why', fix: 'How to mend it', basis: 'Basis', good: 'Right: ', bad: 'Wrong: ' },
}
