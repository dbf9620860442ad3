import { isIP } from 'node:net'
import { hostname } from 'node:os'

/** Names of this machine that no other can have, whatever it listens on. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Addresses that mean all of a machine's own. */
const all = ['', '0.0.0.0', '[::]']

/**
 * Tells whether a `Host` header names this server. A page of another site that has its own name lead to this machine
 * (DNS rebinding) is of the same origin to the browser, but still sends that name.
 *
 * Where the server listens on all addresses, any literal address is its own: it may be reached through another one,
 * as in a container, and no name service can turn a literal address. Ports are not compared, since they may be
 * forwarded; that a request comes from the same port is for its `Origin` to show.
 * @param listening the address or name that the server listens on
 */
export function ownHosts(listening: string, machine = hostname()): (host: string | undefined) => boolean {
  const address = canonicalAddress(listening)
  const everywhere = isEverywhere(listening)
  const names = new Set(
    [...loopback, ...(everywhere ? [machine, `${machine}.local`] : [address])].map((name) => name.toLowerCase()),
  )
  return (host) => {
    const name = host === undefined ? undefined : canonical(host)
    return name !== undefined && (names.has(name) || (everywhere && isIP(name.replace(/^\[|\]$/g, '')) !== 0))
  }
}

/** Whether an address that is listened on means all of the machine's own. */
export function isEverywhere(listening: string): boolean {
  return all.includes(canonicalAddress(listening))
}

function canonicalAddress(listening: string): string {
  return canonical(isIP(listening) === 6 ? `[${listening}]` : listening) ?? ''
}

/** The host of a `Host` header as browsers write it, without its port; undefined where it is none. */
function canonical(host: string): string | undefined {
  if (!/^(?:\[[0-9a-f:.]+\]|[^\s/\\@?#:[\]]+)(?::\d*)?$/i.test(host)) return undefined
  try {
    return new URL(`http://${host}`).hostname
  } catch {
    return undefined
  }
}
