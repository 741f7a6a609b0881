import { regex, regexOption } from '../../shared/option-schemas.ts'

/** The schema of the words of tables. */
export const tableOption = {
  description:
    '表格的行名、列名：合计（从小到大，如小计、合计、总计）、别的行列的一部分、不多于前一行列的（其中）、不相加的；题注中表明合计可能不等的 · Heads of lines of tables: sums, the smallest first; parts of others; those that are of the line before them (其中); what is not added up; and captions or notes by which sums may differ',
  type: 'object',
  additionalProperties: false,
  required: ['totals', 'within', 'uncounted', 'distinct', 'loose'],
  properties: {
    totals: { type: 'array', items: regex },
    within: regex,
    parts: { ...regex, default: '(?!)' },
    otherwise: regexOption('与所属的行列所计不同的部分 · Parts that count something else than their whole (罚款)'),
    uncounted: regex,
    distinct: regex,
    loose: regex,
  },
  default: {
    totals: [],
    within: '(?!)',
    parts: '(?!)',
    otherwise: '(?!)',
    uncounted: '(?!)',
    distinct: '(?!)',
    loose: '(?!)',
  },
}
