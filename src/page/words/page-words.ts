import type { chinese } from './chinese.ts'

/** All that the page says itself, in one language. */
export type Words = typeof chinese
