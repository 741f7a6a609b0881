import { byYear } from './memo/by-year.ts'
import { type ChangePatterns, changePatterns } from './figures/change-patterns.ts'
import { type DocumentKinds, documentKinds } from './about/document-kind.ts'
import { type IndicatorPatterns, indicatorPatterns } from './figures/indicator-patterns.ts'
import { type LineKinds, makeLineKinds } from './layout/line-kinds.ts'
import { type MetaPatterns, metaPatterns } from './about/meta.ts'
import { type MetricReaders, metricReaders } from './figures/metrics-of.ts'
import { makePartReader, type PartReader } from './parts/part-names.ts'
import { type PartSigns, partSigns } from './parts/parts.ts'
import { makeReader, type Reader } from './reading.ts'
import { remembered } from './memo/remembered.ts'
import { makePairing, type Pair } from './remedies/pairing.ts'
import { type ShortcomingPatterns, shortcomingPatterns } from './shortcomings/shortcoming-patterns.ts'
import type { Vocabulary } from './vocabulary.ts'

type ByYear<T> = (reportYear: number | null) => T

/** The vocabulary of a kind of report, compiled: once a rule set, for any number of reports. */
export interface Readers {
  vocabulary: Vocabulary
  lineKinds: LineKinds
  meta: MetaPatterns
  documentKinds: DocumentKinds
  partsNamedBy: ByYear<PartReader>
  partSigns: ByYear<PartSigns[]>
  /** What blocks and cells count, and when; for the texts of one report. */
  reading: ByYear<() => Reader>
  metrics: MetricReaders
  indicators: IndicatorPatterns
  changes: ByYear<ChangePatterns>
  shortcomings: ByYear<ShortcomingPatterns>
  /** Pairs shortcomings with measures. */
  pair: Pair
}

/** Compiles all that reports are read with. */
export function compileReaders(vocabulary: Vocabulary): Readers {
  const partsNamedBy = byYear((year) => makePartReader(vocabulary, year))
  return {
    vocabulary,
    lineKinds: makeLineKinds(vocabulary, partsNamedBy(null)),
    meta: metaPatterns(vocabulary, partsNamedBy(null)),
    documentKinds: documentKinds(vocabulary),
    partsNamedBy,
    partSigns: byYear((year) => partSigns(vocabulary, year)),
    reading: byYear((year) => remembered(makeReader(vocabulary, year))),
    metrics: metricReaders(vocabulary),
    indicators: indicatorPatterns(vocabulary),
    changes: byYear((year) => changePatterns(vocabulary, year)),
    shortcomings: byYear((year) => shortcomingPatterns(vocabulary, year)),
    pair: makePairing(vocabulary),
  }
}
