/** A need that a clause names, by number. */
export interface Needed {
  need: number
  /** Whether it may be anyone's: 执法力量不足 is not, 人才紧缺 and 教师不足 are. */
  anyones: boolean
  /** Whether only acts mend it that are done to the object of the clause. */
  object: boolean
}

/** The needs that a measure meets; `own`: without those it meets for others only. */
export interface Met {
  all: Set<number>
  own: Set<number>
}
