const sector = 512
const none = 0xffffffff
const endOfChain = 0xfffffffe

/** A compound file (OLE), of at most 60,000 bytes, with streams at its top, each at least 4096 bytes long, so that none is a small one. */
export function makeCompoundFile(streams: Record<string, Uint8Array>): Buffer {
  const names = Object.keys(streams)
  const bodies = names.map((name) => padded(streams[name] ?? new Uint8Array()))
  const directory = Buffer.alloc(Math.ceil((names.length + 1) / 4) * sector)
  const table: number[] = [0xfffffffd]
  const chain = (length: number): number => {
    const first = table.length
    for (let index = 1; index <= length; index++) table.push(index === length ? endOfChain : first + index)
    return first
  }
  const directoryAt = chain(directory.length / sector)
  entry(directory, 0, { name: 'Root Entry', type: 5, start: endOfChain, size: 0 })
  for (const [index, body] of bodies.entries()) {
    const size = Math.max(4096, streams[names[index] ?? '']?.length ?? 0)
    entry(directory, index + 1, { name: names[index] ?? '', type: 2, start: chain(body.length / sector), size })
  }
  const header = Buffer.alloc(sector)
  header.writeUInt32LE(0xe011cfd0, 0)
  header.writeUInt32LE(0xe11ab1a1, 4)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(directoryAt, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(endOfChain, 60)
  header.writeUInt32LE(endOfChain, 68)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const sectors = Buffer.alloc(sector, 0xff)
  for (const [index, next] of table.entries()) sectors.writeUInt32LE(next, 4 * index)
  return Buffer.concat([header, sectors, directory, ...bodies])
}

function padded(body: Uint8Array): Buffer {
  const whole = Buffer.alloc(Math.max(4096, Math.ceil(body.length / sector) * sector))
  whole.set(body)
  return whole
}

function entry(
  directory: Buffer,
  index: number,
  { name, type, start, size }: { name: string; type: number; start: number; size: number },
): void {
  const at = 128 * index
  directory.write(name, at, 'utf16le')
  directory.writeUInt16LE(2 * name.length + 2, at + 64)
  directory[at + 66] = type
  for (const link of [68, 72, 76]) directory.writeUInt32LE(none, at + link)
  directory.writeUInt32LE(start, at + 116)
  directory.writeUInt32LE(size, at + 120)
}
