import { BlockList, isIP } from 'node:net'

/** Of this machine, of a private network, or of one link. */
const ranges: [network: string, prefix: number, family: 'ipv4' | 'ipv6'][] = [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
]

/** Whether an IP address is one that nobody outside can be reached at; a name is none. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 0) return false
  const list = new BlockList()
  for (const range of ranges) list.addSubnet(...range)
  return list.check(address, version === 4 ? 'ipv4' : 'ipv6')
}
