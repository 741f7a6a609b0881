#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from './start-program.ts'

/** Put in when it is built. */
declare const bundleHash: string

const file = join(__dirname, 'fazhilint.cjs')
// It is ASCII, of which this is read soonest.
startProgram({ code: readFileSync(file, 'latin1'), hash: bundleHash, file, script: __filename })
