import { describe, expect, it } from 'vitest'
import { ownHosts } from '../../scripts/server/hosts.ts'

const refused = [undefined, '', 'evil.example', 'localhost.evil.example', 'evil-localhost', 'localhost.', '127.0.0.1.nip.io', 'localhost@evil.example', 'localhost/evil', 'localhost#', 'localhost, evil.example', '[::1', '[::1].evil.example', ':3030', 'localhost:3030:1', 'localhost:x', 'local host']

describe('a server on the loopback', () => {
  const isOwn = ownHosts('127.0.0.1', 'desk')
  it.each(['localhost', 'LocalHost:3030', '127.0.0.1:1', '[::1]:3030', '[0:0:0:0:0:0:0:1]', '127.1', '127.0.0.1.'])('goes by %s', (host) => { expect(isOwn(host)).toBe(true) })
  it.each([...refused, '0.0.0.0', '192.168.1.5', '[fe80::1]', 'desk'])('does not go by %s', (host) => { expect(isOwn(host)).toBe(false) })
})

describe('a server on one address or name', () => {
  it('goes by that one', () => {
    expect(ownHosts('192.168.1.5', 'desk')('192.168.1.5:4173')).toBe(true)
    expect(ownHosts('fd00::5', 'desk')('[FD00:0::5]')).toBe(true)
    expect(ownHosts('Desk.Example', 'desk')('desk.example:80')).toBe(true)
  })
  it('and by no other', () => {
    expect(ownHosts('192.168.1.5', 'desk')('192.168.1.6')).toBe(false)
    for (const host of refused) expect(ownHosts('192.168.1.5', 'desk')(host)).toBe(false)
  })
})

describe.each(['0.0.0.0', '::', '0:0:0:0:0:0:0:0'])('a server on all addresses (%s)', (listening) => {
  const isOwn = ownHosts(listening, 'Desk')
  it.each(['localhost', '192.168.1.5:4173', '[fe80::1]', 'desk', 'desk.local:80'])('goes by %s', (host) => { expect(isOwn(host)).toBe(true) })
  it.each(refused)('does not go by %s', (host) => { expect(isOwn(host)).toBe(false) })
})
