import { blockOf } from '../../report/links.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Report } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { charactersIn, charactersOfAll } from '../shared/texts-in.ts'
import type { PreparedEvent } from './known-events.ts'
import type { WrongOpening } from './wrong-openings.ts'

/** Where a report says that an event began on a day on which it did not. */
export function wrongDays(
  report: Report,
  { opened, wrongIn }: { opened: PreparedEvent[]; wrongIn: (sentence: string, reportYear: number) => WrongOpening[] },
): Finding[] {
  const { reportYear } = report.meta
  const all = charactersOfAll(report)
  if (reportYear === null || !opened.some(({ sieve }) => sieve(all))) return []
  return report.sentences.flatMap(({ block, start, end }) => {
    const { text } = blockOf(report, { block })
    const characters = charactersIn(text)
    if (!opened.some(({ sieve }) => sieve(characters))) return []
    return wrongIn(text.value.slice(start, end), reportYear).map((wrong): Finding => {
      const [from, to] = [start + wrong.start, start + wrong.end]
      const { name, held } = wrong.event
      const data = { text: text.raw.slice(from, to), name, held, signed: '' }
      return { place: placeOf(text, from, to), outcome: 'day', data }
    })
  })
}
