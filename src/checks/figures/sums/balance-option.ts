import { regex, regexOption } from '../../shared/option-schemas.ts'

/** The schema of the words of what there is at the start and the end, and of what comes and goes. */
export const balanceOption = {
  description:
    '期初、期末、增加、减少的数前面的词（正则表达式） · Patterns of the labels of a stock at the start and the end, and of what comes and goes',
  type: 'object',
  additionalProperties: false,
  required: ['opening', 'closing', 'in', 'out'],
  properties: {
    opening: regex,
    closing: regex,
    in: regex,
    out: regex,
    planned: regexOption('只是计划的 · What is only planned'),
    moves: regexOption('没有发生的增减，如 未新增 · What may be said not to have come or gone'),
  },
  default: { opening: '(?!)', closing: '(?!)', in: '(?!)', out: '(?!)' },
}
