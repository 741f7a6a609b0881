import { isFixable } from '../rules/is-fixable.ts'
import type { Locale } from '../rules/locale.ts'
import { severitiesOf } from '../rules/severities.ts'
import type { Basis, Rule } from '../rules/types.ts'
import { shownInLine } from '../say/shown.ts'
import { levelNames } from './level-names.ts'

/** Rules as a table in Markdown: level, what is asked, what it rests on, and whether `--fix` mends it. */
export function ruleTable(
  rules: readonly Rule[],
  { basis, locale }: { basis: Record<string, Basis>; locale: Locale },
): string {
  const { head, yes } = texts[locale]
  const rows = rules.map((rule) => [
    `\`${rule.id}\``,
    severitiesOf(rule)
      .map((severity) => levelNames[locale][severity])
      .join(' / '),
    rule.title[locale],
    rule.basis.map((id) => basis[id]?.document ?? id).join({ zh: '、', en: ', ' }[locale]),
    isFixable(rule) ? yes : '',
  ])
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |\n`).join('')
}

function cell(text: string): string {
  return shownInLine(text.trim().replaceAll('|', '\\|'))
}

const texts = {
  zh: { head: ['规则', '级别', '要求', '依据', '可自动修改'], yes: '是' },
  en: { head: ['Rule', 'Level', 'Asks', 'Basis', 'Fixable'], yes: 'yes' },
}
