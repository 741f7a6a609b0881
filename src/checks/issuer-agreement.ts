import { placeOf } from '../report/text/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { type BodyReader, makeBodyReader } from './issuer-agreement/bodies-differ.ts'
import { mayMatch } from './shared/may-match.ts'
import { issuerOptions, type IssuerWords } from './issuer-agreement/issuer-options.ts'
import { leftOver, type OwnWords } from './issuer-agreement/left-over.ts'
import { prepareKind } from './issuer-agreement/other-bodies.ts'
import { type FieldReading, otherFields } from './issuer-agreement/other-fields.ts'
import { type Levels, otherLevels } from './issuer-agreement/other-levels.ts'
import { otherTellers, type TellerReading } from './issuer-agreement/other-tellers.ts'
import { isCutShort } from './issuer-agreement/is-cut-short.ts'
import { isNearName, type OfficeReading, otherNames, prepareOffices } from './issuer-agreement/other-names.ts'
import { otherOrgans } from './issuer-agreement/other-organs.ts'
import { captionsOf, openingsOf, signaturesOf } from './issuer-agreement/issuer-texts.ts'

interface Prepared extends OwnWords {
  opening: RegExp
  offices: OfficeReading
  bodiesDiffer: BodyReader['bodiesDiffer']
  former: RegExp
  organs: RegExp
  mayLead: (text: Text) => boolean
  levels: Levels
  tellers: TellerReading
  fields: FieldReading
  isBody: RegExp
  isDoubtful: RegExp
}

/** Title, signature and opening name one public body. */
export const issuerAgreement = defineKind<IssuerWords, Prepared>({
  name: 'issuer-agreement',
  summary: {
    zh: '标题中的机关与署名机关、开头所说的机关一致，正文没有留下别的机关的自称（self）、别处的地名（place）、几乎是自己的名称（name）、另一种领导机构（organ）、另一级的机关（level）；简称与全称视为一致，联合报告不检查。',
    en: 'The body that the title begins with is the one that signs and that the opening names; the text does not call it as another calls itself (`self`), nor speaks of another place as its own (`place`), nor names it nearly so (`name`), or what leads it in two ways (`organ`), or bodies of another level (`level`). Short and full names agree; joint reports are left alone.',
  },
  options: issuerOptions,
  outcomes: ['signature', 'opening', 'self', 'place', 'name', 'organ', 'level'],
  notes: ['title'],
  data: ['issuer', 'title'],
  prepare({ bodies, doubtful, opening, selves, lowest, superior, places, names, ...words }) {
    const [reader, former] = [makeBodyReader(names), new RegExp(words.former, 'u')]
    const reading = {
      bodies: reader,
      level: new RegExp(`(?:${names.levels}|.)$`, 'u'),
      ends: names.ends,
      apart: names.apart,
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
      captions: { ...reading, places: new RegExp(words.captions, 'dgu'), texts: captionsOf },
      subjects: { ...reading, places: new RegExp(words.subjects, 'dgu') },
      strays: {
        ...reading,
        strays: words.strays.map((stray) => ({
          issuer: new RegExp(stray.issuer, 'u'),
          places: new RegExp(stray.places, 'dgu'),
          aside: new RegExp(stray.aside, 'u'),
        })),
      },
      offices: { ...prepareOffices(names), bodies: reader, past: former },
      bodiesDiffer: reader.bodiesDiffer,
      former,
      organs: new RegExp(words.organs, 'gu'),
      mayLead: mayMatch(words.organs),
      tellers: {
        tellers: new RegExp(words.tellers, 'dyu'),
        bodies: reader,
        common: new RegExp(words.common, 'gu'),
        past: former,
      },
      fields: {
        bodies: reader,
        single: new RegExp(words.fields.offices, 'u'),
        told: new RegExp(words.fields.told, 'dgu'),
        ranks: new RegExp(words.fields.ranks, 'dgu'),
        aside: new RegExp(words.fields.aside, 'u'),
        fields: words.fields.names.map(({ said, holders }) => ({
          said: new RegExp(`^(?:${said})$`, 'u'),
          holders: new RegExp(holders, 'u'),
        })),
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
  run(
    report,
    { isBody, isDoubtful, bodiesDiffer, opening, offices, former, organs, mayLead, levels, tellers, fields, ...left },
  ) {
    const { named } = report.meta
    const signatures = signaturesOf(report).filter(({ value }) => isBody.test(value))
    if (!named || !isBody.test(named.value)) return []
    // Party committee and government of one place report jointly, too.
    const isJoint = signatures.some(({ value }) => bodiesDiffer(signatures[0]?.value ?? value, value))
    if (isJoint) return []
    const describe = ({ text, outcome }: { text: Text; outcome: string }): Finding => {
      const data = { issuer: text.raw, title: named.raw }
      return { place: placeOf(text), outcome, data, related: [{ place: placeOf(named), note: 'title' }] }
    }
    const names = [
      ...otherNames(report, named.value, offices).map((text) => describe({ text, outcome: 'name' })),
      ...otherTellers(report, named.value, tellers).map((text) => describe({ text, outcome: 'name' })),
      ...otherFields(report, named.value, fields).map((text) => describe({ text, outcome: 'name' })),
      ...otherLevels(report, named.value, levels).map((text) => describe({ text, outcome: 'level' })),
      ...otherOrgans(report, { organs, mayLead, former }).map(({ text, usual }): Finding => {
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
    // A line that is no name may pass for the last paragraph.
    const cut = [...signaturesOf(report), ...report.blocks.slice(-1).map(({ text }) => text)]
      .filter(({ value }) => isCutShort(named.value, value))
      .map((text) => ({ text, outcome: 'name' }))
    const slips = [...near, ...cut].filter(({ text }) => !others.some((other) => other.text === text))
    return [...[...others, ...slips, ...leftOver(report, named.value, left)].map(describe), ...names]
  },
})
