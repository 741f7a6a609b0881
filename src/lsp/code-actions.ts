import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { applyEdits } from '../edit/apply-edits.ts'
import type { Edit } from '../edit/edit.ts'
import { fixesOf } from '../edit/fixes-of.ts'
import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import { shownInLine } from '../say/shown.ts'
import type { Analysis } from './analysis.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { rangeOf, touch } from './range.ts'
import { silenceOf } from './silence.ts'

/** All certain corrections of a document at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.fazhilint`

interface Asked {
  document: TextDocument
  range: Range
  /** Kinds that are wanted, all of them where none is named. */
  only: readonly string[] | undefined
  /** Whether the editor can put the cursor where a reason is to be written. */
  snippets: boolean
}

/**
 * What can be done about the problems in a range: certain corrections first, then suggestions, then silence; at last all
 * that is certain.
 */
export function codeActionsOf(analysis: Analysis, { document, range, only, snippets }: Asked): CodeAction[] {
  const { uri } = document
  const { locale } = analysis.opened
  const changes = (edits: readonly Edit[]) => ({ changes: { [uri]: edits.map((edit) => textEdit(edit, document)) } })
  const diagnostics = diagnosticsOf(analysis, uri)
  const here = analysis.problems.flatMap((problem, at) =>
    touch(rangeOf(problem.place), range) ? [{ problem, diagnostics: diagnostics.slice(at, at + 1) }] : [],
  )
  const silenced = (problem: Problem, shown: Diagnostic[]): CodeAction[] => {
    // Plain text has no comments.
    const silence = document.languageId === 'markdown' ? silenceOf(problem, analysis, locale) : null
    if (silence === null) return []
    const { place, before, reason, after } = silence
    const { id } = problem
    const title = { zh: `此处不按 ${id} 检查（加注释，写明理由）`, en: `Disable ${id} here (with a reason)` }[locale]
    const range = textEdit({ ...place, text: '' }, document).range
    const snippet = { kind: 'snippet', value: `${before}\${1:${reason}}${after}` } as const
    const edit = snippets
      ? {
          documentChanges: [{ textDocument: { uri, version: document.version }, edits: [{ range, snippet }] }],
        }
      : { changes: { [uri]: [{ range, newText: `${before}${reason}${after}` }] } }
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: shown, edit }]
  }
  const quick = here.flatMap(({ problem, diagnostics: shown }): CodeAction[] => {
    const fixes = fixesOf(problem)
    const kind = CodeActionKind.QuickFix
    const certain = { title: titleOf(fixes, locale), kind, isPreferred: true, diagnostics: shown, edit: changes(fixes) }
    return [
      ...(fixes.length > 0 ? [certain] : []),
      ...suggestionsOf(problem).map((edit) => ({
        title: titleOf([edit], locale) + { zh: '（供参考）', en: ' (suggestion)' }[locale],
        kind,
        diagnostics: shown,
        edit: changes([edit]),
      })),
      ...silenced(problem, shown),
    ]
  })
  const all = fixAll(analysis)
  const title = { zh: '修改全部有把握的问题（fazhilint）', en: 'Fix all that is certain (fazhilint)' }[locale]
  return [
    ...(isWanted(CodeActionKind.QuickFix, only) ? quick : []),
    ...(all.length > 0 && isWanted(fixAllKind, only) ? [{ title, kind: fixAllKind, edit: changes(all) }] : []),
  ]
}

/** The certain corrections that can be made together. */
function fixAll({ text, problems }: Analysis): Edit[] {
  const groups = problems.map(fixesOf)
  return applyEdits(text, groups).made.flatMap((at) => groups[at] ?? [])
}

function suggestionsOf({ edits }: Problem): Edit[] {
  return edits.filter(({ kind }) => kind === 'suggestion')
}

/** A kind that is asked for asks for those below it, too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`))
}

function titleOf(edits: readonly Edit[], locale: Locale): string {
  const [edit] = edits
  if (edit === undefined || edits.length > 1)
    return { zh: `修改 ${edits.length} 处`, en: `Fix at ${edits.length} places` }[locale]
  const text = shownInLine(edit.text.length > 40 ? `${edit.text.slice(0, 40)}…` : edit.text)
  if (text === '') return { zh: '删去', en: 'Delete' }[locale]
  if (edit.start === edit.end) return { zh: `补上“${text}”`, en: `Add “${text}”` }[locale]
  return { zh: `改为“${text}”`, en: `Change to “${text}”` }[locale]
}

function textEdit({ start, end, text }: Pick<Edit, 'start' | 'end' | 'text'>, document: TextDocument): TextEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text }
}
