/** A date as a count of years, quarters, halves or months, and how that count is written. */
interface Step {
  kind: string
  count: number
}

const months = 12
const parts: Readonly<Record<string, number>> = { Q: 4, H: 2 }

/** Of a date that steps can be counted from: a year, fiscal or school year, half, quarter or month. */
function stepOf(date: string): Step | undefined {
  const [, year, part, number] = /^(\d{4})(?:-(Q|H)?(\d{1,2}))?$/.exec(date) ?? []
  if (year === undefined) {
    const [, kind, long] = /^([FS]Y)(\d{4})$/.exec(date) ?? []
    return kind === undefined ? undefined : { kind, count: Number(long) }
  }
  if (number === undefined) return { kind: 'year', count: Number(year) }
  const each = part === undefined ? months : (parts[part] ?? 1)
  return { kind: part ?? 'month', count: Number(year) * each + Number(number) - 1 }
}

function dateOf({ kind, count }: Step): string {
  if (kind === 'year' || /^[FS]Y$/.test(kind)) return `${kind === 'year' ? '' : kind}${String(count).padStart(4, '0')}`
  const each = parts[kind] ?? months
  const year = String(Math.floor(count / each)).padStart(4, '0')
  const number = (count % each) + 1
  return kind === 'month' ? `${year}-${String(number).padStart(2, '0')}` : `${year}-${kind}${number}`
}

/**
 * The dates that are left out before one of a run: 2023 of 2021, 2022, 2024. A step is the least distance between two
 * that follow each other, so that 2019 and 2024 alone leave nothing out. None where distances are no whole steps.
 * @param index of the date before which they are left out
 */
export function keysLeftOut(dates: readonly string[], index: number): string[] {
  const steps = dates.flatMap((date) => stepOf(date) ?? [])
  const [first] = steps
  if (!first || steps.length < dates.length || steps.some(({ kind }) => kind !== first.kind)) return []
  const distances = steps.slice(1).map(({ count }, at) => count - (steps[at]?.count ?? count))
  const step = Math.min(...distances)
  const [before, here] = [steps[index - 1], steps[index]]
  if (!before || !here || step <= 0 || distances.some((each) => each % step !== 0)) return []
  const left = (here.count - before.count) / step - 1
  return Array.from({ length: left }, (_, at) => dateOf({ kind: first.kind, count: before.count + (at + 1) * step }))
}
