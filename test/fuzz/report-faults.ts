import { opaque } from '../../src/report/text/text.ts'
import type { Metric, Place, Report, Text } from '../../src/report/types.ts'
import { locate } from '../../src/doc/origin.ts'
import { placeFaults } from './places.ts'

/** What is wrong with how a text was understood. */
export function reportFaults(report: Report, text: string): string[] {
  const written = JSON.stringify(report)
  return [
    ...(JSON.stringify(JSON.parse(written)) === written ? [] : ['report: is no plain data']),
    ...(written.includes(':null') && report.metrics.some(({ value }) => !Number.isFinite(value))
      ? ['metric: value is not finite']
      : []),
    ...report.metrics.flatMap(metricFaults),
    ...within(report, '').flatMap(({ path, value }) =>
      isPlace(value)
        ? placeFaults(text, locate(report.origin, value)).map((fault) => `report${path}: ${fault}`)
        : isText(value)
          ? textFaults(value, text).map((fault) => `report${path}: ${fault}`)
          : [],
    ),
  ]
}

function metricFaults({ text, value, scale, time }: Metric): string[] {
  const backwards = time.start !== null && time.end !== null && time.start > time.end
  return [
    ...(Number.isFinite(value) && Number.isFinite(scale) ? [] : [`metric ${text}: value ${value}`]),
    ...(backwards ? [`time ${time.text ?? ''}: ${time.start ?? ''} to ${time.end ?? ''}`] : []),
  ]
}

/** Every character stands where its text says. */
function textFaults({ value, raw, pieces }: Text, source: string): string[] {
  if (value.length !== raw.length) return ['text: value and raw differ in length']
  const shifted = pieces.findIndex(({ index, start }, at) => {
    const length = (pieces[at + 1]?.index ?? raw.length) - index
    const written = source.slice(start, start + length)
    // One character stands for all of an address or a code.
    return !Array.from({ length }, (_, step) => step).every(
      (step) => value.charAt(index + step) === opaque || written.charAt(step) === raw.charAt(index + step),
    )
  })
  return shifted < 0 ? [] : [`text: shifted at piece ${shifted} of ${JSON.stringify(raw)}`]
}

function within(value: unknown, path: string): { path: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  if (isPlace(value) || isText(value)) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => within(inner, `${path}.${key}`))
}

function isPlace(value: unknown): value is Place {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  return keys.length === 2 && keys.includes('start') && keys.includes('end')
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'pieces' in value && 'raw' in value
}
