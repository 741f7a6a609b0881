import { type Ran, runExamples } from '../../author/run-examples.ts'
import type { Locale } from '../../rules/locale.ts'
import type { Wording } from '../../rules/types.ts'
import { shown, shownInLine } from '../../say/shown.ts'
import { defineCommand } from './command.ts'
import { complain, complainOf } from '../complain.ts'
import { openRuleSets } from '../../rules/open-rule-sets.ts'
import { localeOption } from '../options/options.ts'
import { print } from '../print.ts'

/** `fazhilint test [folder]`: runs the examples of a rule set's own rules. */
export const testCommand = defineCommand({
  name: 'test',
  describe: { zh: '运行规则集里的例子', en: 'Run the examples of a rule set' },
  names: {
    most: 1,
    name: 'folder',
    describe: { zh: '规则集的文件夹，默认当前文件夹', en: 'Folder of a rule set, by default this one' },
  },
  options: localeOption,
  run: async ({ names }, { host, locale }) => {
    const [folder = '.'] = names
    const asked = { source: 'config', path: folder, place: null } as const
    const wanted = [{ set: folder, from: host.cwd, asked, project: host.cwd }]
    const ruleSet = await openRuleSets(wanted, { cwd: host.cwd, examples: true })
    if (Array.isArray(ruleSet)) {
      // Nobody named the folder, so that it is not written wrongly.
      if (names.length === 0 && ruleSet.some(({ id }) => id === 'no-rules' || id === 'empty-set')) {
        complain(host, noRulesIn(folder)[locale])
        return 2
      }
      for (const problem of ruleSet) complainOf(host, problem, locale)
      return 2
    }
    let [right, failed] = [0, 0]
    for await (const ran of runExamples(ruleSet)) {
      if (ran.outcome === 'right') right++
      else {
        failed++
        await print(host.stdout, failureOf(ran, locale))
      }
    }
    if (right + failed === 0) {
      complain(host, noRulesIn(folder)[locale])
      return 2
    }
    await print(
      host.stdout,
      {
        zh: `运行了 ${right + failed} 个例子：${right} 个符合，${failed} 个不符合\n`,
        en: `${right + failed} examples: ${right} passed, ${failed} failed\n`,
      }[locale],
    )
    return failed === 0 ? 0 : 1
  },
})

function noRulesIn(folder: string): Wording {
  return {
    zh: `${folder} 里没有规则，请写明规则集的文件夹，如 fazhilint test my-province`,
    en: `${folder} has no rules: name the folder of a rule set, as in fazhilint test my-province`,
  }
}

function failureOf({ rule, example, outcome, expected, actual }: Ran, locale: Locale): string {
  const words = texts[locale]
  const lines = (label: string, all: readonly string[]): string[] =>
    (all.length === 0 ? [words.nothing] : all).map((line) => `    ${label}${shownInLine(line)}`)
  return `${[
    `${shown(rule.file)} ${words[outcome === 'right' ? 'wrong' : outcome]}${shownInLine(example)} [${shown(rule.id)}]`,
    ...lines(words.expected, expected),
    ...lines(words.actual, actual),
  ].join('\n')}\n\n`
}

const texts = {
  zh: {
    noisy: '误报：',
    missing: '漏报：',
    wrong: '不符：',
    expected: '应为  ',
    actual: '实际  ',
    nothing: '（没有问题）',
  },
  en: {
    noisy: 'noisy: ',
    missing: 'missing: ',
    wrong: 'wrong: ',
    expected: 'expected  ',
    actual: 'actual    ',
    nothing: '(nothing)',
  },
}
