import { encode } from 'uqr'

/** Two modules, one over the other, as one character; dark ones are drawn. */
const blocks = [' ', '▄', '▀', '█']

/** An address as a QR code (ISO/IEC 18004) in lines for a terminal, where it stands dark on a light ground. */
export function terminalCode(address: string): string[] {
  // Level L is enough on a screen, and the smallest. Phones read a code with two modules of quiet zone.
  const { data, size } = encode(address, { ecc: 'L', boostEcc: false, border: 2 })
  const isDark = (x: number, y: number) => data[y]?.[x] === true
  return Array.from({ length: Math.ceil(size / 2) }, (_, line) =>
    Array.from(
      { length: size },
      (__, x) => blocks[(isDark(x, line * 2) ? 2 : 0) + (isDark(x, line * 2 + 1) ? 1 : 0)],
    ).join(''),
  )
}
