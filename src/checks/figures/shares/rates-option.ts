import { regex } from '../../shared/option-schemas.ts'

/** The schema of rates and what they are made of. */
export const ratesOption = {
  description:
    '可以由两个数算出的比率：基数、达到的（added：列出几项的相加）、未达到的（正则表达式）；名称中已有的不用列 · Rates made of two counts: patterns of the rate, its base, what reaches it (added: all that is listed of it), what does not; needless where the rate itself names what reaches it',
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['rate', 'of', 'part'],
    properties: {
      rate: regex,
      of: regex,
      part: regex,
      rest: regex,
      over: { type: 'boolean', default: false },
      added: { type: 'boolean', default: false },
    },
  },
  default: [],
}
