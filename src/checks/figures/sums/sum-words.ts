import type { TwiceWords } from './counted-twice.ts'
import type { FigureWords } from '../figure-words.ts'
import { type OpeningWords } from './find-series.ts'

/** Patterns of the words of wholes and their parts. */
export interface SumWords extends OpeningWords, FigureWords, TwiceWords {
  /** Labels of what remains (其他): the list is complete. */
  rest: string
  /** Labels that may still follow it (尚未审结). */
  open: string
  /** Groups of labels that together are always the whole. */
  closed: string[][]
  /** Characters of which two labels may each have one, and nothing else remains (前后). */
  opposites: string[]
  /** Labels that one and the same case can have together (女性 and 党员; 立案 and 办结). */
  overlapping: string
  /** Outcomes of which one case has one only (维持, 撤销), so that their sum never exceeds the whole. */
  exclusive: string
  /** Acts that may go together (责令 and 罚款), so that their sum proves little. */
  combined: string
  /** Labels that can be more than the whole, since they take over from earlier (办结). */
  carried: string
  /** What opens a grade that was given: 评为优秀. */
  rated: string
  /** Units of money. */
  money: string
  /** Without these a label is still the same. */
  idle: string
  /** Something is from before (结转). */
  older: string
}
