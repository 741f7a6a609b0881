import { annotateCommand } from './annotate.ts'
import type { Command } from './command.ts'
import { completionCommand } from './completion.ts'
import { explainCommand } from './explain.ts'
import { initCommand } from './init.ts'
import { inspectCommand } from './inspect.ts'
import { kindsCommand } from './kinds.ts'
import { lintCommand } from './lint.ts'
import { lspCommand } from './lsp.ts'
import { newCommand } from './new.ts'
import { pageCommand } from './page.ts'
import { rulesCommand } from './rules.ts'
import { testCommand } from './test-rules.ts'

/** The commands of the program, in the order of the help. */
export const commands: readonly Command[] = [
  lintCommand,
  annotateCommand,
  inspectCommand,
  rulesCommand,
  explainCommand,
  testCommand,
  kindsCommand,
  newCommand,
  initCommand,
  pageCommand,
  lspCommand,
  completionCommand,
]
