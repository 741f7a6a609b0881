import { allMatches } from '../../report/text/all-matches.ts'
import { sliceText } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'
import type { BodyReader } from './bodies-differ.ts'
import { sentenceAround } from '../shared/sentence-around.ts'
import { outside, quoted } from '../shared/outside.ts'
import { commonLength } from '../shared/common-length.ts'

/** What names of offices are made of, and what stands before them. */
export interface OfficeWords {
  /** What ends them (局, 委员会). */
  offices: string
  /** Who acts together (联合). */
  together: string
  /** Names of one office, of which a place has one: 水务, 水利. */
  twins: string[][]
}

/** What is made of them, with what tells of former names. */
export interface OfficeReading {
  bodies: BodyReader
  offices: string
  office: RegExp
  before: string
  twins: string[][]
  past: RegExp
}

export function prepareOffices({
  offices,
  together,
  twins,
}: OfficeWords): Pick<OfficeReading, 'offices' | 'office' | 'before' | 'twins'> {
  return {
    offices,
    twins,
    office: new RegExp(`^(?<stem>\\p{Script=Han}{3,16}?)(?<kind>${offices})$`, 'u'),
    // Before a name: the beginning of a clause, or who acts together.
    before: `(?<=^|[，。；：、（]|20\\d{2}年|[\\d两]月|${together}|由|经|向|对|将|在)`,
  }
}

/** A name of a body that is left over stands once or twice. */
const most = 2
/** Of so many characters of two stems, so large a part is the same, in order, where one is a slip for the other. */
const shortest = 4
const alike = 0.7

/**
 * Names of the issuer's place that are nearly its own: 市卫生健康局 in the report of 市卫生健康委员会, 市城市管理行政执法局 in
 * that of 市城市管理综合执法局. Where `past` tells in the sentence of former names, and of what is often named so, nothing.
 */
export function otherNames(report: Report, issuer: string, reading: OfficeReading): Text[] {
  const { bodies, offices, office, before, past } = reading
  const { places, office: name } = bodies.takeApart(issuer)
  const [level, town] = [...places].at(-1) ?? []
  const own = partsOf(name, office)
  const twins = twinsOf(name, reading.twins)
  if ((own === null && twins.length === 0) || level === undefined || town === undefined) return []
  const names = [...twins, `\\p{Script=Han}{3,16}?(?:${offices})`].join('|')
  const pattern = new RegExp(`(?:${town}|${before})${level}(?<office>${names})(?![长员])`, 'gu')
  const found = report.blocks.flatMap(({ text }) =>
    text.value.includes(level)
      ? namesIn(text, pattern, past).filter(
          ({ name: other }) =>
            twins.includes(other) ||
            (own !== null && (isSlip(own, partsOf(other, office)) || isJoinedOtherwise(name, other))),
        )
      : [],
  )
  return found.length > most ? [] : found.map(({ text, from, to }) => sliceText(text, from, to))
}

/** Whether a signature is of the issuer's place, and nearly its name: 县卫生健康局 under the title of 县卫生健康委员会. */
export function isNearName(issuer: string, name: string, { bodies, office }: OfficeReading): boolean {
  const [one, other] = [bodies.takeApart(issuer), bodies.takeApart(name)]
  const own = partsOf(one.office, office)
  const [level, town] = [...one.places].at(-1) ?? []
  const [otherLevel, otherTown] = [...other.places].at(-1) ?? []
  return own !== null && level === otherLevel && town === otherTown && isSlip(own, partsOf(other.office, office))
}

function namesIn(text: Text, pattern: RegExp, past: RegExp): { text: Text; from: number; to: number; name: string }[] {
  const { value } = text
  const found = allMatches(value, pattern).map(({ index, 0: words, groups }) => ({
    text,
    from: index,
    to: index + words.length,
    name: groups?.['office'] ?? '',
  }))
  return outside(value, found, quoted).filter(({ from, to }) => !past.test(sentenceAround(value, from, to)))
}

/** 水利局 for 水务局: what else an office could be called that has one of the names. */
function twinsOf(name: string, twins: string[][]): string[] {
  return twins.flatMap((names) => {
    const own = names.find((one) => name.startsWith(one) && name.length <= one.length + most)
    return own === undefined ? [] : names.filter((one) => one !== own).map((one) => one + name.slice(own.length))
  })
}

interface Parts {
  stem: string
  kind: string
}

function partsOf(name: string, office: RegExp): Parts | null {
  const groups = office.exec(name.replaceAll(/[和与及暨]/gu, ''))?.groups
  return groups ? { stem: groups['stem'] ?? '', kind: (groups['kind'] ?? '').slice(0, 1) } : null
}

/** 与 for 和, and nothing else; a name without either is a short one. */
function isJoinedOtherwise(own: string, name: string): boolean {
  const differing = Array.from(own).flatMap((character, at) =>
    character === name[at] ? [] : [character + (name[at] ?? '')],
  )
  return own.length === name.length && differing.length === 1 && /^[和与及暨]{2}$/u.test(differing[0] ?? '')
}

function isSlip(own: Parts, other: Parts | null): boolean {
  if (other === null) return false
  if (other.stem === own.stem) return other.kind !== own.kind
  if (other.kind !== own.kind || Math.min(other.stem.length, own.stem.length) < shortest) return false
  const shared = commonLength(own.stem, other.stem)
  const [short, long] = [own.stem.length, other.stem.length].sort((a, b) => a - b)
  return shared < (short ?? 0) && shared >= alike * (long ?? 0)
}
