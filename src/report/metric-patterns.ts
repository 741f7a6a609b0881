import { pattern } from './pattern.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The vocabulary of metrics, compiled. */
export interface MetricPatterns {
  /** A unit, at the place that is looked at. */
  unit: RegExp
  /** A unit that makes even a small Chinese numeral a count, likewise. */
  counting: RegExp
  /** 余, 多, likewise. */
  after: RegExp
  /** Ranks that were reached; the group `rank`, with its indices. */
  ranks: RegExp[]
  /** Names and codes. */
  names: RegExp[]
  /** At the end of what stands before a number: a word that makes it approximate. */
  before: RegExp
  /** At the start of what follows a number: a thing that is counted. */
  countable: RegExp
  /** At the end of what stands before a number: something is measured. */
  measuring: RegExp
}

/** Compiles the vocabulary of metrics. */
export function metricPatterns({ metrics }: Vocabulary): MetricPatterns {
  const before = metrics.before.toSorted((a, b) => b.length - a.length)
  return {
    unit: new RegExp(anyOf(metrics.units), 'uy'),
    counting: new RegExp(anyOf(metrics.countingUnits), 'uy'),
    after: new RegExp(anyOf(metrics.after), 'uy'),
    ranks: metrics.ranks.map((source) => new RegExp(source, 'dgu')),
    names: metrics.names.map((source) => new RegExp(source, 'gu')),
    before: new RegExp(`(${anyOf(before)})$`, 'u'),
    countable: pattern(`^${anyOf(metrics.countables)}`),
    measuring: pattern(`(?:${metrics.measuring}|${anyOf(metrics.countables)})$`),
  }
}

function anyOf(sources: string[]): string {
  return `(?:${sources.join('|') || '(?!)'})`
}
