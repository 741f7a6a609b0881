import { allMatches } from '../report/all-matches.ts'
import { issuerOf } from '../report/meta.ts'
import { placeOf, sliceText } from '../report/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { bodiesDiffer } from './shared/bodies-differ.ts'
import { openingBlocks } from './shared/opening-blocks.ts'
import { regexField, regexOption } from './shared/option-schemas.ts'

interface Options {
  bodies: string
  doubtful: string
  opening: string
}

interface Prepared {
  opening: RegExp
  isBody: RegExp
  isDoubtful: RegExp
}

/** Title, signature and opening name one public body. */
export const issuerAgreement = defineKind<Options, Prepared>({
  name: 'issuer-agreement',
  summary: {
    zh: '标题中的机关与署名机关、开头所说的机关一致；简称与全称视为一致，联合报告不检查。',
    en: 'The body that the title begins with is the one that signs and that the opening names. Short and full names agree; joint reports are left alone.',
  },
  options: {
    bodies: regexField('机关名称的写法，不是这样的不比较 · What a name looks like (flag u); others are not compared'),
    doubtful: regexOption('含这些字的名称不比较 · Names with a match of this (flag u) are not compared'),
    opening: regexOption('开头怎样写到报告的机关（body）· How the opening names the body that reports (`body`)'),
  },
  outcomes: ['signature', 'opening'],
  notes: ['title'],
  data: ['issuer', 'title'],
  prepare: ({ bodies, doubtful, opening }) => ({
    isBody: new RegExp(bodies, 'u'),
    isDoubtful: new RegExp(doubtful, 'u'),
    opening: new RegExp(opening, 'dgu'),
  }),
  run(report, { isBody, isDoubtful, opening }) {
    const named = report.meta.title && issuerOf(report.meta.title)
    const signatures = signaturesOf(report).filter(({ value }) => isBody.test(value))
    if (!named || !isBody.test(named.value) || isDoubtful.test(named.value) || signatures.length > 1) return []
    const found = [
      ...signatures.map((text) => ({ text, outcome: 'signature' })),
      ...openingsOf(report, opening).map((text) => ({ text, outcome: 'opening' })),
    ]
    return found.flatMap(({ text, outcome }): Finding[] => {
      if (!isBody.test(text.value) || isDoubtful.test(text.value) || !bodiesDiffer(named.value, text.value)) return []
      const data = { issuer: text.raw, title: named.raw }
      return [{ place: placeOf(text), outcome, data, related: [{ place: placeOf(named), note: 'title' }] }]
    })
  },
})

/** The bodies that the opening says the report is of. */
function openingsOf(report: Report, opening: RegExp): Text[] {
  return openingBlocks(report).flatMap(({ text }) =>
    allMatches(text.value, opening).flatMap(({ indices }) => {
      const [from, to] = indices?.groups?.['body'] ?? [0, 0]
      return to > from ? [sliceText(text, from, to)] : []
    }),
  )
}

/** The lines between the body of the document and the day of signing. */
function signaturesOf({ blocks, margins, meta }: Report): Text[] {
  const last = blocks.at(-1)
  if (last === undefined || meta.signed === null) return []
  const [from, to] = [placeOf(last.text).end, placeOf(meta.signed.text).start]
  return margins.filter((text) => {
    const { start } = placeOf(text)
    return start >= from && start < to
  })
}
