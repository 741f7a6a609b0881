import type { JudgedBody } from '../body.ts'
import { partKeys } from '../parts/parts.ts'
import { sentencesOfSection } from '../parts/sections.ts'
import { sentenceAt } from '../links.ts'
import { sentenceValue } from '../parts/sentences.ts'

/** No report has so much to add; comparing more of it with every shortcoming would take for ever. */
const most = 100

/** 针对文书用语不规范的问题，: names what was wrong, before what was done about it. */
const aimed =
  /(?:针对|对于|围绕|为解决|为破解|为扭转)[^，。；]{2,40}(?:问题|不足|短板|薄弱环节|弱项|情况|现象|情形|状况|难题)/u

/**
 * The sentences under 其他需要报告的情况, and those among the achievements that are against something named: some say
 * there what became of a shortcoming.
 */
export function asidesOf(body: JudgedBody): string[] {
  const told = (key: string): string[] =>
    (body.parts[key]?.headings ?? [])
      .flatMap((at) => sentencesOfSection(body, at))
      .filter((at) => !sentenceAt(body, at).title)
      .map((at) => sentenceValue(body, at))
  const made = told(partKeys.achievements).filter((value) => aimed.test(value))
  return [...told(partKeys.other).slice(0, most), ...made.slice(0, most)]
}
