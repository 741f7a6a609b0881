import type { Origin } from '../doc/origin.ts'
import type { Place } from '../problem/place.ts'

export type { Place } from '../problem/place.ts'

/** A run of characters of a text that follow each other in the document, too. */
export interface Piece {
  /** Where the run begins in the text. */
  index: number
  /** Where it begins in the document: an offset. */
  start: number
}

/** Text that remembers where each of its characters stood. */
export interface Text {
  /** For matching: width folded (`（，；：％１` → `（，；：%1`), no marks, no spaces but between Latin words. */
  value: string
  /** The same characters as they are written; `raw[i]` is what `value[i]` was made from. */
  raw: string
  /** In order; the first has index 0. Empty only for an empty text. */
  pieces: Piece[]
}

/** A paragraph or heading of the body, put together again where it was cut. */
export interface Block {
  text: Text
  /** Written as a heading of Markdown or Word. */
  marked: boolean
  /** Where a cut was mended: indexes into `text` of the first character after each cut. */
  cuts: number[]
  /**
   * It is a footnote or endnote, at the end of the section that has its mark: the block with the mark, an index into
   * `blocks` (-1 where a table before all blocks has it). No heading, and no item of what it stands in.
   */
  note?: number
  /** The innermost heading it stands under, or whose own block it is: an index into the outline. */
  heading: number | null
}

export interface Heading {
  /** 1 to 4, by the ordinal; one more each where 第一部分 stands above 一、. */
  level: number
  /** As written: `一、`, `（二）`; null for a heading without. */
  ordinal: string | null
  /** The ordinal's number. */
  number: number | null
  /** Without ordinal and marks, up to the first 。 */
  title: Text
  /** A block of its own, or the first sentence of a paragraph. */
  form: 'block' | 'run-in'
  /** Where heading and body should be parted by 。 but are not (its title was cut at a guess). */
  glued: boolean
  /** Parts of the report it names, by key. */
  parts: string[]
  /** It names none of them: what stands under it does. */
  guessed?: boolean
  /** The block it is or opens: an index into `blocks`. */
  block: number
  /** The heading it stands under: an index into the outline. */
  parent: number | null
  /** Ordinal and title. */
  place: Place
}

/**
 * `present`: a heading of any level names it, alone or jointly. `embedded`: its content is there, but no heading names
 * it. `missing`: not there.
 */
export type PartState = 'present' | 'embedded' | 'missing'

export interface Part {
  state: PartState
  /** The headings that name it, or under which it seems to stand: indexes into the outline, in order. */
  headings: number[]
  /** What carries it where no heading does. */
  places: Place[]
  /** Headings announce it beside another part, and nothing under that carries it. */
  announced?: true
  /** What carries it tells many different deeds. */
  atLength?: true
}

/** A sentence, or one item of 一是…；二是… */
export interface Sentence {
  /** Index into `blocks`, and the range in the block's text. */
  block: number
  start: number
  end: number
  /** The list item it belongs to: number of the item within its block, from 0; null outside lists. */
  item: number | null
  /** It is the title of a run-in or block heading. */
  title: boolean
}

/**
 * `explicit`: a date or closed period in the same sentence governs the figure. `inherited`: such a date stands earlier in
 * the item or paragraph, in a heading above, or in a statement for all figures. `open`: the start is known, the end is not
 * (今年以来). `vague`: 截至目前, 当前. `none`: nothing; 已, 累计 and 共 are no times.
 */
export type TimeKind = 'explicit' | 'inherited' | 'open' | 'vague' | 'none'

/** How a reader learns when a figure holds. */
export interface Time {
  kind: TimeKind
  /** The words, as written; null for `none`. */
  text: string | null
  place: Place | null
  /** ISO dates, both inclusive, as far as they are known. */
  start: string | null
  end: string | null
  /**
   * Where the words stand: its own sentence, an earlier one of the item or paragraph, a heading, a statement for all; of a
   * figure of a table, elsewhere in the table.
   */
  from: 'sentence' | 'paragraph' | 'heading' | 'statement' | 'table' | null
}

export interface Metric {
  /** From the number to the end of the unit, as written. */
  text: string
  place: Place
  /** Index into `sentences`; -1 for a figure of a table, which is in none. */
  sentence: number
  /** Range in the text of the block, or of the cell. */
  start: number
  end: number
  /** In plain units: 1.5万 is 15000, 26.32% is 26.32. For a range, its first number. */
  value: number
  /** Decimal places as written, counted before 万 and 亿 are multiplied in. */
  decimals: number
  /** What the last 万 or 亿 multiplies: 1, 1e4, 1e8 (1e12 for 万亿; 1e3 for 3千); 1 where a number is written out (3万4000). */
  scale: number
  /** The measure word as written; 万 and 亿 belong to the number. null where there is none (448万; a share: 三分之二). */
  unit: string | null
  /** Words that make it approximate (超过, 近, 余, 约 …), in order. */
  approximators: string[]
  /** A rank that was reached (第12位): needs no unit. */
  rank: boolean
  /** Promised for the future. */
  target: boolean
  time: Time
}

/** What a row or column of a table holds, as its head says: its cells, one after the other. */
export interface Axis {
  /** The text of the head: 案件数（件）; empty where there is none. */
  label: Text
  /** The same, folded, without the unit. */
  name: string
  /** The unit that the head gives, and by how much it multiplies (万元: 元, 1e4). */
  unit: { unit: string; scale: number } | null
  time: Time | null
}

/** A figure of a table, by its row and column. */
export interface CellMetric extends Metric {
  row: number
  column: number
}

/** A table of the body. Its cells are no paragraphs, so that they are in no block. */
export interface Table {
  place: Place
  /** The lines above it that belong to it: its title, the unit of its figures. */
  caption: Text[]
  /** The lines below it that explain it. */
  notes: Text[]
  /** The innermost heading it stands under: an index into the outline. */
  heading: number | null
  /** Cells, row by row; rows may differ in length. */
  rows: Text[][]
  /** So many rows and columns are heads. */
  headRows: number
  headColumns: number
  /** What each row and each column holds, heads included. */
  byRow: Axis[]
  byColumn: Axis[]
  metrics: CellMetric[]
}

/** A line that gives one figure: 行政复议案件：126件. */
export interface Listed {
  text: Text
  /** Its number among the lines around it, so that those that follow each other can be told. */
  line: number
  /** The nearest line above that is none of them. */
  above: Text | null
  metric: Metric
}

/** What is appended below the close. */
export interface Appended {
  tables: Table[]
  listed: Listed[]
}

/**
 * `inline`: the item, or the paragraph after it, says concretely what will be done. `plan`: a measure of the plan answers
 * it. `generic`: only one promise for all. `none`: nothing answers it. `unsure`: it cannot be told whether the nearest
 * measure answers it.
 */
export type Remedy = 'inline' | 'plan' | 'generic' | 'none' | 'unsure'

export interface Shortcoming {
  /** Without its ordinal; first sentence and details. */
  text: Text
  place: Place
  /** What is said to be lacking: the first sentence. */
  subject: Text
  /** It names something that is lacking; false for 工作有待加强. */
  concrete: boolean
  remedy: Remedy
  /** What its remedy is if no measure answers it: there may be a promise for all. */
  unanswered: 'generic' | 'none'
  /** What answers it, or may, best first; for `none` and `generic`, the nearest that do not. Score: how likely, 0 to 1. */
  remedies: { text: string; place: Place; score: number }[]
}

/** What the plan says will be done: a sentence of it, or a clause up to ；. */
export interface Measure {
  text: Text
  /** What stands over it: the title of its heading or item. */
  caption: string
}

export interface Meta {
  title: Text | null
  /** The year reported on. */
  reportYear: number | null
  /** Who reports, as the title says; `issuer`: as the signature says, else the title. */
  named: Text | null
  issuer: Text | null
  documentNumber: Text | null
  addressee: Text | null
  signatory: Text | null
  /** `date` is ISO, or null for a date that no calendar has. */
  signed: { text: Text; date: string | null } | null
  published: { text: Text; date: string | null } | null
}

/** What a metric counts, read from the clause around its number (folded text). */
export interface Indicator {
  metric: Metric
  /** Where the metric stands among those of the report. */
  index: number
  /** The block it stands in, and where its clause begins there: after punctuation or the figure before it. */
  block: number
  from: number
  /** The clause before and after the number, as it stands. */
  before: string
  after: string
  /** What is counted, with the act (受理投诉举报): without words of time, extent, approximation and number. */
  words: string
  /** Whose it is (全区, 我局, the subject of 累计, 共); empty where the clause does not say. */
  scope: string
  /** The clause says that it counts all there is: 共, 累计, 全年, 全区. */
  whole: boolean
  /** It counts from some beginning on (累计) or only what is new (新增). */
  stock: 'total' | 'new' | null
  /** It stands after 其中 or 含, or in brackets. */
  part: boolean
  /** The first of two numbers that are compared: 由A降至B, 较上年A. */
  past: boolean
  /** The words 约, 近, 超过, 余 … that really widen the number; not the last character of 节约 or 附近. */
  approximators: string[]
  /** The unit, the same for all units that count one thing (件, 宗, 起); null where there is none. */
  measure: string | null
}

export type Direction = 'rise' | 'fall'

/** A stated change. */
export interface Amount {
  figure: Indicator
  direction: Direction
}

/** What a report says of one change: its ends, as far as they stand there, and by how much. */
export interface Change {
  from: Indicator | null
  to: Indicator | null
  /** The word between the ends (由A下降到B). */
  direction: Direction | null
  /** The stated changes, in order: 减少30件，下降25%. */
  amounts: Amount[]
}

/** What a report is: all that rules may know of it. Plain data. */
export interface Report {
  meta: Meta
  /** The other kind of document that it is, by its title or opening; null for none that is known. */
  otherKind: { name: string; place: Place } | null
  /** Title, headings or opening name the subject of this kind of report. */
  namesSubject: boolean
  /** The body in order, without title, letterhead, signature and web furniture. */
  blocks: Block[]
  /** The tables of the body, in order. */
  tables: Table[]
  outline: Heading[]
  parts: Record<string, Part>
  sentences: Sentence[]
  /** Those of the blocks; tables have their own. */
  metrics: Metric[]
  /** What each metric counts, in the order of the metrics. */
  indicators: Indicator[]
  /** What is said to have become more or less. */
  changes: Change[]
  shortcomings: Shortcoming[]
  /** The measures that shortcomings were compared with; none where there is no shortcoming. */
  measures: Measure[]
  /** Lines of the letterhead and of the close (signature, contact, attachments) that are not in `blocks`. */
  margins: Text[]
  /** The figures of what is appended below the close. */
  appended: Appended
  /** Navigation text of a web page. */
  furniture: Text[]
  /** Spaces within the lines of blocks, which no text has: where in the text of the block, and how many (a wide one is two). */
  gaps: { block: number; at: number; width: number }[]
  /** Control characters, which no text above has. */
  strays: { code: number; place: Place }[]
  /** Where to point when there is nothing better: the title, else the first line. */
  anchor: Place
  /** Where the offsets of all places stand in the file itself. */
  origin: Origin
}
