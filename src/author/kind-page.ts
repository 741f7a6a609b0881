import type { Kind, OptionSchema } from '../checks/kind.ts'
import { isMap } from '../read/is-map.ts'

/** A check kind as a section in Markdown, for authors of rules: Chinese, with English beside it. */
export function kindPage({ name, summary, options, outcomes = [], notes = [], data, example }: Kind): string {
  const rows = Object.entries(options).flatMap(([option, schema]) => rowsOf(option, schema))
  const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join('、')
  return [
    `## ${name}`,
    summary.zh,
    summary.en,
    rows.length === 0
      ? '没有选项 · No options.'
      : [
          '| 选项 · Option | 类型 · Type | 默认 · Default | 说明 · Description |',
          '| --- | --- | --- | --- |',
          ...rows,
        ].join('\n'),
    ...(outcomes.length === 0 ? [] : [`结果（\`outcomes\`）· Outcomes: ${list(outcomes)}`]),
    ...(notes.length === 0 ? [] : [`相关位置（\`notes\`）· Notes: ${list(notes)}`]),
    ...(data.length === 0 ? [] : [`说明中可用的词 · Words for messages: ${list(data.map((word) => `{{${word}}}`))}`]),
    ...(example === undefined ? [] : ['例子 · Example:', `\`\`\`yaml\n${example}\n\`\`\``]),
  ].join('\n\n')
}

/** The row of an option, and below it those of the keys of what it holds. */
function rowsOf(option: string, schema: OptionSchema): string[] {
  const inner = isMap(schema['items']) ? schema['items'] : schema
  const { properties, required } = inner
  if (!isMap(properties)) return [rowOf(option, schema)]
  const keys = Object.entries(properties).flatMap(([key, one]) => (isMap(one) ? [[key, one] as const] : []))
  const needed: unknown[] = Array.isArray(required) ? required : []
  return [
    rowOf(option, schema),
    ...keys.map(([key, one]) => rowOf(`${option}.${key}`, one, needed.includes(key) ? undefined : '')),
  ]
}

/** The pattern that matches nothing, which says so to those who know patterns well only. */
const nothing = '(?!)'

/** `standard`: what is shown where there is no default; nothing where that need not be given. */
function rowOf(option: string, schema: OptionSchema, standard = '必填 · required'): string {
  const { description, default: value } = schema
  const shown = value === undefined ? standard : value === nothing ? '没有 · nothing' : code(JSON.stringify(value))
  return `| \`${option}\` | ${typeName(schema)} | ${shown} | ${cell(typeof description === 'string' ? description : '')} |`
}

function typeName({ type, enum: choices, items, format, const: only }: OptionSchema): string {
  if (only !== undefined) return code(JSON.stringify(only))
  if (Array.isArray(choices)) return cell(choices.map((choice) => code(JSON.stringify(choice))).join(' | '))
  if (Array.isArray(type) && type.includes('array'))
    return type.map((one: unknown) => typeName({ type: one, items, format })).join(' \\| ')
  if (type === 'array' && typeof items === 'object' && items !== null) return `[${typeName(items as OptionSchema)}]`
  if (typeof format === 'string' && format.endsWith('regex')) return '正则 · regex'
  if (format === 'part') return '组成部分 · part'
  const names = [type].flat().map((one) => code(typeof one === 'string' ? one : 'any'))
  return cell(names.join(' | '))
}

function code(text: string): string {
  return `\`${text.replaceAll('`', 'ˋ')}\``
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ')
}
