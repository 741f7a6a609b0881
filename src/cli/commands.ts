import type { Command } from './command.ts'
import { completionCommand } from './completion.ts'
import { explainCommand } from './explain.ts'
import { inspectCommand } from './inspect.ts'
import { lintCommand } from './lint.ts'
import { lspCommand } from './lsp.ts'
import { rulesCommand } from './rules.ts'

/** The commands of the program, in the order of the help. */
export const commands: readonly Command[] = [
  lintCommand,
  inspectCommand,
  rulesCommand,
  explainCommand,
  lspCommand,
  completionCommand,
]
