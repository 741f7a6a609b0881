import { findDates } from '../../report/times/find-dates.ts'

/** An event of which the day is known, as it is written where its day is told. */
export interface OpeningEvent {
  name: string
  pattern: RegExp
  held: string
}

/** Patterns of the words that tell when an event began. */
export interface OpeningWords {
  /** Behind the event, that it began: 开幕. */
  begins: string
  /** Before the event, the same: 召开的. */
  opened: string
  /** Behind the event, that it was over: 召开后. */
  begun: string
  /** Before the event, that it was seen as it was held: 收看. */
  watches: string
  /** What is watched at once: 开幕会. */
  watched: string
}

/** A date on which an event is said to have begun, and did not. */
export interface WrongOpening {
  start: number
  end: number
  event: OpeningEvent
}

/** Makes a finder of wrong days of events in a sentence. Who saw the opening may have seen it later, but not before it was. */
export function makeOpenings({ begins, opened, begun, watches, watched }: OpeningWords) {
  const day = '(?:上午|下午|[，、]){0,2}'
  const told = ({ pattern }: OpeningEvent) => ({
    // 10月二十届四中全会召开, 10月召开的党的二十届四中全会
    begun: new RegExp(
      `^${day}(?:(?:中国共产党|党的)?(?:${pattern.source})(?:${begins})|(?:${opened})(?:中国共产党|党的)?(?:${pattern.source}))`,
      'u',
    ),
    after: new RegExp(`^${day}(?:中国共产党|党的)?(?:${pattern.source})(?:${begun})`, 'u'),
    before: new RegExp(`(?:${pattern.source})(?:已|将)?[于在]?$`, 'u'),
    seen: new RegExp(`^${day}[^，。；、]{0,24}(?:${watches})[^，。；、]{0,8}(?:${pattern.source})(?:${watched})`, 'u'),
  })
  const opens = new RegExp(`^${day}(?:${begins})`, 'u')
  return (events: OpeningEvent[]) => {
    const known = events.map((event) => ({ event, ...told(event) }))
    return (sentence: string, reportYear: number): WrongOpening[] =>
      findDates(sentence, reportYear).flatMap(({ start, end, from, to }) => {
        if (from === null || to === null) return []
        const [before, behind] = [sentence.slice(Math.max(0, start - reach), start), sentence.slice(end, end + reach)]
        if (from !== to) {
          const other = isShort(from, to) && known.find((words) => isOutside({ from, to }, words, behind))
          return other ? [{ start, end, event: other.event }] : []
        }
        const wrong = known.find(
          ({ event: { held }, ...words }) =>
            (from !== held && (words.begun.test(behind) || (words.before.test(before) && opens.test(behind)))) ||
            (from < held && words.seen.test(behind)),
        )
        return wrong ? [{ start, end, event: wrong.event }] : []
      })
  }
}

/** No span that begins in an earlier year: 2022年至2024年. */
function isShort(from: string, to: string): boolean {
  return from.slice(0, 4) === to.slice(0, 4)
}

/** A month in which an event was not: 2024年8月，…召开; what was done after it was done within a year. */
function isOutside(
  { from, to }: { from: string; to: string },
  { event: { held }, begun, after }: { event: OpeningEvent; begun: RegExp; after: RegExp },
  behind: string,
): boolean {
  if (begun.test(behind)) return held < from || held > to
  const yearBefore = `${String(Number(from.slice(0, 4)) - 1)}${from.slice(4)}`
  return (held > to || held < yearBefore) && after.test(behind)
}

/** So much beside a date is looked at. */
const reach = 60
