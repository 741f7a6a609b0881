#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { startProgram } from './start-program.ts'

/** Put in when it is built. */
declare const bundleHash: string

/**
 * The program as a single file, which `scripts/bundle-offline.ts` makes: behind this script stand, as comments, the
 * program and then each file that comes with it, packed. All of it is ASCII.
 */
const [, ...sections] = readFileSync(__filename, 'latin1').split('\n//#')
const parts = new Map(sections.map((section) => [section.slice(0, section.indexOf('\n')), section]))

/** What stands in a section, behind its name. */
function contentOf(name: string): string | null {
  const section = parts.get(name)
  return section === undefined ? null : section.slice(name.length).replaceAll('\n// ', '\n').slice(1)
}

/** A file that comes with the program; the page lies beside it, where it was not taken away. */
function shipped(path: string): Uint8Array | null {
  if (path.startsWith('page/')) return fileBeside(path.slice('page/'.length))
  const packed = contentOf(path)
  return packed === null ? null : gunzipSync(Buffer.from(packed, 'base64'))
}

function fileBeside(name: string): Uint8Array | null {
  try {
    return readFileSync(join(dirname(__filename), name))
  } catch {
    return null
  }
}

startProgram({ code: contentOf('program') ?? '', hash: bundleHash, file: __filename, script: __filename, shipped })
