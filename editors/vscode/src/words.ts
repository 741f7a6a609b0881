import { env } from 'vscode'
import type { Checked } from '../../../src/lsp/commands.ts'

/** What the extension itself says, in the language of the editor. */
interface Words {
  checking: string
  noFile: string
  nothing: string
  checked: (checked: Checked) => string
}

const zh: Words = {
  checking: 'fazhilint 正在检查……',
  noFile: 'fazhilint：没有打开的文件',
  nothing: 'fazhilint：没有可检查的文件，或者按忽略规则没有检查',
  checked: ({ files, error, warning, info }) =>
    error + warning + info === 0
      ? `fazhilint：检查了 ${files} 个文件，没有发现问题`
      : `fazhilint：检查了 ${files} 个文件：错误 ${error}，警告 ${warning}，提示 ${info}`,
}

const en: Words = {
  checking: 'fazhilint is checking …',
  noFile: 'fazhilint: no file is open',
  nothing: 'fazhilint: no files to check, or they are ignored',
  checked: ({ files, error, warning, info }) =>
    error + warning + info === 0
      ? `fazhilint: ${files} files checked, no problems found`
      : `fazhilint: ${files} files checked: ${error} errors, ${warning} warnings, ${info} hints`,
}

/** The words in the language of the editor. */
export function words(): Words {
  return /^zh/iu.test(env.language) ? zh : en
}
