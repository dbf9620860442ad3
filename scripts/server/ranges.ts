/** Bytes of a file, both ends included. */
export interface ByteRange { first: number, last: number }

/** More ranges than a viewer of pages asks for; whoever sends more gets the whole. */
const most = 16

/**
 * Reads a `Range` header as RFC 9110, section 14, has it.
 * @param size of the file, in bytes
 * @returns the ranges that there are, in the order asked for; 'unsatisfiable' (416) where all lie behind the end;
 * 'whole' where the header is to be ignored: another unit, malformed, the last byte before the first, or ranges that
 * together ask for more than the file
 */
export function readRanges(header: string, size: number): ByteRange[] | 'whole' | 'unsatisfiable' {
  const list = /^bytes=(.*)$/i.exec(header.trim())?.[1]
  if (list === undefined) return 'whole'
  const asked = list.split(',').map((each) => each.trim()).filter((each) => each !== '')
  if (asked.length === 0 || asked.length > most) return 'whole'
  const ranges: ByteRange[] = []
  for (const each of asked) {
    const [, from = '', to = ''] = /^(\d*)-(\d*)$/.exec(each) ?? []
    const [start, end] = [Number(from), Number(to)]
    if ((from === '' && to === '') || (from !== '' && to !== '' && end < start)) return 'whole'
    const first = from === '' ? Math.max(0, size - end) : start
    const last = from === '' || to === '' ? size - 1 : Math.min(end, size - 1)
    if (from === '' && end > 0 && size === 0) return 'whole' // satisfiable, but no range can say "no bytes"
    if (first < size && first <= last) ranges.push({ first, last })
  }
  if (ranges.length === 0) return 'unsatisfiable'
  return lengthOf(ranges) > size ? 'whole' : ranges
}

/** Bytes of all ranges together. */
export function lengthOf(ranges: readonly ByteRange[]): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}
