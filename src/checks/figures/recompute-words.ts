import type { RatesWords } from './shares/rate-forms.ts'
import type { AverageWords } from './means/wrong-averages.ts'
import type { BalanceWords } from './sums/wrong-balances.ts'
import type { RecurringWords } from './sums/recurring-options.ts'
import type { AmongWords } from './sums/wrong-among.ts'
import type { CountingWords, FigureWords } from './figure-words.ts'
import type { ComparedWords } from './changes/wrong-compared.ts'
import type { ConversionWords } from './means/wrong-conversions.ts'
import type { DivisionWords } from './sums/wrong-divisions.ts'
import type { DueWords } from './sums/wrong-due.ts'
import type { ExtremeWords } from './shares/wrong-most.ts'
import type { FineWords } from './means/wrong-fines.ts'
import type { LeftWords } from './sums/wrong-left-elsewhere.ts'
import type { LevelWords } from './sums/wrong-levels.ts'
import type { ListingWords } from './sums/wrong-listings.ts'
import type { RankWords } from './shares/rank-moves.ts'
import type { ExceptedWords } from './shares/exceptions.ts'
import type { GroupWords } from './sums/wrong-groups.ts'
import type { RestWords } from './sums/wrong-rests.ts'
import type { SpanWords } from './sums/wrong-spans.ts'
import type { TableWords } from './tables/table-totals.ts'
import type { HundredWords } from './shares/wrong-hundreds.ts'
import type { OppositeWords } from './shares/wrong-opposite-rates.ts'
import type { OrderWords } from './shares/wrong-order.ts'
import type { PairedWords } from './changes/wrong-paired-changes.ts'
import type { ItemWords } from './sums/wrong-item-sums.ts'
import type { BesideWords } from './sums/wrong-paired-sums.ts'
import type { PlaceWords } from './sums/wrong-places.ts'
import type { ScoreWords } from './sums/wrong-scores.ts'
import type { ShareWords } from './shares/wrong-shares.ts'
import type { SumWords } from './sums/sum-words.ts'
import type { TotalWords } from './sums/wrong-totals.ts'
import type { WithinWords } from './tables/wrong-within.ts'

/** The words by which figures are related. */
export type RecomputeWords = SumWords &
  TotalWords &
  ShareWords &
  RatesWords &
  AverageWords &
  BalanceWords &
  TableWords &
  WithinWords &
  RestWords &
  RecurringWords &
  RankWords &
  ListingWords &
  SpanWords &
  ComparedWords &
  ConversionWords &
  FineWords &
  DueWords &
  ExtremeWords &
  OrderWords &
  DivisionWords &
  ExceptedWords &
  GroupWords &
  LevelWords &
  LeftWords &
  HundredWords &
  AmongWords &
  ItemWords &
  BesideWords &
  PlaceWords &
  ScoreWords & { paired: PairedWords; opposed: OppositeWords }

/** What a rule gives of them. */
export type RecomputeOptions = Omit<RecomputeWords, keyof FigureWords | keyof CountingWords>
