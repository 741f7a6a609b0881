import type { Report } from '../../report/types.ts'

/** Work that several checks need of a report, done for the first that asks; forgotten with the report. */
export function oncePerReport<Made>(work: (report: Report) => Made): (report: Report) => Made {
  const known = new WeakMap<Report, Made>()
  return (report) => {
    const before = known.get(report)
    if (before !== undefined) return before
    const made = work(report)
    known.set(report, made)
    return made
  }
}
