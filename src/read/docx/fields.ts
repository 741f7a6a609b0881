/** The fields that are open: of each, only what it came to is seen, not how it is worked out. */
export interface Fields {
  /** A field begins, its result begins, or it ends. */
  take: (type: string | undefined) => void
  /** A stretch of what a field says. */
  name: (code: string) => void
  isShown: () => boolean
  /** Whether what is shown belongs to a table of contents. */
  isContents: () => boolean
}

/** No fields; they may go on over paragraphs. */
export function noFields(): Fields {
  const open: { code: string; result: boolean }[] = []
  return {
    take: (type) => {
      if (type === 'begin') open.push({ code: '', result: false })
      else if (type === 'end') open.pop()
      else {
        const last = open.at(-1)
        if (last !== undefined) last.result = true
      }
    },
    name: (code) => {
      const last = open.at(-1)
      if (last?.result === false && last.code.length < 100) last.code += code
    },
    isShown: () => open.every(({ result }) => result),
    isContents: () => open.some(({ code, result }) => result && /^\s*TOC\b/iu.test(code)),
  }
}
