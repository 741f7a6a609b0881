import { firstCharacters } from '../text/first-characters.ts'
import { pattern } from '../text/pattern.ts'
import { type Sieve, sieveOf } from '../text/sieve.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** A sticky pattern and the characters it can begin with, by their code (null: any). */
export interface PlacePattern {
  source: RegExp
  firsts: Set<number> | null
}

/** Smaller units, and how many of them make one. */
export interface SmallerUnits {
  ratio: number
  parts: readonly string[]
}

/** A global pattern, and which texts it is worth trying on. */
export interface SievedPattern {
  source: RegExp
  sieve: Sieve
}

/** The vocabulary of metrics, compiled. */
export interface MetricPatterns {
  /** A unit, at the place that is looked at. */
  unit: PlacePattern
  /** A unit that makes even a small Chinese numeral a count, likewise. */
  counting: PlacePattern
  /** 余, 多, likewise. */
  after: RegExp
  /** A unit, behind which 半 is half of one. */
  half: RegExp
  /** The smaller units that may follow one, by unit. */
  parts: ReadonlyMap<string, SmallerUnits>
  /** At the end of what stands before 一: it counts nothing. */
  slogan: RegExp
  /** Ranks that were reached; the group `rank`, with its indices. */
  ranks: RegExp[]
  /** Names and codes. */
  names: SievedPattern[]
  /** At the end of what stands before a number: a word that makes it approximate. */
  before: RegExp
  /** At the start of what follows a number: a thing that is counted. */
  countable: RegExp
  /** At the end of what stands before a number: something is measured. */
  measuring: RegExp
  /** At the end of a clause: a number, behind what was done so many times or to so many. */
  bare: RegExp
}

/** Compiles the vocabulary of metrics. */
export function metricPatterns({ metrics }: Vocabulary): MetricPatterns {
  const before = metrics.before.toSorted((a, b) => b.length - a.length)
  return {
    unit: placed(anyOf(metrics.units)),
    counting: placed(anyOf(metrics.countingUnits)),
    after: new RegExp(anyOf(metrics.after), 'uy'),
    half: pattern(`^(?:${metrics.halves})$`),
    parts: new Map(metrics.parts.map(({ unit, ...smaller }) => [unit, smaller])),
    slogan: pattern(`(?:[每年月周季再又另同之在\\d]|${metrics.slogan})$`),
    ranks: metrics.ranks.map((source) => new RegExp(source, 'dgu')),
    names: metrics.names.map((source) => ({ source: new RegExp(source, 'gu'), sieve: sieveOf(source) })),
    before: new RegExp(`(${anyOf(before)})$`, 'u'),
    countable: pattern(`^${anyOf(metrics.countables)}`),
    bare: pattern(`(?:${metrics.bare})$`),
    measuring: pattern(`(?:${metrics.measuring}|${anyOf(metrics.countables)})$`),
  }
}

function placed(source: string): PlacePattern {
  const firsts = firstCharacters(source)
  return { source: new RegExp(source, 'uy'), firsts: firsts && new Set(Array.from(firsts, (one) => one.charCodeAt(0))) }
}

function anyOf(sources: string[]): string {
  return `(?:${sources.join('|') || '(?!)'})`
}
