import { allMatches } from '../report/text/all-matches.ts'
import { anyOf } from '../report/text/pattern.ts'
import { placeOf } from '../report/text/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { charactersIn, charactersOfAll, proseTexts } from './shared/texts-in.ts'
import { mapsOption, regexField } from './shared/option-schemas.ts'
import { type Group, makeMemberFinder, type MemberFinder } from './fixed-mates/wrong-members.ts'

interface Mate {
  name: string
  verbs: string[]
}

interface Options {
  mates: Mate[]
  orders: string[][]
  groups: Group[]
}

interface Prepared extends Omit<Options, 'groups'> {
  /** Verb and name. */
  pair: RegExp
  finders: MemberFinder[]
}

interface Pair {
  from: number
  to: number
  verb: string
  mate: Mate
  /** It follows the one before after 、 */
  close: boolean
}

/** Names that are listed with set verbs, in a set order. */
export const fixedMates = defineKind<Options, Prepared>({
  name: 'fixed-mates',
  summary: {
    zh: '几个固定提法并列时，各用各的动词，先后有序；有固定名称的几项（“三项制度”），列出的不换成别的。',
    en: 'Where several set names are listed, each stands with a verb of its own, in their order; the list of a group that has a name (“三项制度”) has its members.',
  },
  options: {
    mates: mapsOption(
      '固定搭配 · Set phrases',
      {
        name: { type: 'string', minLength: 2, description: '名称，不带引号 · Without quotation marks' },
        verbs: {
          type: 'array',
          minItems: 1,
          items: { type: 'string', minLength: 1 },
          description:
            '与它搭配的动词，第一个是标准说法；别的名称的动词算错 · Its verbs, the set one first; those of others are wrong',
        },
      },
      2,
    ),
    orders: {
      type: 'array',
      default: [],
      items: { type: 'array', minItems: 2, items: { type: 'string', minLength: 2 } },
      description: '并列时的先后 · Their order in a list',
    },
    groups: mapsOption(
      '有固定名称的几项 · Groups with a name of their own',
      {
        name: regexField('名称，带引号 · Its name, with its quotation marks'),
        members: {
          type: 'array',
          minItems: 3,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['right', 'known'],
            properties: {
              right: { type: 'string', minLength: 2, description: '标准说法 · Its name' },
              known: regexField('含有这些文字的，说的就是它 · What an item has a match of that means it'),
            },
          },
          description: '全部各项 · All its members',
        },
      },
      0,
    ),
  },
  outcomes: ['mate', 'order', 'member'],
  data: ['text', 'right', 'group'],
  prepare: ({ mates, orders, groups }) => {
    const verbs = anyOf([...new Set(mates.flatMap((one) => one.verbs))]).source
    const pair = new RegExp(`(${verbs})(“?)(${anyOf(mates.map(({ name }) => name)).source})(”?)`, 'gu')
    return { mates, orders, pair, finders: groups.map(makeMemberFinder) }
  },
  run(report, prepared) {
    const all = charactersOfAll(report)
    const finders = prepared.finders.filter(({ sieve }) => sieve(all))
    return proseTexts(report).flatMap((text) => [
      ...listsIn(text.value, prepared).flatMap((list) => judge(text, list, prepared)),
      ...membersIn(text, finders),
    ])
  },
})

function membersIn(text: Text, finders: MemberFinder[]): Finding[] {
  const near = finders.filter(({ sieve }) => sieve(charactersIn(text)))
  return near
    .flatMap(({ wrongIn }) => wrongIn(text.value))
    .map(({ from, to, group, right }) => {
      const data = { text: text.raw.slice(from, to), right, group }
      return { place: placeOf(text, from, to), outcome: 'member', data }
    })
}

/** Pairs that are parted by nothing but 、 or ， and a few words: alone, each may stand as it likes. */
function listsIn(value: string, { pair, mates }: Prepared): Pair[][] {
  const lists: Pair[][] = []
  for (const match of allMatches(value, pair)) {
    const mate = mates.find(({ name }) => name === match[3])
    if (mate === undefined) continue
    const one = { from: match.index, to: match.index + match[0].length, verb: match[1] ?? '', mate, close: false }
    const last = lists.at(-1)
    const between = value.slice(last?.at(-1)?.to ?? 0, one.from)
    if (last && /^[^。；]{0,6}[、，]\p{Script=Han}{0,4}$/u.test(between))
      last.push({ ...one, close: between.startsWith('、') })
    else lists.push([one])
  }
  return lists.filter(({ length }) => length > 1)
}

function judge(text: Text, list: Pair[], { orders }: Prepared): Finding[] {
  const odd = list.filter(({ verb, mate }) => !mate.verbs.includes(verb))
  if (odd.length > 0) return odd.map(({ from, to, mate }) => describe(text, [from, to], mate))
  return list.flatMap((one, at): Finding[] => {
    const before = list[at - 1]
    const order = orders.find((names) => names.includes(one.mate.name) && names.includes(before?.mate.name ?? ''))
    if (!one.close || !before || !order || order.indexOf(before.mate.name) <= order.indexOf(one.mate.name)) return []
    const data = { text: text.raw.slice(before.from, one.to), right: order.map((name) => `“${name}”`).join('') }
    return [{ place: placeOf(text, before.from, one.to), outcome: 'order', data }]
  })
}

function describe(text: Text, range: [number, number], { name, verbs }: Mate): Finding {
  const right = `${verbs[0] ?? ''}“${name}”`
  const suggestion = editOf(text, range, right)
  const data = { text: text.raw.slice(...range), right }
  return { place: placeOf(text, ...range), outcome: 'mate', data, ...(suggestion && { suggestion }) }
}
