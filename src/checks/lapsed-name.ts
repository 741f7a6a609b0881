import { allMatches } from '../report/all-matches.ts'
import { blockOf } from '../report/links.ts'
import { partsAbove } from '../report/parts.ts'
import { anyOf } from '../report/pattern.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Block, Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { outside, type Range } from './shared/outside.ts'
import { charactersIn, charactersOfAll, tableTexts } from './shared/texts-in.ts'
import { dayField, mapsOption, regexOption, regexesOption } from './shared/option-schemas.ts'

interface Lapsed {
  names: string[]
  until: string
  now: string
}

interface Options {
  names: Lapsed[]
  before: string
  after: string
  except: string[]
  past: string
  plan: string | null
}

interface Prepared {
  named: RegExp
  sieve: Sieve
  except: RegExp[]
  byName: Map<string, Lapsed>
  past: RegExp
  plan: string | null
}

/** Names of laws or bodies that were no more before the time a text speaks of. */
export const lapsedName = defineKind<Options, Prepared>({
  name: 'lapsed-name',
  summary: {
    zh: '没有把报告年度以前已经废止的法律、已经撤销的机构当作现有的来写。',
    en: 'Nothing is named as it stands (a law, a body) that was repealed or dissolved before the year of the report.',
  },
  options: {
    names: mapsOption('已经没有的 · What is no more', {
      names: { type: 'array', minItems: 1, items: { type: 'string', minLength: 2 }, description: '名称 · Names' },
      until: dayField('废止、撤销的日期 · The day from which it was no more', '2021-01-01'),
      now: { type: 'string', minLength: 2, description: '现在的 · What there is now' },
    }),
    before: regexOption('名称前面应有的文字（正则，可用向前查看）· What stands right before a name (pattern)', ''),
    after: regexOption('名称后面应有的文字（正则，可用向后查看）· What stands right after a name (pattern)', ''),
    except: regexesOption('在这些文字之内的不算 · Names inside a match of one of these are right'),
    past: regexOption('同一句里有这些文字，就是在说过去 · A sentence with such words speaks of the past'),
    plan: {
      type: ['string', 'null'],
      format: 'part',
      default: null,
      description: '说下一年的部分 · The part that speaks of the next year',
    },
  },
  outcomes: ['lapsed', 'planned'],
  data: ['text', 'right', 'until'],
  prepare({ names, before, after, except, past, plan }) {
    const byName = new Map(names.flatMap((one) => one.names.map((name): [string, Lapsed] => [name, one])))
    const source = `(?:${before})(?<name>${anyOf([...byName.keys()]).source})(?:${after})`
    return {
      named: new RegExp(source, 'gu'),
      sieve: sieveOf(source),
      byName,
      except: except.map((one) => new RegExp(one, 'gu')),
      past: new RegExp(past, 'u'),
      plan,
    }
  },
  run(report, prepared) {
    const year = report.meta.reportYear
    if (year === null || !prepared.sieve(charactersOfAll(report))) return []
    const own = report.meta.title?.value ?? ''
    const given = { ...prepared, year, own }
    return stretchesOf(report)
      .filter(({ found }) => prepared.sieve(charactersIn(found.text)))
      .flatMap((stretch) => lapsedIn(report, stretch, given))
  },
})

/** A sentence, or a cell of a table, and what it stands in. */
interface Stretch {
  found: Pick<Block, 'text' | 'heading'>
  start: number
  end: number
}

function stretchesOf(report: Report): Stretch[] {
  const cells = tableTexts(report).map((text) => ({
    found: { text, heading: null },
    start: 0,
    end: text.value.length,
  }))
  return [
    ...report.sentences.map(({ block, start, end }) => ({ found: blockOf(report, { block }), start, end })),
    ...cells,
  ]
}

function lapsedIn(
  { outline }: Report,
  { found, start, end }: Stretch,
  { named, byName, except, past, plan, year, own }: Prepared & { year: number; own: string },
): Finding[] {
  const sentence = found.text.value.slice(start, end)
  const names = outside(sentence, allMatches(sentence, named).map(nameIn), except)
  if (names.length === 0 || past.test(sentence)) return []
  const isPlan = plan !== null && partsAbove(outline, found.heading).includes(plan)
  const years = allMatches(sentence, /(\d{4})年/gu).map(([, one]) => Number(one))
  const rest = sentence.replaceAll(named, '')
  return names.flatMap(({ name, from, to }): Finding[] => {
    const { until, now } = byName.get(name) ?? { until: '9999', now: '' }
    // It was in force for some of the year, or the sentence is about an earlier one, or compares the two.
    if (until > `${year + (isPlan ? 1 : 0)}-01-01` || years.some((one) => `${one}` < until.slice(0, 4))) return []
    // Whoever reports is there.
    if (rest.includes(now) || own.includes(name)) return []
    const range = [start + from, start + to] as const
    const suggestion = editOf(found.text, range, now)
    const data = { text: found.text.raw.slice(...range), right: now, until }
    return [
      {
        place: placeOf(found.text, ...range),
        outcome: isPlan ? 'planned' : 'lapsed',
        data,
        ...(suggestion && { suggestion }),
      },
    ]
  })
}

/** Where a name stands in what matched. */
function nameIn({ index, 0: whole, groups }: RegExpExecArray): Range & { name: string } {
  const name = groups?.['name'] ?? ''
  const from = index + whole.indexOf(name)
  return { name, from, to: from + name.length }
}
