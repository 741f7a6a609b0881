/**
 * The library: all that lies between the text of a report and words about it, and between the bytes of a file and those two. It opens no files and knows no process, so
 * that it runs in a page as it does in Node. See docs/api.md.
 */
export { loadRuleSet, type LoadedRuleSet } from './rules/load-rule-set.ts'
export { rulesById } from './rules/rules-by-id.ts'
export { compile, type CompiledRule, type Linter } from './lint/compile.ts'
export { sourceOfText } from './lint/source-of-text.ts'
export { lint } from './lint/lint.ts'
export { type Fixed, fixSource as fix } from './lint/fix.ts'
export { type Said, say } from './say/say.ts'
export { annotateWord as annotate } from './annotate/load-annotate.ts'
export { readBytes } from './read/read-bytes.ts'
export { isFatal } from './problem/is-fatal.ts'

export type { Annotated, AnnotateOptions } from './annotate/annotate.ts'
export type { Check, Finding, Kind } from './checks/kind.ts'
export type { Edit, ProposedEdit } from './edit/edit.ts'
export type { Result } from './lint/result.ts'
export type { Location, Place, Point } from './problem/place.ts'
export type { Data, Problem } from './problem/problem.ts'
export type { Severity } from './problem/severity.ts'
export type { TroubleId } from './problem/trouble-id.ts'
export type { RuleFolder } from './read/rule-folder.ts'
export type { DocumentSource, Source, TextSource } from './read/source.ts'
export type { Locale } from './rules/locale.ts'
export type { Basis, Example, Outcome, Rule, RuleSet, Wording } from './rules/types.ts'
