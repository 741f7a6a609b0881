import type { Kind } from '../checks/kind.ts'
import { fileName } from './file-name.ts'
import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './parse-yaml.ts'
import { listed, phrase, shouldBe } from './phrases.ts'
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
  const wording = phrase(
    `\`id\` 应与文件名相同，写作 \`${name}\``,
    `\`id\` should be \`${name}\`, as the file is named`,
  )
  return [{ ...locate(file, ['id'], 'value'), wording }]
}

function judgeBasis(file: YamlFile, basis: readonly string[]): Mistake[] {
  const ids = valueAt(file.value, ['basis'])
  if (!Array.isArray(ids)) return []
  return ids.flatMap((id: unknown, index) =>
    typeof id !== 'string' || basis.includes(id)
      ? []
      : {
          ...locate(file, ['basis', index], 'value'),
          wording: phrase(`没有名为 \`${id}\` 的依据`, `Unknown basis \`${id}\``, shouldBe(id, basis)),
        },
  )
}

/** A kind with outcomes words each of them; a kind without words its only one at the root. */
function judgeShape(file: YamlFile, { name, outcomes }: Kind): Mistake[] {
  const single: ValuePath[] = [['severity'], ['message'], ['en', 'message']]
  const wanted: ValuePath[] = outcomes === undefined ? single : [['outcomes']]
  const unwanted: ValuePath[] = outcomes === undefined ? [['outcomes']] : single
  const missing = wanted.filter((path) => valueAt(file.value, path) === undefined)
  const surplus = unwanted.filter((path) => valueAt(file.value, path) !== undefined)
  const advice =
    outcomes === undefined
      ? phrase('，只能写 `severity`、`message`', '; write `severity` and `message`')
      : phrase('，级别和说明应写在 `outcomes` 中', '; severity and message belong under `outcomes`')
  return [
    ...missing.map((path) => ({
      ...locate(file, path.slice(0, -1), 'key'),
      wording: phrase(`缺少 \`${path.join('.')}\``, `Missing key \`${path.join('.')}\``),
    })),
    ...surplus.map((path) => ({
      ...locate(file, path, 'key'),
      wording: phrase(
        `检查方式 \`${name}\` 不用 \`${path.join('.')}\``,
        `Check kind \`${name}\` has no \`${path.join('.')}\``,
        advice,
      ),
    })),
  ]
}

/** Outcomes and notes are those of the kind. */
function judgeNames(file: YamlFile, kind: Kind): Mistake[] {
  const outcomes = kind.outcomes === undefined ? [] : judgeKeys(file, 'outcomes', kind.outcomes)
  return [...outcomes, ...judgeKeys(file, 'notes', kind.notes ?? [])]
}

function judgeKeys(file: YamlFile, map: 'outcomes' | 'notes', known: readonly string[]): Mistake[] {
  const noun = map === 'outcomes' ? phrase('结果', 'outcome') : phrase('相关位置', 'note')
  return keysAt(file.value, [map])
    .filter((key) => !known.includes(key))
    .map((key) => ({
      ...locate(file, [map, key], 'key'),
      wording: phrase(
        `检查方式没有名为 \`${key}\` 的${noun.zh}`,
        `The check kind has no ${noun.en} \`${key}\``,
        shouldBe(key, known),
      ),
    }))
}

/** Messages use only words that the kind provides. */
function judgeWords(file: YamlFile, { data }: Kind): Mistake[] {
  const messages: ValuePath[] = [
    ['message'],
    ['en', 'message'],
    ...keysAt(file.value, ['outcomes']).flatMap((key) => [
      ['outcomes', key, 'message'],
      ['outcomes', key, 'en'],
    ]),
    ...keysAt(file.value, ['notes']).flatMap((key) => [
      ['notes', key, 'zh'],
      ['notes', key, 'en'],
    ]),
  ]
  return messages
    .filter((path) => typeof valueAt(file.value, path) === 'string')
    .flatMap((path) => judgeMessage(file, path, data))
}

function judgeMessage(file: YamlFile, path: ValuePath, data: readonly string[]): Mistake[] {
  const { start, end } = locate(file, path, 'value')
  return [...file.text.slice(start, end).matchAll(/\{\{([^{}]*)(\}\})?/gu)]
    .filter(([, word, close]) => close === undefined || !data.includes(word ?? ''))
    .map((match) => {
      const at = start + match.index
      const place = { start: at, end: at + match[0].length }
      const word = match[1] ?? ''
      if (match[2] === undefined)
        return { ...place, wording: phrase('`{{` 没有以 `}}` 结束', '`{{` is not closed by `}}`') }
      const known =
        data.length === 0
          ? phrase('，它不提供任何词', '; it has none')
          : phrase(`，可用的有 ${listed(data).zh}`, `; there are ${listed(data).en}`)
      return {
        ...place,
        wording: phrase(`检查方式不提供 \`{{${word}}}\``, `The check kind has no word \`{{${word}}}\``, known),
      }
    })
}
