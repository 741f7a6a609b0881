import { allMatches } from '../report/all-matches.ts'
import { blockOf } from '../report/links.ts'
import { partsAbove } from '../report/parts.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import { defineKind, type Finding } from './kind.ts'
import { charactersIn, charactersOfAll } from './shared/texts-in.ts'
import { dayField, mapsOption, regexField, regexOption } from './shared/option-schemas.ts'

interface Options {
  events: { name: string; pattern: string; held: string }[]
  coming: string
  parts: string[]
}

interface Prepared {
  events: { name: string; pattern: RegExp; sieve: Sieve; held: string }[]
  coming: RegExp
  parts: string[]
}

/** Events that had not taken place when the document was signed. */
export const earlyMention = defineKind<Options, Prepared>({
  name: 'early-mention',
  summary: {
    zh: '没有把成文之后才发生的事写成已经发生。',
    en: 'No event is mentioned as past that took place after the day of signing.',
  },
  options: {
    events: mapsOption('会议等事件 · Events', {
      name: { type: 'string', minLength: 2, description: '名称 · The event' },
      pattern: regexField('文中的写法 · How it is written (flag u)'),
      held: dayField(
        '开始的日期，还没有召开的写可能的最早日期 · Its first day; of one to come, the first day that it can be',
        '2025-10-20',
      ),
    }),
    coming: regexOption('同一句里有这些文字，就是当作将来的事来说 · A sentence with such words speaks of it as coming'),
    parts: {
      type: 'array',
      items: { type: 'string', format: 'part' },
      default: [],
      description: '这些部分说的是将来，不查 · Parts that speak of the future and are left out',
    },
  },
  notes: ['signed'],
  data: ['text', 'name', 'signed'],
  prepare: ({ events, coming, parts }) => ({
    events: events.map(({ pattern, ...event }) => ({
      ...event,
      pattern: new RegExp(pattern, 'gu'),
      sieve: sieveOf(pattern),
    })),
    coming: new RegExp(coming, 'u'),
    parts,
  }),
  run(report, { events, coming, parts }) {
    const { meta, outline, sentences } = report
    const { signed } = meta
    const day = signed?.date
    const all = charactersOfAll(report)
    const later = events.filter(({ held, sieve }) => day && held > day && sieve(all))
    if (!signed || later.length === 0) return []
    return sentences.flatMap(({ block, start, end }) => {
      const found = blockOf(report, { block })
      const characters = charactersIn(found.text)
      const near = later.filter(({ sieve }) => sieve(characters))
      if (near.length === 0 || partsAbove(outline, found.heading).some((part) => parts.includes(part))) return []
      const sentence = found.text.value.slice(start, end)
      return near.flatMap(({ name, pattern }) =>
        (coming.test(sentence) ? [] : allMatches(sentence, pattern)).map(({ index, 0: words }): Finding => {
          const [from, to] = [start + index, start + index + words.length]
          const data = { text: found.text.raw.slice(from, to), name, signed: signed.text.raw }
          const related = [{ place: placeOf(signed.text), note: 'signed' }]
          return { place: placeOf(found.text, from, to), data, related }
        }),
      )
    })
  },
})
