/** A ZIP file of entries that are not compressed, without checksums: enough to tell what it is. */
export function makeZip(entries: Record<string, string>): Uint8Array {
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const [nameBytes, body] = [Buffer.from(name), Buffer.from(content)]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    const sizes = (header: Buffer, at: number): void => {
      header.writeUInt32LE(body.length, at)
      header.writeUInt32LE(body.length, at + 4)
      header.writeUInt16LE(nameBytes.length, at + 8)
    }
    sizes(local, 18)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    sizes(central, 20)
    central.writeUInt32LE(offset, 42)
    locals.push(local, nameBytes, body)
    listed.push(central, nameBytes)
    offset += 30 + nameBytes.length + body.length
  }
  const list = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(listed.length / 2, 8)
  end.writeUInt16LE(listed.length / 2, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}
