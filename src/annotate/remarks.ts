import type { Edit } from '../edit/edit.ts'
import { lineOf } from '../doc/origin.ts'
import { fixesOf } from '../edit/fixes-of.ts'
import { basisName } from '../format/basis-name.ts'
import type { Place } from '../problem/place.ts'
import type { Problem } from '../problem/problem.ts'
import type { WordFile } from '../read/docx/read-word.ts'
import { groupBy } from '../report/group.ts'
import type { Locale } from '../rules/locale.ts'
import type { Basis, Rule } from '../rules/types.ts'
import { say } from '../say/say.ts'

/** What is to stand in one comment, and what it is about. */
export interface Remark {
  place: Place
  /** A paragraph each. */
  lines: string[]
}

/** What words are made of. */
export interface Words {
  rules: Record<string, Rule>
  basis: Record<string, Basis>
  locale: Locale
}

/** The findings as comments: those of one rule in one paragraph are one. */
export function remarksOf(problems: readonly Problem[], { doc, anchors }: WordFile, words: Words): Remark[] {
  const groups = groupBy(
    problems.filter(({ source }) => source === 'rule'),
    ({ id, place }) => `${id} ${anchors[lineOf(doc.origin, place?.start.offset ?? 0) - 1]?.paragraph.start ?? 0}`,
  )
  return [...groups.values()].map((group) => remarkOf(group, doc.text, words))
}

function remarkOf(problems: readonly Problem[], text: string, words: Words): Remark {
  const [first] = problems
  const { locale } = words
  const { start, end } = placeOf(first)
  const advice = first === undefined ? null : say(first, words.rules, locale).advice
  const basis = (words.rules[first?.id ?? '']?.basis ?? []).flatMap((id) => words.basis[id] ?? [])
  return {
    place: { start, end },
    lines: [
      ...problems.flatMap((problem, at) => findingLines(problem, { text, words, isFurther: at > 0 })),
      ...(advice === null || advice === ''
        ? []
        : [{ zh: `修改建议：${advice}`, en: `How to mend it: ${advice}` }[locale]]),
      ...(basis.length === 0
        ? []
        : [
            { zh: '依据：', en: 'Basis: ' }[locale] +
              basis.map((one) => basisName(one, locale)).join({ zh: '；', en: '; ' }[locale]),
          ]),
      { zh: `规则：${first?.id ?? ''}`, en: `Rule: ${first?.id ?? ''}` }[locale],
    ],
  }
}

/** What is wrong, and what it can be changed to; of a further finding with the words it is about. */
function findingLines(
  problem: Problem,
  { text, words, isFurther }: { text: string; words: Words; isFurther: boolean },
): string[] {
  const { locale } = words
  const { message, related } = say(problem, words.rules, locale)
  const { start, end } = placeOf(problem)
  const quoted = shortened(text.slice(start, end))
  const level = levels[problem.severity][locale]
  const head = isFurther && quoted !== '' ? { zh: `又“${quoted}”：`, en: `Also ‘${quoted}’: ` }[locale] : ''
  const notes = related.map((note, at) => {
    const { start: from, end: to } = problem.related[at]?.place ?? { start: { offset: 0 }, end: { offset: 0 } }
    const other = shortened(text.slice(from.offset, to.offset))
    return other === '' ? note : { zh: `${note}：“${other}”`, en: `${note}: ‘${other}’` }[locale]
  })
  return [`${level}${head}${message}`, ...notes, ...correctionOf(problem, locale)]
}

const levels = {
  error: { zh: '【错误】', en: '[error] ' },
  warning: { zh: '【警告】', en: '[warning] ' },
  info: { zh: '【提示】', en: '[info] ' },
}

function correctionOf(problem: Problem, locale: Locale): string[] {
  const fixes = fixesOf(problem)
  if (fixes.length > 1)
    return [{ zh: `共 ${fixes.length} 处要改`, en: `To be changed at ${fixes.length} places` }[locale]]
  const edit = fixes[0] ?? problem.edits[0]
  if (edit === undefined) return []
  // What a person has to decide on is not said as what is certain.
  const doubt = fixes.length > 0 ? '' : { zh: '供参考，可以', en: 'Suggestion: ' }[locale]
  return [doubt + { zh: inChinese(edit, doubt === ''), en: inEnglish(edit) }[locale]]
}

function inChinese({ start, end, text }: Edit, sure: boolean): string {
  const must = sure ? '应' : ''
  if (text === '') return `${must}删去`
  return start === end ? `${must}补上“${shortened(text)}”` : `${must}改为：${shortened(text)}`
}

function inEnglish({ start, end, text }: Edit): string {
  if (text === '') return 'delete it'
  return `${start === end ? 'add' : 'change to'}: ${shortened(text)}`
}

/** The beginning of the text where a finding is about all of it. */
export function placeOf(problem: Problem | undefined): Place {
  const place = problem?.place
  return place === null || place === undefined
    ? { start: 0, end: 0 }
    : { start: place.start.offset, end: place.end.offset }
}

const longest = 60

function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim()
  const characters = Array.from(plain)
  return characters.length <= longest ? plain : `${characters.slice(0, longest).join('')}…`
}
