import type { Indicator } from '../../../report/types.ts'

/** Patterns of the words by which a figure is what is left. */
export interface LeftWords {
  /** 其余, 剩余. */
  left: string
  /** 正在, 顺延. */
  undone: string
}

/** 尚有6个, 余下2个 */
const leftOver = /^(?:但|目前|现)?(?:[尚还仍]|另外?)(?:有|剩|余)|^(?:其余|余下|剩余|剩下|尚余|还剩)的?$/u
const lacking =
  /^[^，。；\d]{0,20}(?:(?:未|没有)(?<act>[^，。；\d]{1,10})(?=[，。；]|$)|正在|[尚还]在|待|不具备|不达标)/u
/** 未接入; an act with an object of its own is another one. */
const short = 3

/** How a figure is said to be what is left: by itself, by what was not done (with the word for what was), or as what is still open. */
export type LeftForm = 'left' | 'not' | 'open' | null

/** Makes what tells how a figure, by its clause, is said to be what is left of one with these words; `isDivided`: of a number of things. */
export function makeLeftForm({
  left,
  undone,
}: LeftWords): (figure: Indicator, clause: string, of: { words: string; isDivided: boolean }) => LeftForm {
  const leaving = new RegExp(`^[，；。、和及]?(?:对|将|目前)?(?:${left})(?:的|有|[一-龥]{0,6})$`, 'u')
  const open = new RegExp(undone, 'u')
  const started = new RegExp(`^(?:${undone})[^，。；、]{0,8}$`, 'u')
  return (figure, clause, { words, isDivided }) => {
    if (isDivided && leftOver.test(clause) && (/[剩余其]/u.test(clause) || isLacking(figure, words))) return 'not'
    if (leaving.test(clause)) return 'left'
    const undoing = /^(?:[尚还仍另其]?[有中]|目前|剩余|尚)?未(?:能|予|被)?([一-龥]{1,2}?)(?:的|[一-龥]{0,2})$/u.exec(
      clause,
    )?.[1]
    if (undoing !== undefined) return words.includes(undoing) ? 'not' : null
    if (started.test(clause)) return 'open'
    if (!/^(?:目前)?(?:[尚还仍]|另外?)有$/u.test(clause)) return null
    const behind = figure.after.slice(0, 24)
    const not = /^[^，。；]{0,6}未(?:能|予|被)?([一-龥]{1,2})/u.exec(behind)?.[1]
    if (not !== undefined) return words.includes(not) || words.includes(not.charAt(0)) ? 'not' : null
    return open.test(behind) ? 'open' : null
  }
}

/** 尚有6个部门未接入: what some have not is what the others have. */
function isLacking({ after }: Indicator, words: string): boolean {
  const found = lacking.exec(after.slice(0, 32))
  const act = found?.groups?.['act']
  return found !== null && (act === undefined || act.length <= short || words.includes(act.slice(-2)))
}
