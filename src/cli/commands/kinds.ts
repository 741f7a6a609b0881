import { kindPage } from '../../author/kind-page.ts'
import { kinds } from '../../checks/index.ts'
import type { Kind } from '../../checks/kind.ts'
import { nearest } from '../../rules/nearest.ts'
import { shownLines } from '../../say/shown.ts'
import { defineCommand } from './command.ts'
import { complain } from '../complain.ts'
import { commonOptions, formatOption } from '../options/options.ts'
import { print } from '../print.ts'

/** `fazhilint kinds [kind]`: the ways of checking that rules are made of, with their options. */
export const kindsCommand = defineCommand({
  name: 'kinds',
  describe: { zh: '列出检查方式及其选项，供编写规则', en: 'List check kinds and their options, for authors of rules' },
  names: { most: 1, name: 'kind', describe: { zh: '检查方式，如 text-pattern', en: 'A kind, such as text-pattern' } },
  options: (locale) => ({ ...formatOption(locale, ['stylish', 'json', 'markdown']), ...commonOptions(locale) }),
  run: async ({ names: [name], format }, { host, locale }) => {
    const chosen = name === undefined ? kinds : kinds.filter((kind) => kind.name === name)
    if (chosen.length === 0 && name !== undefined) {
      complain(host, unknownKind(name)[locale])
      return 2
    }
    if (format === 'json') await print(host.stdout, `${JSON.stringify(chosen.map(entryOf), null, 2)}\n`)
    else if (format === 'markdown' || name !== undefined)
      await print(host.stdout, shownLines(`${chosen.map(kindPage).join('\n\n')}\n`))
    else
      await print(host.stdout, chosen.map((kind) => `${kind.name.padEnd(width)}  ${kind.summary[locale]}\n`).join(''))
    return 0
  },
})

const width = Math.max(...kinds.map(({ name }) => name.length))

function entryOf({ name, summary, options, outcomes = [], notes = [], data, example }: Kind) {
  return { name, summary, options, outcomes, notes, data, ...(example !== undefined && { example }) }
}

function unknownKind(name: string) {
  const likely = nearest(
    name,
    kinds.map((kind) => kind.name),
  )
  return {
    zh: `没有检查方式“${name}”，${likely === null ? '全部见 fazhilint kinds' : `是不是 ${likely}？`}`,
    en: `there is no check kind ‘${name}’; ${likely === null ? 'see fazhilint kinds' : `did you mean ${likely}?`}`,
  }
}
