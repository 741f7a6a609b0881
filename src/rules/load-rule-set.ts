import type { Kind } from '../checks/kind.ts'
import { kinds as shippedKinds } from '../checks/index.ts'
import type { Problem } from '../problem/problem.ts'
import type { RuleFolder } from '../read/rule-folder.ts'
import { completeVocabulary } from './complete-vocabulary.ts'
import { fileName } from './file-name.ts'
import { judgeFile } from './judge-file.ts'
import { judgePartKeys, judgeParts } from './judge-parts.ts'
import { type FindSlow, judgePatterns } from './judge-patterns.ts'
import { judgeQuotes } from './judge-quotes.ts'
import { type FileMistakes, loadRules } from './load-rules.ts'
import { inBoth } from './in-both.ts'
import { locate } from './locate.ts'
import { merge } from './merge.ts'
import type { Mistake } from './mistake.ts'
import { mistakeProblem } from './mistake-problem.ts'
import { overrideSeverity } from './override-severity.ts'
import { type ParsedFolder, parseFolder } from './parse-folder.ts'
import type { YamlFile } from './yaml-file.ts'
import { reportSchema } from './report-schema.ts'
import { ruleSchema } from './rule-schema.ts'
import type { Basis, Rule, RuleSet, Severity } from './types.ts'
import { keysAt } from './value-at.ts'
import type { Validator } from './validator.ts'
import { validators } from './validators.ts'

/** A rule set, and everything that is wrong with its files. */
export interface LoadedRuleSet {
  /** Of the rules that are right; null when a `_report.yaml` is wrong, or there is no folder. */
  ruleSet: RuleSet | null
  problems: Problem[]
}

/** The check kinds that rules may name, and what validates such rules. */
export interface KnownChecks {
  kinds: readonly Kind[]
  validator: Validator
}

const shippedChecks: KnownChecks = { kinds: shippedKinds, validator: validators.rule }

/** A `_report.yaml`, checked. */
type ReportFile = { rules?: Record<string, Severity | 'off'>; extends?: string[] } & Record<string, unknown>

/**
 * Loads a rule set from the texts of its folders: those it extends first, each once, its own last.
 * Never throws: every mistake of every file is returned. Patterns of sets that are not shipped are given to `findSlow`.
 */
export function loadRuleSet(
  folders: readonly RuleFolder[],
  { checks = shippedChecks, findSlow = () => null }: { checks?: KnownChecks; findSlow?: FindSlow } = {},
): LoadedRuleSet {
  const { kinds, validator } = checks
  const schema = ruleSchema(kinds)
  const parsed = folders.map(parseFolder)
  const name = parsed.at(-1)?.name
  const report = loadReports(parsed)
  const basis = loadBasis(parsed)
  const { rules, mistakes } = loadRules(parsed, {
    kinds,
    schema,
    validator,
    parts: report.parts,
    basis: basis.ids,
  })
  const strays = parsed.flatMap((folder) => folder.strays.map(({ file, mistake }) => ({ file, mistakes: [mistake] })))
  const sound = report.sound && name !== undefined
  const wrong = [...report.mistakes, ...basis.mistakes, ...mistakes, ...strays]
  const unfit = unfitPatterns(parsed, wrong, (file) => {
    const own = file.path.endsWith('_report.yaml') ? reportSchema : schema
    return [...judgePatterns({ file }, own, findSlow), ...judgeQuotes(file, own)]
  })
  return {
    ruleSet: sound
      ? { name, ...override(rules, report.severities), basis: basis.basis, vocabulary: report.vocabulary }
      : null,
    problems: problemsOf([...wrong, ...unfit]),
  }
}

function loadReports(folders: readonly ParsedFolder[]) {
  const ids = folders.flatMap(({ rules }) => rules.map(({ path }) => fileName(path).replace(/\.yaml$/u, '')))
  const judged = filesOf(folders, 'remedies', 'report').map((file) => {
    const wrong = [...file.mistakes, ...judgeFile(file, validators.report)]
    return { file, sound: wrong.length === 0, mistakes: [...wrong, ...judgeOverrides(file, ids)] }
  })
  const sound = judged.every((report) => report.sound)
  const merged = sound ? judged.reduce<unknown>((before, { file }) => merge(before, file.value), {}) : {}
  const { rules: severities = {}, ...vocabulary } = merged as ReportFile
  const parts = keysAt(merged, ['parts'])
  const lost = sound
    ? judged.map(({ file }, at) => {
        const before = judged.slice(0, at).flatMap((earlier) => keysAt(earlier.file.value, ['parts']))
        return { file, mistakes: [...judgePartKeys(file, before), ...judgeParts(file, parts)] }
      })
    : []
  const words = completeVocabulary(vocabulary)
  const keys = sound ? parts : judged.flatMap(({ file }) => keysAt(file.value, ['parts']))
  return {
    mistakes: [...judged, ...lost],
    sound,
    severities,
    vocabulary: words,
    // Of a key that stands twice, only the last is known.
    parts: judged.every(({ file }) => file.readable && file.mistakes.length === 0)
      ? { keys, vocabulary: sound ? words : null }
      : null,
  }
}

/** Of files that are right otherwise, since a pattern may stand anywhere in others; shipped ones are known to be fit. */
function unfitPatterns(
  folders: readonly ParsedFolder[],
  wrong: readonly FileMistakes[],
  judge: (file: YamlFile) => Mistake[],
): FileMistakes[] {
  const broken = new Set(wrong.flatMap(({ file, mistakes }) => (mistakes.length > 0 ? [file] : [])))
  return folders
    .filter(({ shipped }) => !shipped)
    .flatMap(({ report, remedies, rules }) => [report ?? [], remedies ?? [], rules].flat())
    .filter((file) => !broken.has(file))
    .map((file) => ({ file, mistakes: judge(file) }))
}

/** Severities are given to rules that exist. */
function judgeOverrides(file: YamlFile, ids: readonly string[]): Mistake[] {
  return keysAt(file.value, ['rules'])
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      id: 'unknown-rule',
      data: { word: id, known: ids },
      ...locate(file, ['rules', id], 'key'),
    }))
}

/** `ids` is of everything that is cited, even wrongly; null when a file could not be read at all. */
function loadBasis(folders: readonly ParsedFolder[]) {
  const judged = filesOf(folders, 'basis').map((file) => ({
    file,
    mistakes: [...file.mistakes, ...judgeFile(file, validators.basis)],
  }))
  const readable = judged.every(({ file }) => file.readable)
  const entries = judged
    .filter(({ mistakes }) => mistakes.length === 0)
    .flatMap(({ file }) => Object.entries(file.value as Record<string, Omit<Basis, 'id'>>))
  return {
    mistakes: judged,
    ids: readable ? judged.flatMap(({ file }) => keysAt(file.value, [])) : null,
    basis: Object.fromEntries(
      entries.map(([id, rest]): [string, Basis] => [id, { id, ...rest, asks: inBoth(rest.asks) }]),
    ),
  }
}

function filesOf(folders: readonly ParsedFolder[], ...keys: ('report' | 'remedies' | 'basis')[]): YamlFile[] {
  return folders.flatMap((folder) => keys.flatMap((key) => folder[key] ?? []))
}

function override(
  rules: readonly Rule[],
  severities: Record<string, Severity | 'off'>,
): Pick<RuleSet, 'rules' | 'off'> {
  const severityOf = ({ id }: Rule): Severity | 'off' | undefined =>
    Object.hasOwn(severities, id) ? severities[id] : undefined
  const off = rules.filter((rule) => severityOf(rule) === 'off')
  const on = rules.flatMap((rule) => {
    const severity = severityOf(rule)
    if (severity === 'off') return []
    return severity === undefined ? rule : overrideSeverity(rule, severity)
  })
  return { rules: on, ...(off.length > 0 && { off }) }
}

function problemsOf(all: readonly FileMistakes[]): Problem[] {
  return all
    .flatMap(({ file, mistakes }) => mistakes.map((mistake) => mistakeProblem(file, mistake)))
    .sort((a, b) => (a.path === b.path ? startOf(a) - startOf(b) : a.path < b.path ? -1 : 1))
}

function startOf({ place }: Problem): number {
  return place?.start.offset ?? 0
}
