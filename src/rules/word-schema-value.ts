import type { ErrorObject } from 'ajv'
import { withYears } from '../report/part-names.ts'
import { patternMistake } from './is-pattern.ts'
import { nearest } from './nearest.ts'
import { listed, phrase, shouldBe } from './phrases.ts'
import type { Schema } from './schema.ts'
import type { Wording } from './types.ts'
import type { Known } from './validate.ts'

const types: Record<string, Wording> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' `true` 或 `false`', en: '`true` or `false`' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '由键和值组成的内容', en: 'keys with values' },
  null: { zh: '空', en: 'empty' },
}

/** The engine's words for what is wrong with a pattern. */
const patternMistakes: Record<string, string> = {
  'Unterminated group': '圆括号没有闭合',
  "Unmatched ')'": '多了右圆括号',
  'Unterminated character class': '方括号没有闭合',
  'Nothing to repeat': '量词前没有可重复的内容',
  'Lone quantifier brackets': '花括号、右方括号本身要写成 \\{ \\} \\]',
  'Incomplete quantifier': '花括号中的次数写法有误',
  'numbers out of order in {} quantifier': '花括号中的次数前大后小',
  'Range out of order in character class': '方括号中的范围前大后小',
  'Invalid escape': '反斜杠后不能是这个字符',
  'Invalid group': '(? 之后的写法有误',
  'Invalid named reference': '引用的组不存在',
  '\\ at end of pattern': '末尾多了反斜杠',
}

/** Words what a schema says of a value in itself; `name` is how the value is called. */
export function wordSchemaValue(error: ErrorObject, name: Wording, known: Known): Wording {
  const { params, data } = error
  const value = typeof data === 'string' || typeof data === 'number' ? ` \`${data}\`` : ''
  switch (error.keyword) {
    case 'type':
    case 'anyOf':
    case 'oneOf': {
      if (data === null) return phrase(`${name.zh} 没有内容`, `${name.en} is empty`)
      const expected = [error.schema].flat(2).map((schema) => types[typeName(schema)] ?? phrase('其他', 'other'))
      return phrase(
        `${name.zh} 应为${expected.map(({ zh }) => zh).join('或')}`,
        `${name.en} should be ${expected.map(({ en }) => en).join(' or ')}`,
      )
    }
    case 'enum': {
      const allowed = error.schema as unknown[]
      const all = listed(allowed)
      const likely = nearest(String(data), allowed.map(String))
      const hint =
        likely === null ? phrase('', '') : phrase(`，是不是 \`${likely}\`？`, `; did you mean \`${likely}\`?`)
      return phrase(
        `${name.zh} 的值${value} 不对，应为 ${all.zh} 之一`,
        `${name.en} is${value}, expected one of ${all.en}`,
        hint,
      )
    }
    case 'const': {
      const expected = String(params['allowedValue'])
      return phrase(`${name.zh} 应为 \`${expected}\``, `${name.en} should be \`${expected}\``)
    }
    case 'minLength':
      return phrase(`${name.zh} 不能为空`, `${name.en} is empty`)
    case 'minItems':
    case 'minProperties': {
      const limit = String(params['limit'])
      return phrase(`${name.zh} 至少要有 ${limit} 项`, `${name.en} needs at least ${limit} of them`)
    }
    case 'minimum':
      return phrase(
        `${name.zh} 不能小于 ${String(params['limit'])}`,
        `${name.en} should be at least ${String(params['limit'])}`,
      )
    case 'maximum':
      return phrase(
        `${name.zh} 不能大于 ${String(params['limit'])}`,
        `${name.en} should be at most ${String(params['limit'])}`,
      )
    case 'pattern': {
      const form =
        (error.parentSchema as Schema).form ??
        phrase(`应符合 ${String(error.schema)}`, `should match ${String(error.schema)}`)
      return phrase(`${name.zh} 的值${value} 写法不对：${form.zh}`, `${name.en} is${value}: ${form.en}`)
    }
    case 'format':
      return params['format'] === 'part'
        ? wordPart(String(data), known)
        : wordPattern(name, params['format'] === 'regex' ? String(data) : withYears(String(data), 2000))
    default:
      return phrase(
        `${name.zh} 不对：${error.message ?? error.keyword}`,
        `${name.en} ${error.message ?? error.keyword}`,
      )
  }
}

function wordPart(key: string, known: Known): Wording {
  return phrase(`报告中没有名为 \`${key}\` 的部分`, `Unknown part \`${key}\``, shouldBe(key, known.parts ?? []))
}

function wordPattern(name: Wording, text: string): Wording {
  const reason = patternMistake(text) ?? ''
  const known = Object.hasOwn(patternMistakes, reason) ? patternMistakes[reason] : reason
  return phrase(
    `${name.zh} 不是正确的正则表达式（${known ?? reason}）`,
    `${name.en} is no regular expression (${reason})`,
  )
}

function typeName(schema: unknown): string {
  return String(typeof schema === 'string' ? schema : (schema as Schema).type)
}
