import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Target } from '../server/target.ts'
import type { SpeakerKey } from './speakerKey.ts'

/**
 * Who asks: the author at this machine, who sees faults and notes and may steer; the speaker by the key, who sees notes
 * and may steer; anybody else on the network, who follows.
 */
export type Role = (typeof roles)[number]

export const roles = ['author', 'speaker', 'viewer'] as const

/** What a socket tells of its two ends. */
type Ends = Pick<IncomingMessage['socket'], 'remoteAddress' | 'localAddress'>

/** Headers of what passes requests on, such as a tunnel that makes this machine reachable from the internet. */
const passedOn = ['forwarded', 'via', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip']

/** @param key what speakers have; without one only this machine is served */
export function roleOf(
  { socket, headers }: { socket: Ends; headers: IncomingHttpHeaders },
  { address }: Pick<Target, 'address'>,
  key: SpeakerKey | undefined,
): Role {
  if (isHere(socket) && !isPassedOn(headers)) return 'author'
  const given = new URLSearchParams(address.split('?')[1] ?? '').get('key')
  return key !== undefined && given !== null && key.is(given) ? 'speaker' : 'viewer'
}

export const maySteer = (role: Role): boolean => role !== 'viewer'

/** Whether a connection comes from this machine: from its loopback, or from the address that it goes to. */
function isHere({ remoteAddress, localAddress }: Ends): boolean {
  if (remoteAddress === undefined) return false
  return /^(?:::ffff:)?127\.|^::1$/.test(remoteAddress) || remoteAddress === localAddress
}

function isPassedOn(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => passedOn.includes(name) || name.startsWith('x-forwarded-'))
}
