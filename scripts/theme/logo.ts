import { inMegabytes, limits } from '../input/limits.ts'
import { faultOfSvg, sizeOfSvg } from './svg.ts'

/** What a logo's picture is, or what is wrong with it. */
export type Picture = { ratio: number } | { fault: string }

const pngStart = Buffer.from('89504e470d0a1a0a', 'hex')

const isPng = (bytes: Buffer) => bytes.subarray(0, 8).equals(pngStart)

/** Of a logo that is in order. */
export function mediaTypeOf(bytes: Buffer): 'image/png' | 'image/svg+xml' {
  return isPng(bytes) ? 'image/png' : 'image/svg+xml'
}

/** Looks at a logo's picture, by what it holds and not by its name: its sides, width to height, or its fault. */
export function readLogo(bytes: Buffer): Picture {
  const fault =
    bytes.length > limits.logo
      ? `has ${inKilobytes(bytes.length)}; at most ${inKilobytes(limits.logo)} go into every page`
      : undefined
  if (fault !== undefined) return { fault }
  const read = isPng(bytes) ? readPng(bytes) : readSvg(bytes)
  if ('fault' in read) return read
  const ratio = read.width / read.height
  return ratio > 8 || ratio < 0.25
    ? {
        fault: `is ${round(read.width)} × ${round(read.height)}; a logo is at most eight times as wide as high, and four times as high as wide`,
      }
    : { ratio: Math.round(ratio * 1000) / 1000 }
}

type Size = { width: number; height: number } | { fault: string }

/** PNG, third edition: 5.3 chunks, 11.2.1 IHDR. */
function readPng(bytes: Buffer): Size {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR' || !bytes.subarray(-12).includes('IEND'))
    return { fault: 'is a PNG that is not whole' }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (Math.max(width, height) > limits.logoPixels)
    return { fault: `has ${width} × ${height} pixels; at most ${limits.logoPixels} to a side are shown` }
  return width > 0 && height > 0 ? { width, height } : { fault: 'is a PNG without a pixel' }
}

const otherKinds: readonly (readonly [start: string, name: string])[] = [
  ['ffd8ff', 'a JPEG'],
  ['47494638', 'a GIF'],
  ['52494646', 'a WebP'],
  ['25504446', 'a PDF'],
  ['252150', 'PostScript'],
]

function readSvg(bytes: Buffer): Size {
  const [, other] = otherKinds.find(([start]) => bytes.toString('hex', 0, 5).startsWith(start)) ?? []
  if (other !== undefined) return { fault: `is ${other}; a logo is an SVG or a PNG` }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (text.includes('\uFFFD') || !/<svg[\s>]/.test(text)) return { fault: 'is neither an SVG in UTF-8 nor a PNG' }
  const fault = faultOfSvg(text)
  return fault === undefined ? sizeOfSvg(text) : { fault }
}

const round = (length: number) => Math.round(length * 10) / 10

function inKilobytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? inMegabytes(bytes) : `${Math.ceil(bytes / 1024)} KB`
}
