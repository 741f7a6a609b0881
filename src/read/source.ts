/** One file's text, with what is needed to write it back as it was. */
export interface Source {
  /** As the user named it; `<stdin>` when it has no name. */
  path: string
  /** Decoded, without a byte order mark; line ends as they stand in the file. */
  text: string
  format: 'markdown' | 'text'
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
  /** Whether the file opened with a byte order mark. */
  bom: boolean
}
