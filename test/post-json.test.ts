import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { postJson } from '../src/read/post-json.ts'
import { isPrivateAddress } from '../src/read/private-address.ts'
import { privateLookup, type Resolve } from '../src/read/private-lookup.ts'

const inside = [
  ...['127.0.0.1', '127.255.255.254', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...['::1', 'fc00::1', 'fdff::1', 'fe80::1', 'febf::1', '::ffff:127.0.0.1', '::ffff:c0a8:101'],
]
const outside = [
  ...['126.255.255.255', '128.0.0.1', '11.0.0.1', '172.15.255.255', '172.32.0.1', '192.167.1.1', '192.169.0.1'],
  ...['0.0.0.0', '169.254.169.254', '100.64.0.1', '203.0.113.7', '255.255.255.255', '224.0.0.1'],
  ...['::', '2001:db8::1', 'fec0::1', 'ff02::1', 'fb00::1', '::ffff:203.0.113.7', '::ffff:cb00:7107', '64:ff9b::1'],
  ...['localhost', '10.0.0', '', '127.0.0.1.', '10.0.0.1/8'],
]

test.each(inside)('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true)
})
test.each(outside)('%j is not', (address) => {
  expect(isPrivateAddress(address)).toBe(false)
})

const found = (...addresses: string[]): Resolve => {
  return (_, __, callback) => {
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
}

describe('a name', () => {
  test('gives its private addresses alone, however it is asked for', () => {
    const lookup = privateLookup(found('203.0.113.7', '127.0.0.1', 'fe80::1'))
    lookup('a', { all: true }, (error, addresses) => {
      expect([error, addresses]).toEqual([
        null,
        [
          { address: '127.0.0.1', family: 4 },
          { address: 'fe80::1', family: 6 },
        ],
      ])
    })
    lookup('a', {}, (error, address, family) => {
      expect([error, address, family]).toEqual([null, '127.0.0.1', 4])
    })
    expect.assertions(2)
  })

  test('that has none leads nowhere, and its first answer is the one that counts', async () => {
    let hits = 0
    const server = createServer((_, response) => {
      hits++
      response.end('{}')
    })
    onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const url = `http://model.example:${port}/`
    const posting = { within: 5000, allowPublic: false, key: null }
    // A name that is another address each time: what was looked at is what is connected to.
    let asked = 0
    const rebinding: Resolve = (name, options, callback) => {
      found(asked++ === 0 ? '203.0.113.7' : '127.0.0.1')(name, options, callback)
    }
    expect(await postJson(url, {}, { ...posting, resolve: rebinding })).toEqual({
      failure: 'public',
      reason: 'model.example',
    })
    expect([asked, hits]).toEqual([1, 0])
    expect(await postJson(url, {}, { ...posting, resolve: rebinding })).toMatchObject({ status: 200 })
    expect([asked, hits]).toEqual([2, 1])
    expect(await postJson(url, {}, { ...posting, resolve: found('203.0.113.7', '127.0.0.1') })).toMatchObject({
      status: 200,
    })
    const gone: Resolve = (_, __, callback) => {
      callback(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), [])
    }
    expect(await postJson(url, {}, { ...posting, resolve: gone })).toEqual({
      failure: 'unreachable',
      reason: 'ENOTFOUND',
    })
  })

  test('of any kind is asked where public ones are allowed', async () => {
    const server = createServer((_, response) => response.end('{}'))
    onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    // No private address, and yet this machine.
    const url = `http://0.0.0.0:${(server.address() as AddressInfo).port}/`
    const posting = { within: 5000, key: null }
    expect(await postJson(url, {}, { ...posting, allowPublic: false })).toMatchObject({ failure: 'public' })
    expect(await postJson(url, {}, { ...posting, allowPublic: true })).toMatchObject({ status: 200 })
  })

  test('is not asked with a key that no header can hold', async () => {
    const posting = { within: 5000, allowPublic: false, key: 'a\nb' }
    expect(await postJson('http://127.0.0.1:9/', {}, posting)).toMatchObject({ failure: 'unreachable' })
  })

  test('may be any other way of writing an address', async () => {
    const posting = { within: 5000, allowPublic: false, key: null }
    const hosts = ['203.0.113.7', '3405803783', '0xcb007107', '0313.0.0161.07', '[::ffff:203.0.113.7]', '0', '[::]']
    for (const host of hosts)
      expect(await postJson(`http://${host}/`, {}, posting), host).toMatchObject({ failure: 'public' })
    expect(await postJson('http://[a/', {}, posting)).toEqual({ failure: 'address', reason: 'http://[a/' })
  })
})
