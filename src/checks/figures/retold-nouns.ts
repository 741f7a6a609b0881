import { groupBy } from '../../report/group.ts'
import { once } from '../../report/once.ts'
import type { Indicator, Report } from '../../report/types.ts'
import type { ProfileWords } from './beyond-all.ts'
import type { Difference } from './differ.ts'
import { wholeOf } from './figure-words.ts'
import type { Likeness } from './like-words.ts'
import { withReachedNames } from './reached-names.ts'
import type { Retelling } from './retold-doings.ts'
import { sentenceBefore } from './sentence-before.ts'
import { topOf } from './top-of.ts'
import { pairKey, pairsIn } from './word-pairs.ts'

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

interface Named {
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
/** By so many characters a noun is looked up. */
const ending = 2
const longest = 14
const several = 8
const crowded = 64
const label = /^[一-龥]{2,4}$/u
/** So long a name is one, even where each of its words says little. */
const long = 8
/** So long a noun tells of one thing, where it is the same to the letter. */
const full = 6
/** So far back the whole of a list may stand. */
const back = 12

const readersOf = once(({ again: { there, owners, teams, all }, ...words }: AgainWords & ProfileWords) => ({
  there: new RegExp(`^(?<all>(?<owner>[一-龥]{0,10}?)(?:${there}))`, 'u'),
  opening: new RegExp(`^[把将]?(?:[^，。；\\d]{0,2}|${words.profile.lead})(?:${there})?(?:的)?$`, 'u'),
  owners: new RegExp(`(?:${owners})$`, 'u'),
  teams: new RegExp(`^(?:${teams})$`, 'u'),
  all: new RegExp(`^(?:$|[，。；、：（]|${all})`, 'u'),
  whole: new RegExp(`^[把将对为]?${wholeOf(words)}(?:${there})?(?:的)?$`, 'u'),
  body: new RegExp(`(?:${words.figures.bodies.ends})$`, 'u'),
}))

/**
 * What is counted under one noun in two parts of the report, with a digit that is wrong: 优良天数312天 and 虽有优良天数313天,
 * 现有持证执法人员22人 and 24名持证执法人员平均年龄47岁, 学校146所，其中公办103所、民办43所 and 45所民办学校. No other figure has that noun.
 */
export function retoldNouns(
  report: Report,
  figures: Indicator[],
  words: AgainWords & ProfileWords,
  like: Likeness,
): Retelling[] {
  const readers = readersOf(words)
  const originals = new Map(figures.map((figure) => [figure.index, figure]))
  const known = withReachedNames(report, figures).filter(({ stock }) => stock !== 'new')
  const before = known.flatMap((figure): Named[] => {
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
  const behind = known.flatMap((figure): Named[] => {
    if (figure.part || figure.after.length < shortest || !readers.opening.test(figure.before)) return []
    const isWhole = readers.whole.test(figure.before)
    return [{ figure, noun: like.plain(figure.after), isBehind: true, all: isWhole ? 'whole' : null }]
  })
  // A noun that is told of again ends as the first one, or begins so where it stands behind its figure.
  const byEnd = groupBy(before, ({ figure, noun }) => pairKey(figure, noun.slice(-ending)))
  const byStart = groupBy(before, ({ figure, noun }) => pairKey(figure, noun.slice(0, ending)))
  return [...before, ...behind].flatMap((second) => {
    const { figure, noun, isBehind } = second
    const near = isBehind
      ? byStart.get(pairKey(figure, noun.slice(0, ending)))
      : byEnd.get(pairKey(figure, noun.slice(-ending)))
    // What so many figures count is told of time and again.
    if (!near || near.length > crowded) return []
    const alike = near.flatMap((first) => (first === second ? [] : (sharedBy(first, second) ?? [])))
    if (alike.length > several) return []
    const rivals = new Set(alike.map(({ first }) => first.figure.metric.value))
    rivals.delete(figure.metric.value)
    const [found] = alike.filter(({ first }) => first.figure.metric.value !== figure.metric.value)
    if (!found || rivals.size > 1 || found.first.figure.index > figure.index) return []
    const { first, shared } = found
    const isElsewhere = topOf(report, first.figure) !== topOf(report, figure)
    // 幼儿园67所 and, in one part, 组织76所幼儿园园长: more than there are.
    const isMore = second.isBehind && figure.metric.value > first.figure.metric.value
    if (!isElsewhere && (!isMore || figure.metric.sentence === first.figure.metric.sentence)) return []
    const content = like.contentOf(shared).length
    const isSame = !second.isBehind && first.noun === noun && noun.length >= full
    if (content < (second.isBehind || isSame ? 2 : specific) && shared.length < long) return []
    const more = first.noun.slice(0, first.noun.length - shared.length)
    if (!second.isBehind && !readers.owners.test(more) && !isFree(report, more, figure, like)) return []
    const rest = noun.slice(shared.length)
    const isOfAll = !second.isBehind || readers.all.test(rest) || figure.metric.value > first.figure.metric.value
    return [
      {
        first: ofBody(originals.get(first.figure.index) ?? first.figure, first),
        second: originals.get(figure.index) ?? figure,
        isEvident: (difference: Difference, digits: number) =>
          (difference === 'swapped' && (isOfAll || digits >= specific)) ||
          // 市水务局持证执法人员93人 and 全局89名持证执法人员
          (isElsewhere && difference === 'near' && first.all && (second.all || isSame) && shared.length > shortest) ||
          (isElsewhere &&
            difference === 'digit' &&
            isOfAll &&
            (content >= specific || digits <= 2 || shared.length >= long)),
        isOfAll: true,
      },
    ]
  })
}

type Readers = ReturnType<typeof readersOf>

/** 市水务局 is the body, and no 市 that is told of. */
function ofBody(figure: Indicator, { all }: Named): Indicator {
  return all === 'own' ? { ...figure, scope: '' } : figure
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

/** The noun that two figures have in common; none where that of the second is not told in full. */
function sharedBy(first: Named, second: Named): { first: Named; shared: string }[] | null {
  if (second.isBehind) return second.noun.startsWith(first.noun) ? [{ first, shared: first.noun }] : null
  return first.noun.endsWith(second.noun) ? [{ first, shared: second.noun }] : null
}

/** 市区空气优良天数: what narrows the noun down is told of around the second, too, or says nothing. */
function isFree(report: Report, more: string, second: Indicator, like: Likeness): boolean {
  const content = like.contentOf(more)
  if (content.length < 2) return true
  const told = like.plain(sentenceBefore(report, second))
  return pairsIn(content).some((pair) => told.includes(pair))
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
