import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { ProfileWords } from './beyond-all.ts'
import { wholeOf } from '../figure-words.ts'
import type { Likeness } from './like-words.ts'

/** Patterns of words around a noun that is told of again. */
export interface AgainWords {
  again: {
    /** Words before it that only say that there are some: 现有, 虽有. */
    there: string
    /** Whose it is, which narrows nothing down: 系统. */
    owners: string
    /** Teams of the body that reports, which have all of its people of that kind: 街道综合行政执法队. */
    teams: string
    /** Words behind it by which all of them are meant: 中, 平均. */
    all: string
  }
}

/** A noun under which something is counted. */
export interface ToldNoun {
  figure: Indicator
  /** The noun that it counts. */
  noun: string
  /** It stands behind the figure. */
  isBehind: boolean
  /** All that the body has is told of, by its own name or by 全局. */
  all: 'own' | 'whole' | null
}

const shortest = 4
const specific = 3
const longest = 14
const label = /^[一-龥]{2,4}$/u
/** So far back the whole of a list may stand. */
const back = 12

const readersOf = once(({ again: { there, teams }, ...words }: AgainWords & ProfileWords) => ({
  there: new RegExp(`^(?<all>(?<owner>[一-龥]{0,10}?)(?:${there}))`, 'u'),
  opening: new RegExp(`^[把将]?(?:[^，。；\\d]{0,2}|${words.profile.lead})(?:${there})?(?:的)?$`, 'u'),
  teams: new RegExp(`^(?:${teams})$`, 'u'),
  whole: new RegExp(`^[把将对为]?${wholeOf(words)}(?:${there})?(?:的)?$`, 'u'),
  body: new RegExp(`(?:${words.figures.bodies.ends})$`, 'u'),
}))

type Readers = ReturnType<typeof readersOf>

/** The nouns before figures and behind them, as far as they tell enough. */
export function nounsTold(
  report: Report,
  known: readonly Indicator[],
  { words, like }: { words: AgainWords & ProfileWords; like: Likeness },
): { before: ToldNoun[]; behind: ToldNoun[] } {
  const readers = readersOf(words)
  const before = known.flatMap((figure): ToldNoun[] => {
    if (figure.after !== '' && !/^[，。；、]/u.test(figure.after)) return []
    const lead = like.leadOf(figure)
    const unowned = withoutOwner(report, lead, readers)
    const own = unowned === lead ? ownName(report, lead, readers) : 0
    const noun = unowned.slice(own)
    const all = own > 0 ? 'own' : readers.whole.test(figure.scope) ? 'whole' : null
    const ofWhole = figure.part || label.test(lead) ? labelled(report, figure, lead) : null
    if (ofWhole !== null) return [{ figure, noun: ofWhole, isBehind: false, all: null }]
    const isShort = noun.length < shortest && like.contentOf(noun).length < specific
    return figure.part || isShort ? [] : [{ figure, noun: noun.slice(-longest), isBehind: false, all }]
  })
  const behind = known.flatMap((figure): ToldNoun[] => {
    if (figure.part || figure.after.length < shortest || !readers.opening.test(figure.before)) return []
    const isWhole = readers.whole.test(figure.before)
    return [{ figure, noun: like.plain(figure.after), isBehind: true, all: isWhole ? 'whole' : null }]
  })
  return { before, behind }
}

/** How long the name of the body that reports is at the start of a name: 市水务局持证执法人员. */
function ownName({ meta }: Report, lead: string, { body }: Pick<Readers, 'body'>): number {
  const title = meta.title?.value ?? ''
  for (let length = lead.length - shortest; length > 1; length--)
    if (title.includes(lead.slice(0, length)) && body.test(lead.slice(0, length))) return length
  return 0
}

/** 街道现有持证执法人员: whose they are, where the title says so, and that there are some. */
function withoutOwner({ meta }: Report, lead: string, { there, teams }: Pick<Readers, 'there' | 'teams'>): string {
  const opening = there.exec(lead)?.groups
  if (opening === undefined || lead.length - (opening['all'] ?? '').length < specific) return lead
  const owner = opening['owner'] ?? ''
  return owner === '' || teams.test(owner) || meta.title?.value.includes(owner) === true
    ? lead.slice((opening['all'] ?? '').length)
    : lead
}

/** 学校146所，其中公办103所、民办43所: a label with the noun of its whole. */
function labelled({ indicators }: Report, figure: Indicator, lead: string): string | null {
  if (!label.test(lead)) return null
  const last = indicators[figure.index - 1]
  const isListed =
    last?.metric.sentence === figure.metric.sentence && last.measure === figure.measure && last.block === figure.block
  const whole = indicators
    .slice(Math.max(0, figure.index - back), figure.index)
    .find((one) => one.metric.sentence === figure.metric.sentence && one.measure === figure.measure)
  if (!isListed || !whole || whole.past || whole.metric.value <= figure.metric.value) return null
  const noun = (whole.words || whole.after).slice(-2)
  return noun.length === 2 && !lead.endsWith(noun) ? lead + noun : null
}
