import type { Locale } from '../rules/locale.ts'
import type { Wording } from '../rules/types.ts'
import { shown, shownLines } from '../say/shown.ts'
import type { Facts } from './inspect.ts'
import { timeKinds } from './time-kinds.ts'

/** The facts of a report as a listing for people; part names are those of the vocabulary. */
export function inspectListing(facts: Facts, parts: Record<string, Wording>, locale: Locale): string {
  const words = texts[locale]
  const sections = [
    [words.meta, metaLines(facts, locale)],
    [words.outline, facts.outline.map((heading) => outlineLine(heading, parts, locale))],
    [words.parts, Object.entries(facts.parts).map(([key, part]) => partLine(nameOf(parts, key, locale), part, locale))],
    [words.metrics, facts.metrics.map((metric) => metricLine(metric, locale))],
    [words.shortcomings, facts.shortcomings.flatMap((item) => shortcomingLines(item, locale))],
    ...(facts.judged ? [[words.judged, facts.judged.map((one) => judgedLine(one, locale))] as const] : []),
  ] as const
  const blocks = sections.map(([title, lines]) =>
    [title, ...(lines.length === 0 ? [words.none] : lines).map((line) => `  ${line}`)].join('\n'),
  )
  return shownLines(`${[shown(facts.filePath), ...blocks].join('\n\n')}\n`)
}

function metaLines({ meta }: Facts, locale: Locale): string[] {
  return Object.entries(meta).flatMap(([key, value]) =>
    value === null ? [] : [`${texts[locale].keys[key as keyof Facts['meta']]}${texts[locale].colon}${value}`],
  )
}

function outlineLine(heading: Facts['outline'][number], parts: Record<string, Wording>, locale: Locale): string {
  const named = heading.parts.map((key) => nameOf(parts, key, locale)).join(texts[locale].comma)
  const indent = '  '.repeat(heading.level - 1)
  return `${String(heading.line).padStart(4)}  ${indent}${heading.ordinal ?? ''}${heading.title}${named && ` [${named}]`}`
}

function partLine(name: string, { state, lines }: Facts['parts'][string], locale: Locale): string {
  const { states, colon, onLines } = texts[locale]
  return `${name}${colon}${states[state]}${lines.length > 0 ? onLines(lines) : ''}`
}

function metricLine({ line, column, text, unit, target, time }: Facts['metrics'][number], locale: Locale): string {
  const words = texts[locale]
  const when = time.text === null ? timeKinds[locale][time.kind] : words.said(timeKinds[locale][time.kind], time.text)
  const notes = [when, ...(unit === null ? [words.noUnit] : []), ...(target ? [words.target] : [])]
  return `${`${line}:${column}`.padStart(8)}  ${text}  ${notes.join(words.comma)}`
}

function shortcomingLines(item: Facts['shortcomings'][number], locale: Locale): string[] {
  const { remedies, remedy } = texts[locale]
  const best = item.remedies.map((one) => `        ${remedy(one.line)}${short(one.text)}`)
  return [`${String(item.line).padStart(4)}  [${remedies[item.remedy]}] ${short(item.text)}`, ...best]
}

function judgedLine(
  { line, ruleId, model, verdict, measure, reason }: NonNullable<Facts['judged']>[number],
  locale: Locale,
): string {
  const { verdicts, colon, by } = texts[locale]
  const why = [...(measure === null ? [] : [short(measure)]), reason].join(' — ')
  return `${String(line).padStart(4)}  [${verdicts[verdict]}] ${ruleId}${colon}${why}${by(model)}`
}

function nameOf(parts: Record<string, Wording>, key: string, locale: Locale): string {
  return parts[key]?.[locale] ?? key
}

function short(text: string): string {
  return text.length > 50 ? `${text.slice(0, 50)}…` : text
}

const texts = {
  zh: {
    colon: '：',
    comma: '，',
    onLines: (lines: number[]) => `（第 ${lines.join('、')} 行）`,
    said: (kind: string, words: string) => `${kind}（${words}）`,
    remedy: (line: number) => `第 ${line} 行：`,
    none: '（无）',
    meta: '基本信息',
    outline: '标题',
    parts: '组成部分',
    metrics: '数据',
    shortcomings: '不足与整改',
    judged: '模型判断',
    by: (model: string) => `（${model}）`,
    verdicts: { fault: '是问题', fine: '不是问题', unsure: '不能断定' },
    target: '目标',
    noUnit: '缺单位',
    keys: {
      title: '标题',
      reportYear: '报告年度',
      issuer: '发文机关',
      documentNumber: '文号',
      addressee: '主送机关',
      signatory: '签发人',
      signedDate: '成文日期',
      publishedDate: '发布日期',
    },
    states: { present: '有', embedded: '有内容，无标题', missing: '缺' },
    remedies: {
      inline: '本条已写措施',
      plan: '下年安排已有措施',
      generic: '只有笼统承诺',
      none: '未找到措施',
      unsure: '待核对',
    },
  },
  en: {
    colon: ': ',
    comma: ', ',
    onLines: (lines: number[]) => ` (line ${lines.join(', ')})`,
    said: (kind: string, words: string) => `${kind} (${words})`,
    remedy: (line: number) => `line ${line}: `,
    none: '(none)',
    meta: 'Document',
    outline: 'Outline',
    parts: 'Parts',
    metrics: 'Metrics',
    shortcomings: 'Shortcomings and remedies',
    judged: 'Judged by a model',
    by: (model: string) => ` (${model})`,
    verdicts: { fault: 'a problem', fine: 'no problem', unsure: 'cannot tell' },
    target: 'target',
    noUnit: 'no unit',
    keys: {
      title: 'Title',
      reportYear: 'Report year',
      issuer: 'Issuer',
      documentNumber: 'Document number',
      addressee: 'Addressee',
      signatory: 'Signatory',
      signedDate: 'Signed',
      publishedDate: 'Published',
    },
    states: { present: 'present', embedded: 'embedded', missing: 'missing' },
    remedies: { inline: 'inline', plan: 'plan', generic: 'generic', none: 'none', unsure: 'unsure' },
  },
}
