import type { Options } from 'yargs'
import type { Locale } from '../../rules/locale.ts'
import type { Command } from './command.ts'

/** What can be completed. */
export interface Completable {
  commands: readonly Command[]
  /** Ids of rules. */
  rules: readonly string[]
  locale: Locale
}

/** Options whose values are names of rules. */
const ofRules = ['suppress-rule', 'rule', 'fix-type']

/** A script for a shell. Names of files are completed by the shell itself, whatever letters they have. */
export function completionScript(shell: 'bash' | 'zsh', what: Completable): string {
  return shell === 'bash' ? bashScript(what) : zshScript(what)
}

function bashScript({ commands, rules, locale }: Completable): string {
  const names = commands.map(({ name }) => name)
  const tables = commands.map((command) => ({ name: command.name, options: optionsOf(command, locale) }))
  const valued = new Map<string, Options>()
  for (const [name, option] of tables.flatMap(({ options }) => options)) {
    // A value of an option of several commands is one of any.
    if ((valued.get(name)?.choices?.length ?? -1) < (option.choices?.length ?? 0)) valued.set(name, option)
  }
  const cases = [...valued]
    .filter(([, { type }]) => type !== 'boolean')
    .map(([name, option]) => {
      const flags = flagsOf(name, option).join('|')
      const words = choicesOf(name, option, rules)
      return `    ${flags}) ${words === null ? 'return' : reply(words.join(' '))} ;;`
    })
  const flags = tables.map(
    ({ name, options }) =>
      `    ${name}) flags="${options.flatMap(([option, of]) => flagsOf(option, of)).join(' ')} --help" ;;`,
  )
  return `# fazhilint completion bash > ~/.fazhilint.bash; source ~/.fazhilint.bash
_fazhilint() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command=lint flags word
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "\${COMP_WORDS[1]}" in ${names.join('|')}) (( COMP_CWORD > 1 )) && command="\${COMP_WORDS[1]}" ;; esac
  case "$prev" in
${cases.join('\n')}
  esac
  case "$command" in
${flags.join('\n')}
  esac
  if [[ $cur == -* ]]; then ${reply('$flags')}; fi
  case "$command" in
    explain) ${reply(rules.join(' '))} ;;
    completion) ${reply('bash zsh')} ;;
    rules|lsp) return ;;
  esac
  if (( COMP_CWORD == 1 )); then COMPREPLY=($(compgen -W "${names.join(' ')}" -- "$cur") ); fi
  # Files, as the shell completes them.
  compopt -o default -o filenames 2>/dev/null
  local IFS=$'\\n'
  COMPREPLY+=($(compgen -f -- "$cur"))
}
complete -o default -F _fazhilint fazhilint
`
}

function reply(words: string): string {
  return `COMPREPLY=($(compgen -W "${words}" -- "$cur")); return`
}

function zshScript({ commands, rules, locale }: Completable): string {
  const branches = commands.map((command) => {
    const specs = optionsOf(command, locale).map((option) => `      ${zshSpec(option, rules)} \\`)
    return `    ${command.name})\n      _arguments -s -S \\\n${specs.join('\n')}\n      ${namesSpec(command, rules)}\n      ;;`
  })
  const described = commands.map(({ name, describe }) => quoted(`${name}:${describe[locale]}`))
  return `#compdef fazhilint
# fazhilint completion zsh > ~/.zfunc/_fazhilint, with fpath+=~/.zfunc before compinit
_fazhilint() {
  local -a known
  known=(${described.join(' ')})
  local command=lint
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe -t commands command known
    _files
    return
  fi
  if [[ -n $words[2] && -n \${known[(r)$words[2]:*]} ]]; then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${branches.join('\n')}
  esac
}
if [[ $funcstack[1] == _fazhilint ]]; then _fazhilint "$@"; else compdef _fazhilint fazhilint; fi
`
}

function zshSpec([name, option]: readonly [string, Options], rules: readonly string[]): string {
  const flags = flagsOf(name, option)
  const many = option.array === true ? '*' : ''
  const described = `[${(option.describe ?? '').replaceAll(/[[\]\\]/gu, '\\$&')}]`
  const words = choicesOf(name, option, rules)
  const value = option.type === 'boolean' ? '' : words === null ? ':file:_files' : `:${name}:(${words.join(' ')})`
  const spec = (flag: string): string => many + flag + (value !== '' && flag.startsWith('--') ? '=' : '') + described
  return flags.map((flag) => quoted(spec(flag) + value)).join(' ')
}

function namesSpec({ name, names }: Command, rules: readonly string[]): string {
  if (name === 'explain') return quoted(`1:rule:(${rules.join(' ')})`)
  if (name === 'completion') return quoted('1:shell:(bash zsh)')
  return names === null ? "'*: :'" : quoted('*:file:_files')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

function optionsOf({ options }: Command, locale: Locale): (readonly [string, Options])[] {
  return Object.entries(options(locale)).map(([name, { likely, ...option }]) => [
    name,
    likely === undefined ? option : { ...option, choices: likely },
  ])
}

function flagsOf(name: string, { alias }: Options): string[] {
  return [...[alias ?? []].flat().map((one) => `-${one}`), `--${name}`]
}

/** The words that a value may be; null for a file, or any text. */
function choicesOf(name: string, { choices }: Options, rules: readonly string[]): string[] | null {
  if (choices !== undefined) return choices.map(String)
  return ofRules.includes(name) ? [...rules] : null
}
