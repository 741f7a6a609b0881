import type { FigureWords } from '../figure-words.ts'

/** Words of who only saw to it that something was done (推动, 主持), and of those it was done for by their work (人员). */
export interface SeenWords extends FigureWords {
  seen: string
  taught: string
}

/** Source of who saw to it, and where. */
export function seeingTo({ seen, figures: { places } }: SeenWords): string {
  return `^(?:[一-龥]{0,8}?(?:${seen}))?(?:全(?:${places}){1,2})?`
}

/** A test whether words before a name say no more than for whom it was, which the name says: 面向执法人员（举办执法培训）. */
export function audienceTest({ taught }: SeenWords): (words: string, name: string) => boolean {
  const form = new RegExp(`^(?:面向|针对|组织|对)(?:全体|所有)?([一-龥]{2,4}?)(?:${taught})$`, 'u')
  return (words, name) => {
    const work = form.exec(words)?.[1]
    return work !== undefined && name.includes(work)
  }
}
