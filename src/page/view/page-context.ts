import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Driver } from '../drive.ts'
import type { Action } from '../state/reduce.ts'
import type { State } from '../state/state.ts'
import type { Words } from '../words/page-words.ts'

/** What every part of the page may use. */
export interface Page {
  state: State
  words: Words
  dispatch: (action: Action) => void
  driver: Driver
  /** Takes in files that were dropped or chosen. */
  addFiles: (files: readonly { path: string; file: Blob }[]) => void
  addText: (path: string, text: string) => void
}

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (page === null) throw new Error('outside of the page')
  return page
}
