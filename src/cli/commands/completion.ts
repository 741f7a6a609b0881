import { allRules } from '../../config/all-rules.ts'
import { nearest } from '../../rules/nearest.ts'
import { defineCommand } from './command.ts'
import { complain } from '../complain.ts'
import { openOrComplain } from '../open-setup.ts'
import { commonOptions } from '../options/options.ts'
import { print } from '../print.ts'

const shells = ['bash', 'zsh'] as const

/** `fazhilint completion bash|zsh`: a script that completes what is typed; it starts no program, so it is there at once. */
export const completionCommand = defineCommand({
  name: 'completion',
  describe: { zh: '按 Tab 补全命令和选项的脚本', en: 'A script that completes commands and options' },
  names: { most: 1, name: 'shell', describe: { zh: 'bash 或 zsh', en: 'bash or zsh' } },
  options: commonOptions,
  run: async (args, { host, locale: spoken }) => {
    const [asked] = args.names
    const shell = shells.find((one) => one === asked)
    if (shell === undefined) {
      const likely = asked === undefined ? null : nearest(asked, shells)
      complain(
        host,
        {
          zh: `请写 bash 或 zsh${likely === null ? '' : `，是不是 ${likely}？`}`,
          en: `name bash or zsh${likely === null ? '' : `; did you mean ${likely}?`}`,
        }[spoken],
      )
      return 2
    }
    const opened = await openOrComplain(args, { host, locale: spoken })
    if (opened === null) return 2
    const [{ commands }, { completionScript }] = await Promise.all([
      import('./commands.ts'),
      import('./completion-script.ts'),
    ])
    const rules = allRules(opened.ruleSet).map(({ id }) => id)
    await print(host.stdout, completionScript(shell, { commands, rules, locale: opened.locale }))
    return 0
  },
})
