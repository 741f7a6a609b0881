import { issuerOf } from '../report/meta.ts'
import { placeOf } from '../report/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { bodiesDiffer } from './shared/bodies-differ.ts'

interface Options {
  bodies: string
  doubtful: string
}

interface Prepared {
  isBody: RegExp
  isDoubtful: RegExp
}

/** Title and signature name one public body. */
export const issuerAgreement = defineKind<Options, Prepared>({
  name: 'issuer-agreement',
  summary: {
    zh: '标题中的机关与署名机关一致；简称与全称视为一致，联合报告不检查。',
    en: 'The body that the title begins with is the one that signs. Short and full names agree; joint reports are left alone.',
  },
  options: {
    bodies: {
      type: 'string',
      format: 'regex',
      description: '机关名称的写法，不是这样的不比较 · What a name looks like (flag u); others are not compared',
    },
    doubtful: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description: '含这些字的名称不比较 · Names with a match of this (flag u) are not compared',
    },
  },
  notes: ['title'],
  data: ['issuer', 'title'],
  prepare: ({ bodies, doubtful }) => ({ isBody: new RegExp(bodies, 'u'), isDoubtful: new RegExp(doubtful, 'u') }),
  run(report, { isBody, isDoubtful }) {
    const named = report.meta.title && issuerOf(report.meta.title)
    const signatures = signaturesOf(report).filter(({ value }) => isBody.test(value))
    const [signature] = signatures
    if (!named || signature === undefined || signatures.length > 1) return []
    const names = [named.value, signature.value]
    if (names.some((name) => !isBody.test(name) || isDoubtful.test(name))) return []
    if (!bodiesDiffer(named.value, signature.value)) return []
    const data = { issuer: signature.raw, title: named.raw }
    return [{ place: placeOf(signature), data, related: [{ place: placeOf(named), note: 'title' }] }]
  },
})

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
