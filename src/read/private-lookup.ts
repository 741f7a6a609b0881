import { lookup as resolveName, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPrivateAddress } from './private-address.ts'

/** Finds all addresses of a name. */
export type Resolve = (
  name: string,
  options: { all: true },
  callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void

/** The code of the error for a name that has public addresses only. */
export const publicAddress = 'EPUBLICADDRESS'

/**
 * Looks up a name for a connection, which is made to what this gives and to nothing else: private addresses only. So a
 * name that stands for another address each time it is asked for leads nowhere else.
 */
export function privateLookup(resolve: Resolve = resolveName): LookupFunction {
  return (name, options, callback) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      const [first, ...more] = error === null ? found.filter(({ address }) => isPrivateAddress(address)) : []
      if (error !== null) callback(error, [])
      else if (first === undefined) callback(Object.assign(new Error(name), { code: publicAddress }), [])
      else if (options.all === true) callback(null, [first, ...more])
      else callback(null, first.address, first.family)
    })
  }
}
