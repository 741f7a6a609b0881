import { placeOf } from '../report/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { type BodyForms, type BodyReader, makeBodyReader } from './shared/bodies-differ.ts'
import { groupOption, mapsOption, regexField, regexOption } from './shared/option-schemas.ts'
import { openingsOf } from './texts/openings-of.ts'
import { signaturesOf } from './texts/signatures-of.ts'
import { type OfficeReading, type OfficeWords, otherNames, prepareOffices, isNearName } from './texts/other-names.ts'
import { type Levels, otherLevels } from './texts/other-levels.ts'
import { otherTellers, type TellerReading } from './texts/other-tellers.ts'
import { otherOrgans } from './texts/other-organs.ts'
import {
  type BodyKind,
  type KindWords,
  nearPlaces,
  otherPlaces,
  otherSelves,
  type PlaceReading,
  prepareKind,
  type UnfitSelf,
  unfitSelves,
} from './texts/other-bodies.ts'

interface Options {
  bodies: string
  doubtful: string
  opening: string
  selves: string[][]
  unfit: Record<keyof UnfitSelf, string>[]
  lowest: string
  superior: string
  places: string
  institutions: string
  mates: string
  subjects: string
  former: string
  organs: string
  names: BodyForms & KindWords & OfficeWords
  counties: string
  levels: string
  tellers: string
  common: string
}

interface Prepared {
  opening: RegExp
  selves: BodyKind[][]
  unfit: UnfitSelf[]
  lowest: RegExp
  superior: RegExp
  places: PlaceReading
  institutions: PlaceReading
  subjects: PlaceReading
  offices: OfficeReading
  bodiesDiffer: BodyReader['bodiesDiffer']
  former: RegExp
  organs: RegExp
  levels: Levels
  tellers: TellerReading
  isBody: RegExp
  isDoubtful: RegExp
}

/** Title, signature and opening name one public body. */
export const issuerAgreement = defineKind<Options, Prepared>({
  name: 'issuer-agreement',
  summary: {
    zh: '标题中的机关与署名机关、开头所说的机关一致，正文没有留下别的机关的自称（self）、别处的地名（place）、几乎是自己的名称（name）、另一种领导机构（organ）、另一级的机关（level）；简称与全称视为一致，联合报告不检查。',
    en: 'The body that the title begins with is the one that signs and that the opening names; the text does not call it as another calls itself (`self`), nor speaks of another place as its own (`place`), nor names it nearly so (`name`), or what leads it in two ways (`organ`), or bodies of another level (`level`). Short and full names agree; joint reports are left alone.',
  },
  options: {
    bodies: regexField('机关名称的写法，不是这样的不比较 · What a name looks like (flag u); others are not compared'),
    doubtful: regexOption('含这些字的名称不比较 · Names with a match of this (flag u) are not compared'),
    opening: regexOption('开头怎样写到报告的机关（body）· How the opening names the body that reports (`body`)'),
    selves: {
      type: 'array',
      items: { type: 'array', minItems: 2, items: { type: 'string', format: 'regex' } },
      default: [],
      description:
        '机关怎样自称（我局、我委）：每组里只有一种是自己的 · How bodies call themselves behind 我; of each group one is the issuer’s own',
    },
    unfit: mapsOption(
      '哪一类机关不会怎样自称：县政府的报告没有我局，局的报告可以有我县 · What bodies of a sort do not call themselves',
      {
        issuer: regexField('标题中的机关 · The body in the title'),
        self: regexField('不会有的自称 · What it does not call itself'),
        own: regexField('全文怎样说自己，没有几处的不查 · How the report speaks of itself, else nobody knows'),
        aside: regexOption('同一句里有这些文字，说的是别处 · A sentence with such words speaks of another'),
        unless: regexOption(
          '全文有这些文字，说的可能是上级 · With such words in the report, its superior may be meant',
        ),
      },
      0,
    ),
    lowest: regexOption(
      '机关名称里的地名，这样的机关没有下级会用自称说它：正文写到这个地名的，不写自称也查 · The place in the name of a body below which there is none: that the text names it is enough',
    ),
    superior: regexOption(
      '全文有这样的文字，自称说的可能是上级，不查 · Where the report has a match of this, its superior may be meant',
    ),
    places: regexOption('正文怎样写到自己所在的地方（body）· How the text speaks of its own place (`body`)'),
    institutions: regexOption(
      '正文怎样说自己所在的地方（body）的机构，或者推动那里做什么 · How the text tells of an institution of its own place (`body`), or what it makes that do',
    ),
    mates: {
      type: 'string',
      default: '',
      description: '几级互不隶属：县的报告没有自己的区（县区）· Levels of which none lies in another (县区)',
    },
    subjects: regexOption(
      '正文怎样把自己所在的地方（body）写成主语；名称要与自己的相近 · How the text begins with its own place (`body`) as the one that does something; only names near to its own are taken',
    ),
    organs: regexOption(
      '机关（body）的领导机构，全文应是一种 · What leads the body (`body`): of one name in all the report',
    ),
    names: groupOption('机关名称怎样组成 · What names of bodies are made of', {
      levels: regexOption('各级地名的末尾 · How names of places end (县)'),
      apart: regexOption('接在后面就不是地名 · What makes that another word, right behind'),
      leads: regexOption('全称开头可省的 · What short names do without at the start (中共)'),
      ends: regexOption('全称末尾可省的 · What they do without at the end (人民政府)'),
      shortened: {
        description: '名称里的长短两种写法，先写长的 · Two forms of one word, the long one first (委员会, 委)',
        type: 'array',
        items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'string', minLength: 1 } },
        default: [],
      },
      speakers: regexOption('接在机关后面，说的是自己 · What of a body speaks for it (党组)'),
      offices: regexOption('部门名称的末尾 · How names of offices end (局)'),
      together: regexOption('一起做事的词，名称写在后面 · Words of acting together, before a name (联合)'),
    }),
    counties: regexOption('机关名称里的县、区（level）· Of which level (`level`) the county in the name of a body is'),
    levels: regexOption(
      '正文怎样写到自己县、区的机关，是哪一级的（level）· How bodies of the own county are named, and their level (`level`)',
    ),
    tellers: regexOption(
      '只有报告的机关才在句首这样说自己：机关（body），它是哪一级的（level），去掉地名的名称（office）· How only the one that reports tells of itself at the head of a sentence: the `body`, its `level`, and its name without a place (`office`)',
    ),
    common: regexOption('许多机关的名称都有的字 · What names of many bodies have (管理)'),
    former: regexOption('同一句里有这些文字，说的是从前的名称 · A sentence with such words tells of former names'),
  },
  outcomes: ['signature', 'opening', 'self', 'place', 'name', 'organ', 'level'],
  notes: ['title'],
  data: ['issuer', 'title'],
  prepare({ bodies, doubtful, opening, selves, lowest, superior, places, names, ...words }) {
    const [reader, former] = [makeBodyReader(names), new RegExp(words.former, 'u')]
    const reading = {
      bodies: reader,
      level: new RegExp(`(?:${names.levels}|.)$`, 'u'),
      ends: names.ends,
      mates: words.mates,
    }
    return {
      isBody: new RegExp(bodies, 'u'),
      isDoubtful: new RegExp(doubtful, 'u'),
      opening: new RegExp(opening, 'dgu'),
      selves: selves.map((kinds) => kinds.map((kind) => prepareKind(kind, names))),
      unfit: words.unfit.map((one) => ({
        issuer: new RegExp(one.issuer, 'u'),
        self: new RegExp(one.self, 'gu'),
        own: new RegExp(one.own, 'gu'),
        aside: new RegExp(one.aside, 'u'),
        unless: new RegExp(one.unless, 'u'),
      })),
      lowest: new RegExp(lowest, 'u'),
      superior: new RegExp(superior, 'u'),
      places: { ...reading, places: new RegExp(places, 'dgu') },
      institutions: { ...reading, places: new RegExp(words.institutions, 'dgu') },
      subjects: { ...reading, places: new RegExp(words.subjects, 'dgu') },
      offices: { ...prepareOffices(names), bodies: reader, past: former },
      bodiesDiffer: reader.bodiesDiffer,
      former,
      organs: new RegExp(words.organs, 'gu'),
      tellers: {
        tellers: new RegExp(words.tellers, 'duy'),
        bodies: reader,
        common: new RegExp(words.common, 'gu'),
        past: former,
      },
      levels: {
        own: new RegExp(words.counties, 'gu'),
        below: new RegExp(lowest, 'u'),
        bodies: new RegExp(words.levels, 'gu'),
        superior: new RegExp(superior, 'u'),
        former,
      },
    }
  },
  run(report, { isBody, isDoubtful, bodiesDiffer, opening, offices, former, organs, levels, tellers, ...left }) {
    const { named } = report.meta
    const signatures = signaturesOf(report).filter(({ value }) => isBody.test(value))
    if (!named || !isBody.test(named.value) || signatures.length > 1) return []
    const describe = ({ text, outcome }: { text: Text; outcome: string }): Finding => {
      const data = { issuer: text.raw, title: named.raw }
      return { place: placeOf(text), outcome, data, related: [{ place: placeOf(named), note: 'title' }] }
    }
    const names = [
      ...otherNames(report, named.value, offices).map((text) => describe({ text, outcome: 'name' })),
      ...otherTellers(report, named.value, tellers).map((text) => describe({ text, outcome: 'name' })),
      ...otherLevels(report, named.value, levels).map((text) => describe({ text, outcome: 'level' })),
      ...otherOrgans(report, { organs, former }).map(({ text, usual }): Finding => {
        const data = { issuer: text.raw, title: usual }
        return { place: placeOf(text), outcome: 'organ', data }
      }),
    ]
    if (isDoubtful.test(named.value)) return names
    const found = [
      ...signatures.map((text) => ({ text, outcome: 'signature' })),
      ...openingsOf(report, opening).map((text) => ({ text, outcome: 'opening' })),
    ]
    const others = found.filter(
      ({ text: { value } }) => isBody.test(value) && !isDoubtful.test(value) && bodiesDiffer(named.value, value),
    )
    const near = signatures
      .filter(({ value }) => !isDoubtful.test(value) && isNearName(named.value, value, offices))
      .map((text) => ({ text, outcome: 'name' }))
    const slips = near.filter(({ text }) => !others.some((other) => other.text === text))
    return [...[...others, ...slips, ...leftOver(report, named.value, left)].map(describe), ...names]
  },
})

/** What the text has left of another report: what that calls its body, and its place. */
function leftOver(
  report: Report,
  issuer: string,
  {
    selves,
    unfit,
    lowest,
    superior,
    places,
    institutions,
    subjects,
  }: Pick<Prepared, 'selves' | 'unfit' | 'lowest' | 'superior' | 'places' | 'institutions' | 'subjects'>,
): { text: Text; outcome: string }[] {
  const found = otherSelves(report, issuer, selves, lowest)
  const isSure = found.length > 0 && !report.blocks.some(({ text }) => superior.test(text.value))
  return [
    ...[...(isSure ? found : []), ...unfitSelves(report, issuer, unfit)].map((text) => ({ text, outcome: 'self' })),
    ...[
      ...otherPlaces(report, issuer, places),
      ...otherPlaces(report, issuer, institutions),
      ...nearPlaces(report, issuer, subjects),
    ].map((text) => ({ text, outcome: 'place' })),
  ]
}
