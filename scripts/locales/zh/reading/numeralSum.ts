/** What has been read of a numeral so far. */
export class Sum {
  total = 0
  section = 0
  digit: number | undefined
  /** The digit was in Arabic digits, of this many places; 0 for a digit in words. */
  places = 0
  lastScale = 0
  lastBig = 0
  smallInSection = Number.POSITIVE_INFINITY
  hasZero = false
  isHeadless = false
  scales = 0
  /** The product of the scales that stand together at the end: 千万 of 三千万. */
  run = 1
  isAfterScale = false

  value(): number {
    const tail = this.digit ?? 0
    const isShort = tail > 0 && !this.hasZero && this.scales > 0 && this.lastScale >= 100 && this.places <= 1
    return this.total + this.section + (isShort ? (tail * this.lastScale) / 10 : tail)
  }

  isEmpty(): boolean {
    return this.digit === undefined && this.scales === 0
  }
}
