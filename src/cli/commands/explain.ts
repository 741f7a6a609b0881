import { allRules } from '../../config/all-rules.ts'
import { effectiveRuleSet } from '../../config/effective.ts'
import { explain } from '../../format/explain.ts'
import { nearest } from '../../rules/nearest.ts'
import { defineCommand } from './command.ts'
import { complain } from '../complain.ts'
import { openOrComplain } from '../open-setup.ts'
import { commonOptions } from '../options/options.ts'
import { print } from '../print.ts'

/** `fazhilint explain <rule-id>`: why a rule is there and how to satisfy it. */
export const explainCommand = defineCommand({
  name: 'explain',
  describe: { zh: '说明一条规则：为什么、怎么改、依据、例子', en: 'Explain a rule: why, remedy, basis, examples' },
  names: {
    most: 1,
    name: 'rule-id',
    describe: { zh: '规则名称或标题，如 metric-date、数据有时间', en: 'Name or title of a rule, such as metric-date' },
  },
  options: commonOptions,
  run: async (args, { host, locale: spoken }) => {
    const [id] = args.names
    if (id === undefined) {
      complain(
        host,
        { zh: '请写明规则名称（全部规则见 fazhilint rules）', en: 'name a rule (see fazhilint rules)' }[spoken],
      )
      return 2
    }
    const opened = await openOrComplain(args, { host, locale: spoken }, { examples: true })
    if (opened === null) return 2
    const { config, ruleSet, locale } = opened
    const rules = allRules(effectiveRuleSet(ruleSet, config, null))
    const rule = rules.find((one) => one.id === id || Object.values(one.title).includes(id))
    if (rule === undefined) {
      const names = rules.map((one) => one.id)
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
