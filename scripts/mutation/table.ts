import type { Mutant } from './instrument.ts'
import type { Verdict } from './judge-mutant.ts'

/** Figures by room, `checks/figures` or `report`, and in total. */
export function tableOf(judged: readonly { mutant: Mutant; verdict: Verdict }[]): string {
  const rooms = [...new Set(judged.map(({ mutant }) => roomOf(mutant.file)))].sort()
  return [...rooms, 'total']
    .map((room) => {
      const all = judged.filter(({ mutant }) => room === 'total' || roomOf(mutant.file) === room)
      const count = (wanted: Verdict) => all.filter(({ verdict }) => verdict === wanted).length
      const noticed = count('killed') + count('timeout')
      const share = `${((100 * noticed) / all.length).toFixed(0)} %`
      return `${room.padEnd(20)} ${share.padStart(5)}  ${noticed} of ${all.length} noticed (${count('timeout')} by time), ${count('unreached')} reached by no test`
    })
    .join('\n')
}

function roomOf(file: string): string {
  return file.split('/').slice(1, -1).join('/')
}

/** A mutant that no test notices, in one line. */
export function lineOf({ file, line, column, original, replacement }: Mutant, verdict: Verdict): string {
  return `${file}:${line}:${column} ${short(original)} → ${short(replacement)}${verdict === 'unreached' ? ' (not reached)' : ''}`
}

function short(code: string): string {
  const flat = code.replace(/\s+/gu, ' ')
  return flat.length > 100 ? `${flat.slice(0, 60)} … ${flat.slice(-35)}` : flat
}
