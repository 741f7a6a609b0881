import type { Range } from '../shared/outside.ts'

/** What tells that another body is meant: anywhere in the sentence, in its part, or in the clause or the one before it. */
export interface Asides {
  aside: RegExp
  beside: RegExp
  close: RegExp
}

/**
 * Whether a sentence tells of another body, around a range. What stands beyond ； is another matter: letters were answered
 * (答复), and below that an application was accepted.
 */
export function isToldAside(sentence: string, { from, to }: Range, { aside, beside, close }: Asides): boolean {
  if (aside.test(sentence)) return true
  const start = sentence.lastIndexOf('；', from) + 1
  const part = sentence.slice(start, endOf(sentence, /；/gu, to))
  const clauses = sentence.slice(start, from).split('，')
  const near = clauses.slice(-2).join('，') + sentence.slice(from, endOf(sentence, /[，；]/gu, to))
  return beside.test(part) || close.test(near)
}

function endOf(sentence: string, mark: RegExp, at: number): number {
  mark.lastIndex = at
  return mark.exec(sentence)?.index ?? sentence.length
}
