import { withYears } from '../parts/part-names.ts'
import { anyOf, pattern } from '../text/pattern.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** The vocabulary of shortcomings, compiled for a report year. */
export interface ShortcomingPatterns {
  /** Says that something is lacking; `lacks` for every place that does. */
  lack: RegExp
  lacks: RegExp
  /** Says by a figure alone that there is too little, or too much. */
  scant: RegExp
  /** Says of something, at the end of a clause, that it is lacking; `mended`: a clause of what is done about a lack. */
  lacking: RegExp
  mended: RegExp
  /** Admits without saying what is lacking. */
  hollow: RegExp
  /** Names that something is lacking, but nothing that is. */
  gap: RegExp
  /** A clause that only puts a sentence in its place (与群众期盼相比); `frameWords`: every word that carries no topic in one that leads in. */
  frame: RegExp
  /** What it is compared with in a clause that says the rest, too. */
  comparison: RegExp
  frameWords: RegExp
  intention: RegExp
  wish: RegExp
  blanket: RegExp
  /** Says that nothing is planned. */
  unplanned: RegExp
  /** Says before an act that it is done, under way or intended. */
  begun: RegExp
  /** Says that something is done from some month on: a new practice, whatever the act. */
  practice: RegExp
  /** Says that all that was lacking was made good. */
  madeGood: RegExp
  act: RegExp
  /** A clause that names no act: a slogan. */
  slogan: RegExp
  /** … and of which nothing but its zeal is told (切实加强证件管理). */
  zealous: RegExp
  /** Turns to reasons or to what will be done; `reasons`: to reasons. */
  turn: RegExp
  reasons: RegExp
  /** Goes on about the deficiency before it. */
  detail: RegExp
  /** Every example that is given. */
  examples: RegExp
  /** Every clause behind another that says why. */
  causes: RegExp
  /** Leads in the deficiencies of a sentence. */
  leads: RegExp
  /** Opens a paragraph that goes on with a list of deficiencies without a number. */
  adds: RegExp
  /** Opens what will be done about all of them, beside what each says of itself. */
  forAll: RegExp
  /** Opens a paragraph about one field. */
  field: RegExp
  /** Heads of columns of a table of shortcomings: what is lacking, why, and what is done about it. */
  lackColumn: RegExp
  reasonColumn: RegExp
  answerColumn: RegExp
  /** Leads in what is done about the deficiency before it: 措施：. */
  answerLabel: RegExp
  /** Says that a sentence is about the one deficiency before it: 针对该问题. */
  single: RegExp
  /** Opens a paragraph about one deficiency, which it names next: 短板：. */
  lackLabel: RegExp
  /** Says no more of its object than that something is lacking. */
  unspecific: RegExp
  /** What is said to be lacking, in the first group. */
  among: RegExp
  /** What is told of the past: 已办结, 开展了, 累计12件. */
  past: RegExp
  /** Words of headings that only name a part. */
  naming: RegExp
  /** Words that name nothing which could be lacking. */
  empty: RegExp
}

/** Compiles the vocabulary of shortcomings for a report year. */
export function shortcomingPatterns({ shortcomings }: Vocabulary, reportYear: number | null): ShortcomingPatterns {
  const {
    lack,
    scant,
    lacking,
    mended,
    hollow,
    gap,
    frame,
    comparison,
    frameWords,
    intention,
    wish,
    blanket,
    unplanned,
    begun,
    practice,
    madeGood,
    act,
    slogan,
    zealous,
    reasons,
    turn,
    detail,
    example,
    cause,
    leads,
    adds,
    forAll,
    field,
    lackColumn,
    reasonColumn,
    answerColumn,
    answerLabel,
    single,
    lackLabel,
    unspecific,
    among,
    past,
    naming,
    stop,
  } = shortcomings
  return {
    lack: pattern(lack),
    lacks: new RegExp(lack, 'gu'),
    scant: pattern(scant),
    lacking: pattern(lacking),
    mended: pattern(mended),
    hollow: pattern(hollow),
    gap: pattern(gap),
    frame: pattern(frame),
    comparison: pattern(comparison),
    frameWords: anyOf(frameWords),
    intention: pattern(intention),
    wish: pattern(wish),
    blanket: pattern(blanket),
    unplanned: pattern(unplanned),
    begun: pattern(begun),
    practice: pattern(practice),
    madeGood: pattern(madeGood),
    act: pattern(act),
    slogan: pattern(slogan),
    zealous: pattern(zealous),
    reasons: pattern(reasons),
    turn: pattern(`${reasons}|${withYears(turn, reportYear)}`),
    detail: pattern(detail),
    examples: new RegExp(example, 'gu'),
    causes: new RegExp(cause, 'gu'),
    leads: pattern(leads),
    adds: pattern(adds),
    forAll: pattern(forAll),
    field: pattern(field),
    lackColumn: pattern(lackColumn),
    reasonColumn: pattern(reasonColumn),
    answerColumn: pattern(answerColumn),
    answerLabel: pattern(answerLabel),
    single: pattern(single),
    lackLabel: pattern(lackLabel),
    unspecific: pattern(unspecific),
    among: pattern(among),
    past: pattern(`已(?![有知]|经济)|[^为除不受]了(?![解如然])|${past}`),
    naming: anyOf(naming),
    empty: anyOf([...stop, ...naming]),
  }
}
