import type { RatesWords } from './rate-forms.ts'
import type { AverageWords } from './wrong-averages.ts'
import type { BalanceWords } from './wrong-balances.ts'
import type { RecurringWords } from './recurring-options.ts'
import type { AmongWords } from './wrong-among.ts'
import type { CountingWords, FigureWords } from './figure-words.ts'
import type { ConversionWords } from './wrong-conversions.ts'
import type { FineWords } from './wrong-fines.ts'
import type { LeftWords } from './wrong-left-elsewhere.ts'
import type { LevelWords } from './wrong-levels.ts'
import type { ListingWords } from './wrong-listings.ts'
import type { RankWords } from './wrong-ranks.ts'
import type { ExceptedWords } from './exceptions.ts'
import type { GroupWords } from './wrong-groups.ts'
import type { RestWords } from './wrong-rests.ts'
import type { SpanWords } from './wrong-spans.ts'
import type { TableWords } from './table-totals.ts'
import type { TurnWords } from './turned-ranks.ts'
import type { HundredWords } from './wrong-hundreds.ts'
import type { OppositeWords } from './wrong-opposite-rates.ts'
import type { PairedWords } from './wrong-paired-changes.ts'
import type { ItemWords } from './wrong-item-sums.ts'
import type { BesideWords } from './wrong-paired-sums.ts'
import type { PlaceWords } from './wrong-places.ts'
import type { ShareWords } from './wrong-shares.ts'
import type { SumWords } from './wrong-sums.ts'
import type { TotalWords } from './wrong-totals.ts'
import type { WithinWords } from './wrong-within.ts'

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
  ConversionWords &
  FineWords &
  ExceptedWords &
  GroupWords &
  LevelWords &
  LeftWords &
  HundredWords &
  AmongWords &
  ItemWords &
  BesideWords &
  PlaceWords & { paired: PairedWords; places: TurnWords; opposed: OppositeWords }

/** What a rule gives of them. */
export type RecomputeOptions = Omit<RecomputeWords, keyof FigureWords | keyof CountingWords>
