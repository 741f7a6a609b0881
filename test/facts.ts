import { indentOf, lineOf, type Origin } from '../src/doc/origin.ts'
import type { Axis, Change, Indicator, Metric, Report, Sentence, Text, Time } from '../src/report/types.ts'

/** What is understood of a report, a line a fact, for reading in a diff. */
export function factsOf(report: Report): string[] {
  const { meta, outline, parts, shortcomings, tables, origin } = report
  const at = atIn(origin)
  return [
    `${meta.title?.raw ?? '(no title)'} · ${meta.reportYear ?? '?'} · ${meta.issuer?.raw ?? '?'} · ${meta.signed?.date ?? '-'}`,
    ...named('number', meta.documentNumber),
    ...named('to', meta.addressee),
    ...named('signed by', meta.signatory),
    ...named('published', meta.published?.text ?? null),
    ...(report.otherKind === null ? [] : [`another document: ${report.otherKind.name}`]),
    ...outline.map(
      ({ level, ordinal, title, glued, parts: named, place }) =>
        `${lineOf(origin, place.start)} ${'#'.repeat(level)} ${ordinal ?? ''}${title.raw}${glued ? ' (glued)' : ''}${named.length > 0 ? ` {${named.join(' ')}}` : ''}`,
    ),
    `parts: ${Object.entries(parts)
      .map(([key, { state }]) => `${key} ${state}`)
      .join(', ')}`,
    ...sentencesOf(report),
    ...figuresOf(report),
    ...tables.flatMap(({ place, caption, notes, headRows, headColumns, byRow, byColumn, metrics: cells }) => [
      `${lineOf(origin, place.start)} table with ${headRows} head rows, ${headColumns} head columns${caption.map(({ raw }) => ` ↑${raw}`).join('')}${notes.map(({ raw }) => ` ↓${raw}`).join('')}`,
      `  rows: ${byRow.map(ofAxis).join(' | ')}`,
      `  columns: ${byColumn.map(ofAxis).join(' | ')}`,
      ...cells.map((cell) => `  ${at(cell.place.start)} (${cell.row}, ${cell.column}) ${ofMetric(cell)}`),
    ]),
    ...shortcomings.map(
      ({ subject, concrete, remedy, unanswered, remedies }) =>
        `shortcoming: ${subject.raw}${concrete ? '' : ' (nothing concrete)'} → ${remedy}${remedy === unanswered ? '' : `, else ${unanswered}`}${remedies.map(({ text, score }) => `\n  ${score.toFixed(2)} ${text}`).join('')}`,
    ),
    ...report.measures.map(({ text, caption }) => `measure: ${caption === '' ? '' : `[${caption}] `}${text.raw}`),
    ...report.margins.map(({ raw }) => `margin: ${raw}`),
    ...report.furniture.map(({ raw }) => `furniture: ${raw}`),
    ...report.strays.map(({ code, place }) => `stray: ${at(place.start)} ${code}`),
  ]
}

/** Its figures and what is said to have changed: all that those who relate figures know. */
export function figuresOf({ metrics, indicators, changes, origin }: Report): string[] {
  return [
    ...metrics.map((metric, index) => `${atIn(origin)(metric.place.start)} ${ofMetric(metric, indicators[index])}`),
    ...changes.map((change) => `change: ${ofChange(change)}`),
  ]
}

function atIn(origin: Origin): (offset: number) => string {
  return (offset) => `${lineOf(origin, offset)}:${indentOf(origin, offset) + 1}`
}

function named(name: string, text: Text | null): string[] {
  return text === null ? [] : [`${name}: ${text.raw}`]
}

/** Where sentences begin in the blocks that have more than one; `#` before a title, `1)` before what belongs to an item. */
function sentencesOf({ blocks, sentences, origin }: Report): string[] {
  const begin = ({ block, start, end, item, title }: Sentence) => {
    const raw = blocks.at(block)?.text.raw.slice(start, end) ?? ''
    return `${title ? '#' : ''}${item === null ? '' : `${item + 1})`}${raw.length > 6 ? `${raw.slice(0, 6)}…` : raw}`
  }
  return blocks.flatMap(({ text, cuts }, index) => {
    const own = sentences.filter(({ block }) => block === index)
    const mended = cuts.length === 0 ? '' : ` (mended at ${cuts.join(', ')})`
    if (own.length < 2 && mended === '') return []
    return [`${lineOf(origin, text.pieces[0]?.start ?? 0)} ¶${mended} ${own.map(begin).join(' | ')}`]
  })
}

function ofMetric(metric: Metric, indicator?: Indicator): string {
  const { text, value, unit, target, rank, time } = metric
  const kinds = `${rank ? ' rank' : ''}${target ? ' target' : ''}`
  return `${text} = ${value} ${unit ?? '(no unit)'}${kinds} · ${ofTime(time)}${indicator === undefined ? '' : ` · ${ofIndicator(indicator)}`}`
}

function ofTime({ kind, text, start, end, from }: Time): string {
  return kind === 'none' ? kind : `${kind} ${text ?? ''} ${start ?? ''}~${end ?? ''} ${from ?? ''}`
}

function ofIndicator({ words, scope, whole, stock, part, past, approximators, measure, metric }: Indicator): string {
  return [
    `${scope === '' ? '' : `${scope}：`}${words}`,
    ...(whole ? ['whole'] : []),
    ...(stock === null ? [] : [stock]),
    ...(part ? ['part'] : []),
    ...(past ? ['past'] : []),
    ...approximators,
    ...(measure === metric.unit ? [] : [`in ${measure ?? 'nothing'}`]),
  ].join(', ')
}

function ofChange({ from, to, direction, amounts }: Change): string {
  return [
    `${from?.metric.text ?? '?'} → ${to?.metric.text ?? '?'}`,
    ...(direction === null ? [] : [direction]),
    ...amounts.map(({ figure, direction: way }) => `${way} by ${figure.metric.text}`),
  ].join(', ')
}

function ofAxis({ label, name, unit, time }: Axis): string {
  return `${name === label.value ? name : `${label.raw}: ${name}`}${unit === null ? '' : ` in ${unit.scale} ${unit.unit}`}${time === null ? '' : ` · ${ofTime(time)}`}`
}
