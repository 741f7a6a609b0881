import { findDates } from '../report/dates.ts'
import { placeOf } from '../report/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { restOfSentence } from './shared/rest-of-sentence.ts'
import { bodyTexts } from './shared/texts-in.ts'
import { mapsOption, regexField } from './shared/option-schemas.ts'

interface Stage {
  name: string
  pattern: string
}

interface Options {
  stages: Stage[]
}

type Prepared = { name: string; pattern: RegExp }[]

/** How far behind its date a stage is named. */
const reach = 40
/** What stands between a stage and the date of the next where both are of one act: …通过，并于…. */
const onward = /^[^，。；、《》]{0,4}[，、]?(?:并|随后|然后|后|再|又)?(?:于|在|自)?$/u

/** A day late in the year and one early in a year (12-25, 01-06): without a year, the second may be of the next. */
const turnOfYear = /^1[0-2]-\d\d0[1-3]-/u

/** The stages of one act follow each other in time. */
export const stageOrder = defineKind<Options, Prepared>({
  name: 'stage-order',
  summary: {
    zh: '同一句里写一件事先后的几步，日期也有先后。',
    en: 'Where one sentence dates several stages of one act, the dates are in the order of the stages.',
  },
  options: {
    stages: mapsOption(
      '各步，按应有的先后 · The stages, in their order',
      {
        name: { type: 'string', minLength: 1, description: '名称 · Name' },
        pattern: regexField('怎样写到 · How it is told'),
      },
      2,
    ),
  },
  notes: ['other'],
  data: ['text', 'other', 'stage', 'after'],
  prepare: ({ stages }) => stages.map(({ name, pattern }) => ({ name, pattern: new RegExp(pattern, 'u') })),
  run: (report, stages) => bodyTexts(report).flatMap((text) => disorderIn(text, stages, report)),
})

/** A stage with its day. */
interface Dated {
  start: number
  end: number
  day: string
  rank: number
  name: string
  /** Where what names it ends. */
  until: number
}

function disorderIn(text: Text, stages: Prepared, { meta }: Report): Finding[] {
  if (!/日[^。；]{1,60}日/u.test(text.value)) return []
  const dates = findDates(text.value, meta.reportYear)
  const dated = dates.flatMap(({ start, end, from, to }, at): Dated[] => {
    const limit = Math.min(end + reach, dates[at + 1]?.start ?? Infinity)
    const rest = restOfSentence(text.value, end, limit)
    const stage = from !== null && from === to ? stageIn(rest, stages) : null
    return stage && from ? [{ start, end, day: from, ...stage, until: end + stage.until }] : []
  })
  return dated.flatMap((second, at): Finding[] => {
    const first = dated[at - 1]
    if (first === undefined || !onward.test(text.value.slice(first.until, second.start))) return []
    const [earlier, later] = first.rank < second.rank ? [first, second] : [second, first]
    const shown = ({ start, end }: Dated) => text.raw.slice(start, end)
    if (first.rank === second.rank || earlier.day <= later.day) return []
    if (!shown(later).includes('年') && turnOfYear.test(earlier.day.slice(5) + later.day.slice(5))) return []
    return [
      {
        place: placeOf(text, second.start, second.end),
        data: { text: shown(later), other: shown(earlier), stage: later.name, after: earlier.name },
        related: [{ place: placeOf(text, first.start, first.end), note: 'other' }],
      },
    ]
  })
}

/** The stage that a clause names first. */
function stageIn(clause: string, stages: Prepared): { rank: number; name: string; until: number } | null {
  const found = stages.flatMap(({ name, pattern }, rank) => {
    const match = pattern.exec(clause)
    return match ? [{ rank, name, index: match.index, until: match.index + match[0].length }] : []
  })
  const [first] = found.sort((a, b) => a.index - b.index)
  return first ?? null
}
