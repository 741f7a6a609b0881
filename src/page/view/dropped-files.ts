/** A file with the path it has in the folder that was chosen. */
export interface Given {
  path: string
  file: Blob
}

/** The files of a drop, those in folders too; hidden ones and lock files of Word (~$…) apart. */
export async function droppedFiles(transfer: DataTransfer): Promise<Given[]> {
  const entries = Array.from(transfer.items).flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry === null ? [] : [entry]
  })
  if (entries.length === 0) return chosenFiles(transfer.files)
  const files: Given[] = []
  for (const entry of entries) await collect(entry, files)
  return files.length === 0 ? chosenFiles(transfer.files) : files.filter(({ path }) => isWanted(path))
}

/** The files of an input. */
export function chosenFiles(files: FileList | null): Given[] {
  return Array.from(files ?? [], (file) => ({ path: file.webkitRelativePath || file.name, file })).filter(({ path }) =>
    isWanted(path),
  )
}

function isWanted(path: string): boolean {
  return !/(?:^|\/)(?:~\$|\.)[^/]*$/u.test(path)
}

async function collect(entry: FileSystemEntry, files: Given[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) => {
      ;(entry as FileSystemFileEntry).file(resolve, () => {
        resolve(null)
      })
    })
    if (file !== null) files.push({ path: entry.fullPath.replace(/^\//u, ''), file })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A reader gives a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([])
      })
    })
    if (some.length === 0) return
    for (const one of some) await collect(one, files)
  }
}
