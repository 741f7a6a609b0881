import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './yaml-file.ts'
import type { Schema } from './schema.ts'
import { textsOfFormat } from './texts-of-format.ts'
import { valueAt, type ValuePath } from './value-at.ts'

/**
 * The patterns and words of a file, valid by its schema, that stand in full-width quotation marks as if these were those of
 * YAML, so that they are sought with them. What is quoted in YAML, too, is meant so, and so is what might be.
 */
export function judgeQuotes(file: YamlFile, schema: Schema): Mistake[] {
  const patterns = textsOfFormat(file.value, schema, ['regex', 'year-regex', 'inner-regex'])
  const examples = examplesOf(file.value)
  const found = [
    ...patterns.filter(({ text }) => isSlip(text, examples)),
    // Words may well be told apart by their quotation marks: “四意识” beside “四个意识”.
    ...[...patterns, ...wordsIn(valueAt(file.value, ['check']), ['check'])].filter(
      ({ path, text }) => inRow.test(text) && typeof path.at(-1) === 'number',
    ),
  ]
  return found.flatMap(({ path, text }): Mistake[] => {
    const place = locate(file, path, 'value')
    if (!opening.test(file.text.charAt(place.start))) return []
    return [{ id: 'wide-quotes', data: { at: path.join('.'), text }, ...place }]
  })
}

const opening = /[“”‘’「」]/u
/** One pair, alike or not as input methods give them, and nothing of the kind between. */
const enclosed = /^[“”]([^“”]+)[“”]$|^[‘’]([^‘’]+)[‘’]$|^「([^「」]+)」$/u
/** “甲”，“乙” in a list: one item, where two are meant. */
const inRow = /^[“”][^“”]+[“”](?:，\s?[“”][^“”]+[“”])+$/u

/** Whether quotation marks around a pattern are surely none of what it seeks. */
function isSlip(text: string, examples: readonly string[]): boolean {
  const inner = innerOf(text)
  if (inner === null) return false
  // Each side of a | has one of them only.
  if (isParted(inner) || /^\^|(?<!\\)\$$/u.test(inner)) return true
  const [whole, own] = [patternOf(text), patternOf(inner)]
  const occurs = (pattern: RegExp | null): boolean => examples.some((example) => pattern?.test(example) === true)
  return !occurs(whole) && occurs(own)
}

function innerOf(text: string): string | null {
  const [, ...groups]: (string | undefined)[] = enclosed.exec(text) ?? []
  return groups.find((one) => one !== undefined) ?? null
}

function patternOf(source: string): RegExp | null {
  try {
    return new RegExp(source, 'u')
  } catch {
    return null
  }
}

/** Whether a pattern has a | that is in no group or class. */
function isParted(source: string): boolean {
  let depth = 0
  for (const [mark] of source.replaceAll(/\\.|\[(?:\\.|[^\]\\]){0,200}\]/gu, '').matchAll(/[()|]/gu)) {
    if (mark === '|' && depth === 0) return true
    depth += mark === '(' ? 1 : mark === ')' ? -1 : 0
  }
  return false
}

/** What the options of a check say, but for what is for people. */
function wordsIn(value: unknown, path: ValuePath): { path: ValuePath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => wordsIn(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (forPeople.has(key) ? [] : wordsIn(item, [...path, key])))
}

const forPeople = new Set(['kind', 'note', 'name', 'zh', 'en', 'message'])

/** The texts of the examples of a rule. */
function examplesOf(value: unknown): string[] {
  return ['good', 'bad'].flatMap((key) => {
    const examples = valueAt(value, ['examples', key])
    const texts: unknown[] = Array.isArray(examples) ? examples.map((one) => valueAt(one, ['text'])) : []
    return texts.filter((text) => typeof text === 'string')
  })
}
