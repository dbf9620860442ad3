import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { roomAddresses } from '../../scripts/live/network.ts'
import { maySteer, roleOf } from '../../scripts/live/roles.ts'
import { speakerKey } from '../../scripts/live/speakerKey.ts'

const key = speakerKey()
const role = (
  remoteAddress: string | undefined,
  { address = '/live/state', headers = {}, localAddress = '192.168.1.5', by = key as typeof key | undefined } = {},
) => roleOf({ socket: { remoteAddress, localAddress }, headers }, { address }, by)

describe('who asks', () => {
  it('is the author from this machine, by its loopback or its own address', () => {
    for (const own of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1', '192.168.1.5'])
      expect(role(own), own).toBe('author')
  })

  it('is a viewer from elsewhere, and where the connection is gone', () => {
    for (const other of [
      '192.168.1.6',
      '::ffff:192.168.1.6',
      '10.0.0.1',
      '128.0.0.1',
      '2001:db8::127.0.0.1',
      undefined,
    ])
      expect(role(other), other).toBe('viewer')
    expect([maySteer('viewer'), maySteer('speaker'), maySteer('author')]).toEqual([false, true, true])
  })

  it('is a viewer through a tunnel or a proxy on this machine', () => {
    for (const name of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'cf-connecting-ip'])
      expect(role('127.0.0.1', { headers: { [name]: '203.0.113.9' } }), name).toBe('viewer')
  })

  it('is the speaker by the key, and by nothing like it', () => {
    const withKey = (given: string) => role('192.168.1.6', { address: `/live/state?${given}` })
    expect(withKey(`key=${key.text}`)).toBe('speaker')
    expect(withKey(`window=a&key=${key.text}`)).toBe('speaker')
    for (const wrong of ['', 'key', 'key=', `key=${key.text}x`, `key=${key.text.slice(1)}`, `other=${key.text}`])
      expect(withKey(wrong), wrong).toBe('viewer')
    expect(role('192.168.1.6', { address: '/live/state?key=', by: undefined })).toBe('viewer')
  })
})

describe('the key', () => {
  it('is new each time, of 128 bits, and goes into an address as it is', () => {
    const keys = new Set(Array.from({ length: 50 }, () => speakerKey().text))
    expect(keys.size).toBe(50)
    for (const text of keys) expect(text).toMatch(/^[\w-]{22}$/)
  })
})

describe('the addresses in a room', () => {
  const info = (address: string, internal = false): NetworkInterfaceInfo => ({
    address,
    internal,
    netmask: '',
    mac: '',
    cidr: null,
    ...(address.includes(':') ? { family: 'IPv6', scopeid: 0 } : { family: 'IPv4' }),
  })

  it('are those of the network, before those of containers and tunnels', () => {
    expect(
      roomAddresses({
        lo: [info('127.0.0.1', true), info('::1', true)],
        docker0: [info('172.17.0.1')],
        utun4: [info('10.8.0.2')],
        eth0: [info('203.0.113.4'), info('169.254.1.1')],
        wlan0: [info('192.168.1.5'), info('fe80::1'), info('2001:db8::5')],
      }),
    ).toEqual(['192.168.1.5', '203.0.113.4', '10.8.0.2', '172.17.0.1'])
  })

  it('are of the sixth version only where there are no others', () => {
    expect(roomAddresses({ en0: [info('fe80::1'), info('2001:db8::5')] })).toEqual(['2001:db8::5'])
    expect(roomAddresses({ lo: [info('127.0.0.1', true)] })).toEqual([])
  })
})
