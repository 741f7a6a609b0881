import type { Doc } from '../doc/doc.ts'
import { appendedOf } from './layout/appended.ts'
import { joinCuts } from './layout/blocks.ts'
import { changesOf } from './figures/changes.ts'
import { deficienciesOf } from './shortcomings/deficiencies.ts'
import { namesSubject, otherKindOf } from './about/document-kind.ts'
import { gapsOf } from './text/gaps.ts'
import { guessParts } from './parts/guess-parts.ts'
import { indicatorsOf } from './figures/indicator.ts'
import { linesOf } from './layout/lines.ts'
import { divide } from './layout/margins.ts'
import { metaOf } from './about/meta.ts'
import { notesByPlace, withNotes, withoutNotes } from './layout/notes.ts'
import { metricsOf } from './figures/metrics-of.ts'
import { outlineOf } from './parts/outline.ts'
import { partsOf } from './parts/parts.ts'
import { promisedFigures } from './figures/promised-figures.ts'
import type { Readers } from './readers.ts'
import { restPart } from './parts/rest-part.ts'
import { sentencesOf } from './parts/sentences.ts'
import { shortcomingsOf } from './shortcomings/shortcomings.ts'
import { straysOf } from './text/strays.ts'
import { takeTables } from './tables/take-tables.ts'
import { tablesOf } from './tables/tables-of.ts'
import { emptyText, placeOf } from './text/text.ts'
import type { Place, Report, Text } from './types.ts'
import { unnumberedHeadings } from './parts/unnumbered-headings.ts'

/** Works out what a report is from a document, with the words of its kind. Never throws on any text. */
export function buildReport(doc: Doc, readers: Readers): Report {
  const { vocabulary } = readers
  const { lines, notes } = withoutNotes(linesOf(doc))
  const division = divide(lines, readers.lineKinds)
  const meta = metaOf(division, readers.meta)
  const { reportYear } = meta
  const read = readers.reading(reportYear)()
  const partsNamedBy = readers.partsNamedBy(reportYear)
  const body = takeTables(division.body, vocabulary)
  const { inBody, others } = notesByPlace(notes, division)
  const joined = joinCuts(body.lines, unnumberedHeadings(vocabulary, partsNamedBy))
  const { outline: headings, blocks } = withNotes(outlineOf(joined, vocabulary, partsNamedBy), inBody)
  const sentences = sentencesOf(blocks, headings)
  const patterns = readers.shortcomings(reportYear)
  const outline = guessParts({ blocks, outline: headings, sentences, reportYear }, patterns, {
    partsNamedBy,
    rest: restPart(vocabulary),
  })
  const readings = blocks.map(({ text }) => read(text.value))
  const dated = { blocks, outline, sentences, times: readings.map(({ times }) => times), reportYear }
  const tables = tablesOf(body.tables, dated, { ...readers.metrics, words: vocabulary, read })
  const parts = partsOf({ blocks, outline, sentences, tables, reportYear }, readers.partSigns(reportYear), patterns)
  const judged = { blocks, outline, sentences, parts, tables, reportYear }
  const deficiencies = deficienciesOf(judged, patterns)
  const metrics = metricsOf(
    dated,
    readings.map(({ counts }) => counts),
    readers.metrics,
    promisedFigures(judged, deficiencies, patterns),
  )
  const indicators = indicatorsOf({ metrics, sentences, blocks, meta }, readers.indicators)
  return {
    meta,
    otherKind: otherKindOf(lines, meta, readers.documentKinds),
    namesSubject: namesSubject(meta, { outline, blocks }, readers.documentKinds),
    blocks,
    tables,
    outline,
    parts,
    sentences,
    metrics,
    indicators,
    changes: changesOf({ blocks, sentences, meta }, indicators, readers.changes(reportYear)),
    ...shortcomingsOf(judged, deficiencies, { patterns, pair: readers.pair }),
    margins: [...division.margins, ...others.map(({ text }) => text)],
    appended: appendedOf(division.close, { ...readers.metrics, words: vocabulary, read }),
    // What a web page says of itself was not copied by anybody.
    furniture: doc.origin.kind === 'web' ? [] : division.furniture,
    gaps: gapsOf(doc, blocks),
    strays: straysOf(doc),
    anchor: anchorOf([meta.title ?? emptyText, ...lines.map(({ text }) => text)], doc),
    origin: doc.origin,
  }
}

/** The first text that shows anything; where there is none, the first line that is left, if any. */
function anchorOf(texts: Text[], { blocks: [block] }: Doc): Place {
  const first = texts.find(({ value }) => value !== '')
  if (first || block === undefined) return placeOf(first ?? emptyText)
  return { start: block.start, end: block.end }
}
