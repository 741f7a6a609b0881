import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether LibreOffice is here: what it makes of files is tried where it is. */
export const hasLibreOffice = isHere('soffice')

/** Whether a program is here. */
export function isHere(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

/** Converts files in a folder to a format of LibreOffice, beside them. */
export function convert(folder: string, files: readonly string[], format: string): void {
  // Of its own, so that another one may be running.
  const profile = mkdtempSync(join(tmpdir(), 'fazhilint-office-'))
  try {
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${profile}`,
        '--convert-to',
        format,
        '--outdir',
        folder,
        ...files.map((file) => join(folder, file)),
      ],
      { stdio: 'pipe', timeout: 120_000 },
    )
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
