import type { RemarkTable } from '../../format/remarks.ts'
import type { Place } from '../../problem/place.ts'
import type { Problem } from '../../problem/problem.ts'
import type { Severity } from '../../problem/severity.ts'
import type { Source, TextSource } from '../../read/source.ts'
import type { RuleFile } from './gather-folders.ts'
import type { Remedy } from '../../report/types.ts'
import type { Locale } from '../../rules/locale.ts'
import type { Basis, Rule, Wording } from '../../rules/types.ts'

/** What the page asks of a worker. Every request is answered by one reply with its number. */
export type Request =
  | ({ kind: 'start'; id: number } & StartOrder)
  | { kind: 'examine'; id: number; input: Input; whole: boolean }
  | ({ kind: 'annotate'; id: number } & AnnotateOrder)
  | ({ kind: 'write'; id: number } & WriteOrder)

export type Reply =
  | { kind: 'ready'; id: number; about: About }
  | { kind: 'refused'; id: number; problems: Problem[] }
  | { kind: 'examined'; id: number; examined: Examined }
  | { kind: 'annotated'; id: number; bytes: ArrayBuffer | null }
  | { kind: 'written'; id: number; bytes: ArrayBuffer }
  | { kind: 'failed'; id: number; reason: string }

/** A file as it is, or a text that is being edited. */
export type Input = { path: string; bytes: ArrayBuffer } | { path: string; text: string; format: TextSource['format'] }

/** What a worker begins with. */
export interface StartOrder {
  ruleSet: ArrayBuffer
  severities: Severities
  /** A rule set of the user's, and the files of the shipped ones that it may extend. */
  own: { files: RuleFile[]; shipped: ArrayBuffer } | null
}

/** A Word file that is to have findings in it as comments. */
export interface AnnotateOrder {
  bytes: ArrayBuffer
  problems: Problem[] | Packed
  locale: Locale
  /** Certain fixes are made as tracked changes. */
  trackFixes: boolean
  /** The time that comments have. */
  date: string
}

/**
 * Findings of a report (`Found[]`) as a worker packed them. The page keeps those of many reports without looking into them: to
 * read thousands of findings would hold it up.
 */
export type Packed = Uint8Array<ArrayBuffer>

/** A file to be taken away, which is made beside the page. */
export interface WriteOrder {
  what: WrittenTable | WrittenRemarks | WrittenPage
  locale: Locale
}

/** A table whose cells are known. */
export interface WrittenTable {
  kind: 'table'
  as: 'docx' | 'csv'
  table: RemarkTable
  widths: readonly number[]
}

/** The remarks on one report, or on several, which then have paths. */
export interface WrittenRemarks {
  kind: 'remarks'
  as: 'docx' | 'csv'
  heading: string
  reports: { path: string | null; findings: Found[] | Packed }[]
  widths: readonly number[]
}

/** A report with its findings as a page of its own. */
export interface WrittenPage {
  kind: 'page'
  path: string
  text: string
  problems: Problem[]
}

/** What a user sets the severity of rules to, by id. */
export type Severities = Record<string, Severity | 'off'>

/** What the page knows of the rule set: words, no options. */
export interface About {
  name: string
  rules: Record<string, Rule>
  basis: Record<string, Basis>
  parts: Record<string, Wording>
  /** Keys of the parts that some rule asks for. */
  required: string[]
  /** Names of the rules that say by when a report is due. */
  deadlines: string[]
}

/** What a worker found out about one file. */
export interface Examined {
  digest: Digest
  packed: Packed
  /** The same to be read, and all that is shown of an opened report; only when asked for. */
  findings: Found[]
  view: View | null
}

/** One row of the table of many files. */
export interface Digest {
  path: string
  title: string | null
  issuer: string | null
  year: number | null
  counts: Record<Severity, number>
  /** How often each rule found something, and the gravest of it. */
  rules: Record<string, { count: number; severity: Severity }>
  /** Keys of the parts that some rule asks for and that are not there. */
  missing: string[]
  /** A rule says that it came after the day on which it was due. */
  late: boolean
  /** Whether some day is known that says if the report was in time. */
  dated: boolean
  /** Comments can be written into the file. */
  annotatable: boolean
  /** What kept all other rules from being run: it is no report of this kind. */
  gate: Problem | null
  /** Why the file was not linted. */
  unread: Problem | null
}

/** A problem with what a person needs to find it. */
export interface Found {
  problem: Problem
  /** The words it is about, cut short. */
  quote: string
  /** The ordinals of the headings it stands under: 三（二）2. */
  section: string
}

/** An opened report. */
export interface View {
  text: string
  format: Source['format']
  /** The text is the file, so that it can be edited. */
  editable: boolean
  /** How its lines end in the file; in `text` always by \n. */
  lineEnd: string
  blocks: ViewBlock[]
  map: ReportMap
}

/** A block of the document, as it is shown. */
export interface ViewBlock extends Place {
  role: 'title' | 'heading' | 'paragraph' | 'table' | 'markup' | 'margin'
  /** Of a heading, from 1. */
  level: number
  /** Titles of run-in headings, and what is not shown. */
  strong: Place[]
  hidden: Place[]
  /** Of a table. */
  rows: { header: boolean; cells: Place[] }[]
}

/** A fact with where it stands. */
export interface Fact {
  text: string
  place: Place
}

/** What was understood of a report: the reviewer's map. */
export interface ReportMap {
  title: Fact | null
  issuer: Fact | null
  documentNumber: Fact | null
  signed: Fact | null
  published: Fact | null
  year: number | null
  parts: { key: string; state: 'present' | 'embedded' | 'missing'; places: Fact[] }[]
  figures: { total: number; dated: number; undated: Fact[] }
  shortcomings: { text: string; place: Place; remedy: Remedy; remedies: (Fact & { score: number })[] }[]
}
