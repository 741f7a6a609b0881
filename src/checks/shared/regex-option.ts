/** The schema of an option that is a pattern of words; where a rule has none, nothing is found by them. */
export const regexOption = (description: string) =>
  ({ type: 'string', format: 'regex', default: '(?!)', description }) as const
