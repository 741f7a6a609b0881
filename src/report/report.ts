import type { Root } from 'mdast'
import { joinCuts } from './blocks.ts'
import { changesOf } from './changes.ts'
import { indicatorsOf } from './indicator.ts'
import { linesOf } from './lines.ts'
import { divide } from './margins.ts'
import { namesSubject, otherKindOf } from './document-kind.ts'
import { metaOf } from './meta.ts'
import { metricsOf } from './metrics-of.ts'
import { isUnnumberedHeading, outlineOf } from './outline.ts'
import { makePartReader } from './part-names.ts'
import { partKeys, partsAbove, partsOf } from './parts.ts'
import { makePairing, type Pair } from './remedies/pairing.ts'
import { sentencesOf } from './sentences.ts'
import { shortcomingsOf } from './shortcomings.ts'
import { straysOf } from './strays.ts'
import { emptyText, placeOf } from './text.ts'
import { makeTimeFinder } from './times.ts'
import type { Place, Report, Text } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Works out what a report is from its tree, with the words of its kind; `pair` comes of the same words and is worth making
 * once for many reports. Never throws on any text.
 */
export function buildReport(root: Root, words: Vocabulary, pair: Pair = makePairing(words)): Report {
  const lines = linesOf(root)
  const division = divide(lines, words)
  const meta = metaOf(division, words)
  const { reportYear } = meta
  const findTimes = makeTimeFinder(words, reportYear)
  const partsNamedBy = makePartReader(words, reportYear)
  const joined = joinCuts(division.body, (line) => isUnnumberedHeading(line, partsNamedBy))
  const { outline, blocks } = outlineOf(joined, words, partsNamedBy)
  const sentences = sentencesOf(blocks, outline)
  const times = blocks.map(({ text }) => findTimes(text.value))
  const parts = partsOf({ blocks, outline, sentences, reportYear }, words)
  const promised = (block: number): boolean =>
    partsAbove(outline, blocks[block]?.heading ?? null).includes(partKeys.plan)
  const metrics = metricsOf({ blocks, outline, sentences, times, reportYear }, words, promised)
  const indicators = indicatorsOf({ metrics, sentences, blocks, meta }, words)
  return {
    meta,
    otherKind: otherKindOf(lines, meta, words),
    namesSubject: namesSubject(meta, outline, words),
    blocks,
    outline,
    parts,
    sentences,
    metrics,
    indicators,
    changes: changesOf({ blocks, sentences, meta }, indicators, words),
    shortcomings: shortcomingsOf({ blocks, outline, sentences, parts, reportYear }, words, pair),
    margins: division.margins,
    furniture: division.furniture,
    strays: straysOf(root),
    anchor: anchorOf([meta.title ?? emptyText, ...lines.map(({ text }) => text)], root),
  }
}

/** The first text that shows anything; where there is none, the first line that is left, if any. */
function anchorOf(texts: Text[], { children: [node] }: Root): Place {
  const first = texts.find(({ value }) => value !== '')
  const { start, end } = node?.position ?? {}
  if (first || start?.offset === undefined || end?.offset === undefined) return placeOf(first ?? emptyText)
  return { start: { ...start, offset: start.offset }, end: { ...end, offset: end.offset } }
}
