import { type Hover, MarkupKind, type Position } from 'vscode-languageserver'
import { basisName } from '../format/basis-name.ts'
import { rulesById } from '../rules/rules-by-id.ts'
import { say } from '../say/say.ts'
import { shownInLine } from '../say/shown.ts'
import type { Analysis } from './analysis.ts'
import { rangeOf, touch } from './range.ts'

/** What the problems at a position rest on and how to mend them; null where there is none. */
export function hoverAt({ problems, opened }: Analysis, position: Position): Hover | null {
  const { locale } = opened
  const here = problems.filter(
    ({ place, source }) =>
      source === 'rule' && place !== null && touch(rangeOf(place), { start: position, end: position }),
  )
  const [first] = here
  if (first === undefined) return null
  const rules = rulesById(opened.ruleSet)
  const labels = { zh: ['依据', '修改建议'], en: ['Basis', 'Advice'] }[locale]
  const colon = { zh: '：', en: ': ' }[locale]
  const texts = here.map((problem) => {
    const { message, title, advice } = say(problem, rules, locale)
    const documents = (rules[problem.id]?.basis ?? []).flatMap((id) => opened.ruleSet.basis[id] ?? [])
    const names = documents.map((one) => basisName(one, locale)).join({ zh: '；', en: '; ' }[locale])
    return [
      `**${plain(title ?? problem.id)}** \`${problem.id}\``,
      plain(message),
      ...(names === '' ? [] : [`*${labels[0] ?? ''}*${colon}${plain(names)}`]),
      ...(advice === null ? [] : [`*${labels[1] ?? ''}*${colon}${plain(advice)}`]),
    ].join('\n\n')
  })
  return { contents: { kind: MarkupKind.Markdown, value: texts.join('\n\n---\n\n') }, range: rangeOf(first.place) }
}

/** Words of a report or a rule, in which nothing is markup. */
function plain(text: string): string {
  return shownInLine(text).replaceAll(/[\\`*_[\]<>#|~&]/gu, (mark) => `\\${mark}`)
}
