import { placeOf } from '../../report/text/text.ts'
import type { Meta, Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'

/** Where the date of signing does not go with what the head says: the day of publication, and the year of the number. */
export function contradicted({ signed, published, documentNumber }: Meta, data: Required<Finding>['data']): Finding[] {
  if (!signed?.date) return []
  const describe = (outcome: string, other: Text): Finding[] => [
    {
      place: placeOf(signed.text),
      outcome,
      data: { ...data, other: other.raw },
      related: [{ place: placeOf(other), note: 'other' }],
    },
  ]
  if (published?.date && published.date < signed.date) return describe('late', published.text)
  return documentNumber !== null && isOfOtherYear(documentNumber.value, signed.date)
    ? describe('number', documentNumber)
    : []
}

/** Around the turn of a year a document may be numbered in the one and signed in the other. */
const turn = { first: '01-10', last: '12-20' }

function isOfOtherYear(number: string, signed: string): boolean {
  const year = /[〔［[（(](20\d{2})[〕］\])）]/u.exec(number)?.[1]
  const [own, day] = [signed.slice(0, 4), signed.slice(5)]
  return year !== undefined && year !== own && day > turn.first && day < turn.last
}
