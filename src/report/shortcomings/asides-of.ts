import type { JudgedBody } from '../body.ts'
import { partKeys } from '../parts/parts.ts'
import { sentencesOfSection } from '../parts/sections.ts'
import { sentenceAt } from '../links.ts'
import { sentenceText } from '../parts/sentences.ts'
import type { Answer } from './answer.ts'
import { reversal } from './behind-item.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import type { Text } from '../types.ts'

/** No report has so much to add; comparing more of it with every shortcoming would take for ever. */
const most = 100

/** 针对文书用语不规范的问题，: names what was wrong, before what was done about it. */
const aimed =
  /(?:针对|对于|围绕|为解决|为破解|为扭转)[^，。；]{2,40}(?:问题|不足|短板|薄弱环节|弱项|情况|现象|情形|状况|难题)/u

/**
 * The sentences under 其他需要报告的情况, and those before the first shortcoming that are against something named or tell what
 * is done since some time: some say there what became of a shortcoming.
 */
export function asidesOf(body: JudgedBody, listed: Set<number>, { begun }: ShortcomingPatterns): Text[] {
  const other = (body.parts[partKeys.other]?.headings ?? []).flatMap((at) => sentencesOfSection(body, at))
  const first = body.sentences.findIndex((_, at) => listed.has(at))
  const before = Array.from({ length: Math.max(0, first) }, (_, at) => at)
  const told = (sentences: number[]): Text[] =>
    sentences.filter((at) => !sentenceAt(body, at).title).map((at) => sentenceText(body, at))
  const made = told(before).filter(({ value }) => aimed.test(value) || begun.test(value))
  return [...told(other).slice(0, most), ...made.slice(0, most)]
}

/** What an aside says is done about what it says was lacking: 自查发现公示拖延，从10月起系统自动推送. */
export function mendedIn(aside: Text | undefined, { begun, lack, act }: ShortcomingPatterns): Answer[] {
  if (aside === undefined) return []
  const { value } = aside
  const named = aimed.exec(value)
  const from = named ? named.index + named[0].length : (begun.exec(value)?.index ?? 0)
  if (!named && !lack.test(value.slice(0, from))) return []
  const told = value.slice(from)
  return act.test(told) && !reversal.test(told) ? [{ text: aside, score: 1 }] : []
}
