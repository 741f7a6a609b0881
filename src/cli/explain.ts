import { explain } from '../format/explain.ts'
import { nearest } from '../rules/nearest.ts'
import { defineCommand } from './command.ts'
import { complain } from './complain.ts'
import { openOrComplain } from './open-rule-set.ts'
import { commonOptions } from './options.ts'
import { print } from './print.ts'

/** `fazhilint explain <rule-id>`: why a rule is there and how to satisfy it. */
export const explainCommand = defineCommand({
  name: 'explain',
  describe: { zh: '说明一条规则：为什么、怎么改、依据、例子', en: 'Explain a rule: why, remedy, basis, examples' },
  names: {
    most: 1,
    name: 'rule',
    describe: { zh: '规则名称或标题，如 metric-date、数据有时间', en: 'Name or title of a rule, such as metric-date' },
  },
  options: commonOptions,
  run: async ({ names: [id], rules: set }, { host, locale }) => {
    if (id === undefined) {
      complain(
        host,
        { zh: '请写明规则名称（全部规则见 fazhilint rules）', en: 'name a rule (see fazhilint rules)' }[locale],
      )
      return 2
    }
    const ruleSet = await openOrComplain(set, { host, locale }, { examples: true })
    if (ruleSet === null) return 2
    const rule = ruleSet.rules.find((one) => one.id === id || Object.values(one.title).includes(id))
    if (rule === undefined) {
      const names = ruleSet.rules.map((one) => one.id)
      complain(host, unknownRule(id, nearest(id, names))[locale])
      return 2
    }
    await print(host.stdout, explain(rule, { basis: ruleSet.basis, locale }))
    return 0
  },
})

function unknownRule(id: string, likely: string | null) {
  return {
    zh: `没有规则“${id}”，${likely === null ? '全部规则见 fazhilint rules' : `是不是 ${likely}？`}`,
    en: `there is no rule ‘${id}’; ${likely === null ? 'see fazhilint rules' : `did you mean ${likely}?`}`,
  }
}
