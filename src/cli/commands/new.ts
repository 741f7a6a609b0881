import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { newRule, newRuleSet } from '../../author/scaffold.ts'
import { nearest } from '../../rules/nearest.ts'
import { openRuleSets } from '../../rules/open-rule-sets.ts'
import type { Wording } from '../../rules/types.ts'
import { defineCommand } from './command.ts'
import { complain } from '../complain.ts'
import { localeOption } from '../options/options.ts'
import { writeScaffold } from './write-scaffold.ts'

const idForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u

/** `fazhilint new rule <id>` and `fazhilint new rule-set <name>`: files to begin with, which pass their tests. */
export const newCommand = defineCommand({
  name: 'new',
  describe: {
    zh: '新建规则（new rule 名称）或规则集（new rule-set 名称）',
    en: 'Make a rule (new rule <id>) or a rule set (new rule-set <name>)',
  },
  names: { most: 2, name: 'what', describe: { zh: 'rule 或 rule-set，以及名称', en: 'rule or rule-set, and a name' } },
  options: (locale) => ({
    ...localeOption(locale),
    folder: {
      type: 'string',
      requiresArg: true,
      default: '.',
      describe: { zh: '规则放入的文件夹', en: 'The folder a rule is put in' }[locale],
    },
    basis: {
      type: 'string',
      requiresArg: true,
      default: 'ducha-guiding',
      describe: { zh: '规则的依据，_basis.yaml 中的名称', en: 'What the rule rests on: an id of _basis.yaml' }[locale],
    },
  }),
  run: async ({ names: [what, name], folder, basis }, { host, locale }) => {
    if ((what !== 'rule' && what !== 'rule-set') || name === undefined) {
      complain(
        host,
        { zh: '请写明 new rule 名称，或 new rule-set 名称', en: 'write new rule <id> or new rule-set <name>' }[locale],
      )
      return 2
    }
    if (!idForm.test(name)) {
      complain(
        host,
        {
          zh: `名称“${name}”应当用小写字母、数字和连字符`,
          en: `the name ‘${name}’ takes small letters, digits and hyphens`,
        }[locale],
      )
      return 2
    }
    if (what === 'rule-set') return writeScaffold(newRuleSet(name), { host, locale })
    const isSet = existsSync(resolve(host.cwd, folder, '_report.yaml'))
    const known = isSet ? await basesOf(folder, host.cwd) : null
    if (known?.includes(basis) === false) {
      complain(host, unknownBasis(basis, known)[locale])
      return 2
    }
    const code = await writeScaffold([newRule(name, { folder, basis })], { host, locale })
    if (code === 0 && !isSet) complain(host, noSet(folder)[locale])
    return code
  },
})

/** What rules of a folder may rest on; null where its set is not right yet, which `test` tells. */
async function basesOf(folder: string, cwd: string): Promise<string[] | null> {
  const asked = { source: 'config', path: '--folder', place: null } as const
  const opened = await openRuleSets([{ set: resolve(cwd, folder), from: cwd, asked }], { cwd, examples: true })
  return Array.isArray(opened) ? null : Object.keys(opened.basis)
}

function unknownBasis(basis: string, known: readonly string[]): Wording {
  const likely = nearest(basis, known)
  return {
    zh: `没有依据“${basis}”，${likely === null ? `_basis.yaml 中有：${known.join('、')}` : `是不是 ${likely}？`}`,
    en: `there is no basis ‘${basis}’; ${likely === null ? `_basis.yaml has ${known.join(', ')}` : `did you mean ${likely}?`}`,
  }
}

/** Without it a rule has nothing to rest on: its basis and the parts of the report are those of the set extended. */
function noSet(folder: string): Wording {
  return {
    zh: `${folder} 里没有 _report.yaml，fazhilint test 还运行不了；请写一个，内容为 extends: [rule-of-law-report]，或者先用 new rule-set 新建规则集`,
    en: `${folder} has no _report.yaml, so that fazhilint test cannot run: write one that says extends: [rule-of-law-report], or begin with new rule-set`,
  }
}
