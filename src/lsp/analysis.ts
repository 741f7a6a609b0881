import type { TextDocument } from 'vscode-languageserver-textdocument'
import { bounded } from '../lint/bounded.ts'
import { examine } from '../lint/examine.ts'
import type { Problem } from '../problem/problem.ts'
import type { TextSource } from '../read/source.ts'
import type { Report } from '../report/types.ts'
import type { Opened } from './opened.ts'

/** What is known of one version of a document that is being edited. */
export interface Analysis {
  version: number
  text: string
  report: Report
  problems: Problem[]
  opened: Opened
}

/** Understands and lints a document; `path` names it in problems. */
export async function analyse(document: TextDocument, path: string, opened: Opened): Promise<Analysis> {
  const text = document.getText()
  const format = document.languageId === 'markdown' ? 'markdown' : 'text'
  const source: TextSource = { path, text, format, encoding: 'utf-8', bom: false }
  const { report, problems } = await examine(source, opened.linter)
  return { version: document.version, text, report, problems: bounded(problems), opened }
}
