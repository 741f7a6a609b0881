import type { Kind } from '../checks/kind.ts'
import { fileName } from './file-name.ts'
import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import { nearest } from './nearest.ts'
import type { YamlFile } from './yaml-file.ts'
import { keysAt, valueAt, type ValuePath } from './value-at.ts'

/** What the rules of a set may refer to. */
export interface Referents {
  kinds: readonly Kind[]
  /** Ids of the basis; null when they could not be read, and any is accepted. */
  basis: readonly string[] | null
}

/** What is wrong with a rule file that its schema cannot know. The file may have any shape. */
export function judgeRule(file: YamlFile, { kinds, basis }: Referents): Mistake[] {
  if (!file.readable) return []
  const kind = kinds.find(({ name }) => name === valueAt(file.value, ['check', 'kind']))
  const found = [...judgeId(file), ...(basis === null ? [] : judgeBasis(file, basis))]
  return kind === undefined
    ? found
    : [...found, ...judgeShape(file, kind), ...judgeNames(file, kind), ...judgeWords(file, kind)]
}

function judgeId(file: YamlFile): Mistake[] {
  const id = valueAt(file.value, ['id'])
  const name = fileName(file.path).replace(/\.yaml$/u, '')
  // A malformed id is the schema's to tell.
  if (typeof id !== 'string' || id === name || !/^[a-z0-9-]+$/u.test(id)) return []
  return [{ id: 'id-differs', data: { name }, ...locate(file, ['id'], 'value') }]
}

function judgeBasis(file: YamlFile, basis: readonly string[]): Mistake[] {
  const ids = valueAt(file.value, ['basis'])
  if (!Array.isArray(ids)) return []
  return ids.flatMap((id: unknown, index) =>
    typeof id !== 'string' || basis.includes(id)
      ? []
      : {
          id: 'unknown-basis',
          ...(basis.length === 0 && { outcome: 'none' }),
          data: { word: id, known: basis },
          ...locate(file, ['basis', index], 'value'),
        },
  )
}

/** A kind with outcomes words each of them; a kind without words its only one at the root. */
function judgeShape(file: YamlFile, { name, outcomes }: Kind): Mistake[] {
  const single: ValuePath[] = [['severity'], ['message'], ['en', 'message']]
  const wanted: ValuePath[] = outcomes === undefined ? single : [['outcomes']]
  const unwanted: ValuePath[] = outcomes === undefined ? [['outcomes']] : single
  // English may be left out as a whole, not in part.
  const missing = wanted.filter(
    (path) =>
      valueAt(file.value, path) === undefined &&
      (path[0] !== 'en' || valueAt(file.value, ['en']) !== undefined) &&
      !isMisspelt(file, path),
  )
  const surplus = unwanted.filter((path) => valueAt(file.value, path) !== undefined)
  const outcome = outcomes === undefined ? 'single' : 'several'
  return [
    ...missing.map((path): Mistake => ({
      id: 'missing-key',
      data: { key: path.join('.') },
      ...locate(file, path.slice(0, -1), 'key'),
    })),
    ...surplus.map((path): Mistake => ({
      id: 'surplus-key',
      outcome,
      data: { kind: name, key: path.join('.') },
      ...locate(file, path, 'key'),
    })),
  ]
}

/** Whether a key is there by another name, which is told of as unknown. */
function isMisspelt(file: YamlFile, path: ValuePath): boolean {
  const wanted = String(path.at(-1))
  return keysAt(file.value, path.slice(0, -1)).some((key) => nearest(key, [wanted]) !== null)
}

/** Outcomes and notes are those of the kind. */
function judgeNames(file: YamlFile, kind: Kind): Mistake[] {
  const outcomes = kind.outcomes === undefined ? [] : judgeKeys(file, 'outcomes', kind.outcomes)
  return [...outcomes, ...judgeKeys(file, 'notes', kind.notes ?? [])]
}

function judgeKeys(file: YamlFile, map: 'outcomes' | 'notes', known: readonly string[]): Mistake[] {
  return keysAt(file.value, [map])
    .filter((key) => !known.includes(key))
    .map((key) => ({
      id: map === 'outcomes' ? 'unknown-outcome' : 'unknown-note',
      data: { word: key, known },
      ...locate(file, [map, key], 'key'),
    }))
}

/** Advice may also name these. */
const years = ['year', 'nextYear']

/** Messages use only words that the kind provides. */
function judgeWords(file: YamlFile, { data }: Kind): Mistake[] {
  const messages: ValuePath[] = [
    ['message'],
    ['en', 'message'],
    ['docs', 'fix'],
    ['en', 'fix'],
    ...keysAt(file.value, ['outcomes']).flatMap((key) => [
      ['outcomes', key, 'message'],
      ['outcomes', key, 'en'],
    ]),
    ...keysAt(file.value, ['outcomes']).flatMap((key) => [
      ['outcomes', key, 'fix', 'zh'],
      ['outcomes', key, 'fix', 'en'],
    ]),
    ...keysAt(file.value, ['notes']).flatMap((key) => [
      ['notes', key, 'zh'],
      ['notes', key, 'en'],
    ]),
  ]
  return messages
    .filter((path) => typeof valueAt(file.value, path) === 'string')
    .flatMap((path) => judgeMessage(file, path, path.includes('fix') ? [...data, ...years] : data))
}

function judgeMessage(file: YamlFile, path: ValuePath, data: readonly string[]): Mistake[] {
  const { start, end } = locate(file, path, 'value')
  return [...file.text.slice(start, end).matchAll(/\{\{([^{}]*)(\}\})?/gu)]
    .filter(([, word = '', close]) => close === undefined || !data.includes(word.split('?', 1)[0] ?? ''))
    .map((match): Mistake => {
      const at = start + match.index
      const place = { start: at, end: at + match[0].length }
      if (match[2] === undefined) return { id: 'unclosed-word', ...place }
      const outcome = data.length === 0 ? 'none' : 'default'
      return { id: 'unknown-word', outcome, data: { word: match[0], known: data }, ...place }
    })
}
