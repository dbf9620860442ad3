import type { IncomingMessage } from 'node:http'

/** What a request asks for. */
export interface Target {
  /** As the request names it, with its port. */
  host: string
  /** The address from its first slash on, as it was sent. */
  address: string
  /** The parts of the path, decoded; the last is empty where the path ends in a slash. */
  parts: string[]
}

/**
 * Reads what a request asks for, in origin form or in absolute form, whose host counts then (RFC 9112, 3.2).
 * @returns undefined where it is malformed, has no host or more than one, or names no place plainly: with a way up,
 * a control character, or a slash in disguise
 */
export function readTarget({ url = '', headersDistinct }: Pick<IncomingMessage, 'url' | 'headersDistinct'>): Target | undefined {
  const [, authority, address = ''] = /^(?:http:\/\/([^/?#]+)(?=[/?]|$))?([^#]*)$/i.exec(url) ?? []
  const [host, ...others] = headersDistinct['host'] ?? []
  if (host === undefined || others.length > 0) return undefined
  const rooted = authority !== undefined && !address.startsWith('/') ? `/${address}` : address
  const parts = readParts(rooted)
  return parts && { host: authority ?? host, address: rooted, parts }
}

function readParts(address: string): string[] | undefined {
  const [path = ''] = address.split('?')
  if (!path.startsWith('/')) return undefined
  try {
    const parts = path.slice(1).split('/').map(decodeURIComponent)
    return parts.every((part) => part !== '..' && part !== '.' && !/[\p{Cc}/\\]/u.test(part)) ? parts : undefined
  } catch {
    return undefined
  }
}
