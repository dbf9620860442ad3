import { encode } from 'uqr'

/** A QR code as a drawing: its side, and the dark modules as one path; a module is a unit of length. */
interface QrCode {
  size: number
  path: string
}

/**
 * Encodes an address as a QR code (ISO/IEC 18004) that stays readable where up to 15 % of it is hidden (level M), with
 * the quiet zone of four modules that the standard asks for.
 */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}
