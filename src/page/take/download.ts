/** Gives a file to the person, as the browser does it. */
export function download(name: string, content: string | Uint8Array | Blob, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Not before the browser has taken it.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
