import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What npm says of a package that it packed. */
export interface Packed {
  filename: string
  size: number
  files: { path: string; mode: number; size: number }[]
}

/** Packs what is built into a folder, or only says what would be; built it is not again: other tests read that. */
export function packed(folder: string | null): Packed {
  const where = folder === null ? ['--dry-run'] : ['--pack-destination', folder]
  const argv = ['pack', '--ignore-scripts', '--json', ...where]
  const [one] = JSON.parse(execFileSync('npm', argv, { encoding: 'utf8' })) as [Packed]
  return one
}

/** A new empty folder with the package installed from its tarball. */
export function installed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fazhilint-pack-'))
  const tarball = join(folder, packed(folder).filename)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const argv = ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball]
  if (spawnSync('npm', argv, { cwd: folder, timeout: 60_000 }).status !== 0) installByHand(tarball, folder)
  return folder
}

/** Where npm cannot, for want of a network: with the modules that the clone has. */
function installByHand(tarball: string, folder: string): void {
  const modules = join(folder, 'node_modules')
  rmSync(modules, { recursive: true, force: true })
  mkdirSync(join(modules, '.bin'), { recursive: true })
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.')) symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name), 'junction')
  }
  execFileSync('tar', ['-xzf', tarball, '-C', modules])
  cpSync(join(modules, 'package'), join(modules, 'fazhilint'), { recursive: true })
  rmSync(join(modules, 'package'), { recursive: true })
  symlinkSync('../fazhilint/dist/launch.cjs', join(modules, '.bin/fazhilint'))
}
