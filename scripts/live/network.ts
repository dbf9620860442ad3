import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'

/** Networks that a phone in the room is not in: of containers, virtual machines and tunnels. */
const virtual = /^(?:docker|br-|veth|virbr|vbox|vmnet|utun|tun|tap|wg|zt|tailscale|llw|awdl|vEthernet|WSL)/i

/** Addresses that are the network's own (RFC 1918), in the order in which rooms have them. */
const inRooms = [/^192\.168\./, /^10\./, /^172\.(?:1[6-9]|2\d|3[01])\./]

/**
 * The addresses of this machine by which a phone in the same room may reach it, the likeliest first; IPv6 only where
 * there are no others, and none that holds on one link alone.
 */
export function roomAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): string[] {
  const found = Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos
      .filter(({ internal, address }) => !internal && !/^(?:169\.254\.|fe80:)/i.test(address))
      .map(({ address, family }) => ({ address, family, rank: rankOf(name, address) })),
  )
  const plain = found.filter(({ family }) => family === 'IPv4')
  return (plain.length > 0 ? plain : found).sort((one, other) => one.rank - other.rank).map(({ address }) => address)
}

function rankOf(name: string, address: string): number {
  const room = inRooms.findIndex((pattern) => pattern.test(address))
  return (virtual.test(name) ? 10 : 0) + (room < 0 ? inRooms.length : room)
}
