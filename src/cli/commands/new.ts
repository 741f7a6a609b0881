import { newRule, newRuleSet } from '../../author/scaffold.ts'
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
    return writeScaffold(what === 'rule' ? [newRule(name, { folder, basis })] : newRuleSet(name), { host, locale })
  },
})
