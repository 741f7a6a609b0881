import type { Report, Text } from '../../report/types.ts'

/** The titles of all tables, those of annexes too, and the lines of letterhead and close, which list the annexes. */
export function captionsOf({ tables, appended, margins }: Report): Text[] {
  return [...[...tables, ...appended.tables].flatMap(({ caption }) => caption), ...margins]
}
