import { effectiveRuleSet } from '../../config/effective.ts'
import { ruleTable } from '../../format/rule-table.ts'
import { isFixable } from '../../rules/is-fixable.ts'
import { shownInLine } from '../../say/shown.ts'
import { severitiesOf } from '../../rules/severities.ts'
import type { Rule } from '../../rules/types.ts'
import { defineCommand } from './command.ts'
import { openOrComplain } from '../open-setup.ts'
import { commonOptions, formatOption } from '../options/options.ts'
import { print } from '../print.ts'

/** `fazhilint rules`: what is checked. */
export const rulesCommand = defineCommand({
  name: 'rules',
  describe: { zh: '列出规则', en: 'List the rules' },
  names: null,
  options: (locale) => ({ ...formatOption(locale, ['stylish', 'json', 'markdown']), ...commonOptions(locale) }),
  run: async (args, context) => {
    const opened = await openOrComplain(args, context)
    if (opened === null) return 2
    const { config, ruleSet, locale } = opened
    const { rules } = effectiveRuleSet(ruleSet, config, null)
    const { stdout } = context.host
    if (args.format === 'json') await print(stdout, `${JSON.stringify(rules.map(entryOf), null, 2)}\n`)
    else if (args.format === 'markdown') await print(stdout, ruleTable(rules, { basis: ruleSet.basis, locale }))
    else await print(stdout, table(rules.map((rule) => [rule.id, severitiesOf(rule).join('/'), rule.title[locale]])))
    return 0
  },
})

function entryOf(rule: Rule) {
  const { id, title, basis, set, check, outcomes, docs } = rule
  const about = { id, title, severities: severitiesOf(rule), basis, fixable: isFixable(rule), set }
  return { ...about, kind: check.kind, outcomes, docs }
}

/** Columns of plain letters, the last of any. */
function table(rows: string[][]): string {
  const shownRows = rows.map((row) => row.map(shownInLine))
  const widths = shownRows.reduce<number[]>(
    (most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)),
    [],
  )
  return shownRows
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
